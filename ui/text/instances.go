package text

import "cdsredis/api"

// Instances is what the table of instances and its details say.
type Instances struct {
	Name, Status, Address, Version, Product, Memory string // column titles
	Region, VDC, Created, ID, Profile               string

	Loading, Empty, EmptyHere, NoMatch string
	Failed                             string  // %s: why
	FilterCleared                      string  // since it hid what was asked for; %s: the filter
	Count                              Counted // %d instances
	CountOf                            string  // %d of %d instances match
	Marked, Ranging                    string  // %d marked; while a range follows the cursor
	NoRows, NoMoreColumns, NameStays   string  // why a key does nothing
	Columns, ColumnsHint               string  // the choice of columns
	AlwaysFirst                        string
	NotRemembered                      string // %s: why
	NoAddress                          string
	// States are the statuses that are known.
	States map[api.Status]string

	// The rest is of the details.
	Title                                                    string
	Port, Location, Link, App, Resource, Project, SubKey     string
	Tags, StatusCode, Identity, Connection, Place, Raw, Gone string
}
