package api

import (
	"context"
	"encoding/json"
	"strings"
	"time"
)

// Status is an instance's state in the API's words. Only RUNNING is
// documented; a word that is not known is a value like any other.
type Status string

// The states that have been seen.
const (
	StatusRunning  Status = "RUNNING"
	StatusCreating Status = "CREATING"
	StatusDeleting Status = "DELETING"
)

// Instance is one Redis instance (DescribeDBInstances).
type Instance struct {
	ID   string // InstanceUuid
	Name string // InstanceName
	// Status is upper-cased; StatusLabel is the server's Chinese word for it.
	Status      Status
	StatusLabel string
	// IP is empty until an address was given.
	IP string
	// Port is 0 until it is known.
	Port int
	// RAM is in MB.
	RAM      int
	Version  string
	Product  string // SubProductName, such as "Redis 读写分离版"
	RegionID string
	VDCID    string
	VDCName  string
	// Location is the place in words, such as "亚太地区-香港-可用区A"
	// (DisplayName).
	Location string
	LinkType string
	LinkName string // LinkTypeStr
	// Created is zero where the server does not say. The API states Beijing
	// time.
	Created time.Time
	// The rest comes and goes with the service's version.
	AppName     string
	ResourceID  string
	ProjectName string
	ProductKey  string // SubProductKey
	Tags        []Tag
	// Account names whose instance it is where lists of several accounts are
	// merged; the client leaves it empty.
	Account string
	// Raw is the server's own entry, cleaned of anything that a terminal
	// would act on.
	Raw json.RawMessage
}

// Tag is a label on an instance.
type Tag struct {
	ID   string
	Name string
}

// InstanceFilter narrows a listing on the server. Empty fields do not filter.
type InstanceFilter struct {
	ID   string
	Name string
	IP   string
}

// CreateRequest is what CreateDBInstance is asked for.
type CreateRequest struct {
	RegionID  string
	VDCID     string
	NetworkID string // BasePipeId
	Name      string
	GoodsID   int // PaasGoodsId
	Password  Password
	// Amount is 1 to 3; 0 leaves it to the server, which takes 1.
	Amount int
	// Port is 1024 to 65535 without ReservedPorts; 0 leaves it to the
	// server, which takes 9736. It is sent as ServicePort.
	Port int
	// TestGroupID bills to a test group; 0 does not.
	TestGroupID int
}

// Accepted is the server's answer to a write that it took on.
type Accepted struct {
	// TaskID can be empty.
	TaskID string
	// InstanceIDs are the ids of created instances, one each; empty with the
	// older service, which does not tell them.
	InstanceIDs []string
}

// Failed reports whether the word says that something went wrong. The words
// are not enumerated anywhere.
func (s Status) Failed() bool {
	return strings.Contains(string(s), "ERR") || strings.Contains(string(s), "FAIL") || strings.Contains(string(s), "ABNORMAL")
}

// Instances lists the account's instances in every region, in the server's
// order.
//
// Without a filter the client reads only what differs from its last answer:
// while nothing has changed it returns the very same list (see SameList), and
// otherwise a new one whose unchanged entries share their texts with the last
// (see SameEntry). Lists are shared, so callers must not change them.
func (c *Client) Instances(ctx context.Context, f InstanceFilter) ([]Instance, error) {
	r := request{
		service: serviceRedis,
		action:  "DescribeDBInstances",
		params:  f.params(),
		limit:   instanceLimit,
	}
	if f != (InstanceFilter{}) {
		return read(ctx, c, r, decodeInstances)
	}
	return c.listInstances(ctx, r)
}

func (f InstanceFilter) params() []param {
	var set []param
	for _, p := range []param{{"InstanceUuid", f.ID}, {"InstanceName", f.Name}, {"IP", f.IP}} {
		if p.value != "" {
			set = append(set, p)
		}
	}
	return set
}
