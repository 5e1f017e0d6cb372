package text

import "cdsredis/api"

var instancesEN = Instances{
	Name: "Name", Status: "Status", Address: "Address", Version: "Version", Product: "Product", Memory: "Memory",
	Region: "Region", VDC: "VDC", Created: "Created", ID: "ID", Profile: "Profile",
	Loading:       "Loading the instances …",
	Empty:         "The account has no Redis instances. ${create} creates one.",
	EmptyHere:     "No Redis instances in this region. ${create} creates one; ${regions} goes to the regions.",
	NoMatch:       "No instance matches. ${back} clears the filter.",
	FilterCleared: "the filter %s hid what you asked for, and is cleared",
	Failed:        "The instances could not be loaded: %s",
	Count:         Counted{"%d instance", "%d instances"},
	CountOf:       "%d of %d instances",
	Ranging:       "%d marked, range open",
	NoRows:        "the table has no rows", NoMoreColumns: "no more columns on that side",
	NameStays: "the name is always shown, and always first",
	Marked:    "%d marked", Columns: "Columns", ColumnsHint: "those to show, in their order",
	AlwaysFirst: "always first", NotRemembered: "The columns and the order could not be remembered: %s",
	NoAddress: "none yet",
	States:    map[api.Status]string{api.StatusRunning: "running", api.StatusCreating: "creating", api.StatusDeleting: "deleting"},
	Title:     "Instance %s",
	Port:      "Port", Location: "Location", Link: "Network link", App: "Data centre", Resource: "Resource id",
	Project: "Project", SubKey: "Product key", Tags: "Tags", StatusCode: "API status",
	Identity: "Identity", Connection: "Connection", Place: "Place", Raw: "As the API sent it",
	Gone: "This instance is no longer in the list.",
}
