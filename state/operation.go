package state

import (
	"slices"
	"time"

	"cdsredis/api"
)

// Scope tells whose account an operation belongs to.
type Scope struct {
	Profile string `json:"profile,omitempty"`
	// KeyTail is the end of the access key id, enough to tell keys apart.
	KeyTail  string `json:"key_tail,omitempty"`
	Endpoint string `json:"endpoint,omitempty"`
}

// account drops what does not tell accounts apart. A profile is only a name
// for a key, so it counts only where the key says nothing.
func (s Scope) account() Scope {
	if s.KeyTail != "" {
		s.Profile = ""
	}
	return s
}

// Same reports whether s and t are the same account at the same endpoint, so
// that a list of the one may move the operations of the other.
func (s Scope) Same(t Scope) bool { return s.account() == t.account() }

// Operation is one paid or destructive request and all that follows from it.
// It is a value: its slices and pointers are shared between copies and must
// not be changed.
type Operation struct {
	ID    string `json:"id"`
	Kind  Kind   `json:"kind"`
	Scope Scope  `json:"scope"`
	// User and Connection are the OS user and SSH_CONNECTION of who asked.
	User       string `json:"user,omitempty"`
	Connection string `json:"connection,omitempty"`
	// Session is the run of the program that sent it.
	Session  string `json:"session"`
	RegionID string `json:"region,omitempty"`
	Name     string `json:"name,omitempty"`
	// Create or Delete is set, as Kind says.
	Create *CreateSpec `json:"create,omitempty"`
	Delete *DeleteSpec `json:"delete,omitempty"`
	// Known are the ids of all instances just before. Nil means that they
	// were not known; then a match is never adopted without asking.
	Known []string `json:"known,omitzero"`
	// TaskID is the server's; it can be empty. TaskStatus and TaskResources
	// are what the task service said of it, if anything.
	TaskID        string         `json:"task_id,omitempty"`
	TaskStatus    api.TaskStatus `json:"task_status,omitempty"`
	TaskResources []string       `json:"task_resources,omitempty"`
	// Targets are the instances concerned. A creation has none until their
	// ids are known.
	Targets []Target `json:"targets,omitempty"`
	// Candidates are the ids among which the user must choose.
	Candidates []string `json:"candidates,omitempty"`
	Phase      Phase    `json:"phase"`
	// Reason is the server's or the transport's words. It is empty where the
	// last event says it all.
	Reason string `json:"reason,omitempty"`
	// The times are in UTC, and zero when it has not come to that. Sent stays
	// zero when the session died before it could tell; Answered is when the
	// server decided, and zero for an unknown outcome.
	Begun    time.Time `json:"begun"`
	Sent     time.Time `json:"sent,omitzero"`
	Answered time.Time `json:"answered,omitzero"`
	Ended    time.Time `json:"ended,omitzero"`
	// Late is set when nobody was looking as it ended. Then Ended is when it
	// was seen, which says nothing about how long it took.
	Late bool `json:"late,omitempty"`
	// Acknowledged is set when the user has taken note of the end, or of the
	// uncertainty.
	Acknowledged bool    `json:"acknowledged,omitempty"`
	Events       []Event `json:"events,omitempty"`
}

// CreateSpec is what a creation asks for. It has no place for a password.
type CreateSpec struct {
	VDCID       string `json:"vdc,omitempty"`
	NetworkID   string `json:"network,omitempty"`
	GoodsID     int    `json:"goods_id,omitempty"`
	Amount      int    `json:"amount"`
	Port        int    `json:"port,omitempty"`
	TestGroupID int    `json:"test_group,omitempty"`
	Product     string `json:"product,omitempty"`
	Version     string `json:"version,omitempty"`
	RAM         int    `json:"ram_mb,omitempty"` // in MB
}

// DeleteSpec is what a deletion deletes, as it was seen just before.
type DeleteSpec struct {
	InstanceID string     `json:"instance"`
	Address    string     `json:"address,omitempty"`
	Status     api.Status `json:"status,omitempty"`
	Product    string     `json:"product,omitempty"`
	Version    string     `json:"version,omitempty"`
	RAM        int        `json:"ram_mb,omitempty"` // in MB
}

// Target is one instance of an operation.
type Target struct {
	InstanceID  string     `json:"instance"`
	Phase       Phase      `json:"phase"`
	Status      api.Status `json:"status,omitempty"`
	StatusLabel string     `json:"status_label,omitempty"`
	// At is when Status was first seen; zero while the instance was never
	// listed.
	At time.Time `json:"at,omitzero"`
	// Deleting is set once the instance was seen being deleted.
	Deleting bool `json:"deleting,omitempty"`
	// Missing is when it was first absent from a list; one list alone is not
	// believed.
	Missing time.Time `json:"missing,omitzero"`
}

// Product is the product that the operation concerns; it can be empty.
func (op Operation) Product() string {
	switch {
	case op.Create != nil:
		return op.Create.Product
	case op.Delete != nil:
		return op.Delete.Product
	}
	return ""
}

// RAM is the memory of each instance concerned, in MB; 0 when not known.
func (op Operation) RAM() int {
	switch {
	case op.Create != nil:
		return op.Create.RAM
	case op.Delete != nil:
		return op.Delete.RAM
	}
	return 0
}

// Amount is how many instances the operation concerns.
func (op Operation) Amount() int {
	if op.Create != nil {
		return max(1, op.Create.Amount)
	}
	return 1
}

// Since is the moment from which waiting is counted: the answer, else the
// sending, else the intent.
func (op Operation) Since() time.Time {
	for _, t := range []time.Time{op.Answered, op.Sent} {
		if !t.IsZero() {
			return t
		}
	}
	return op.Begun
}

// clone gives a copy whose slices can be changed. Known never changes.
func (op Operation) clone() Operation {
	op.Targets = slices.Clone(op.Targets)
	op.Candidates = slices.Clone(op.Candidates)
	op.Events = slices.Clip(op.Events)
	return op
}
