package cli

import (
	"time"

	"cdsredis/api"
	"cdsredis/state"
)

// taskJSON is an operation as scripts read it. Its fields are promised in the
// help of the tasks command: they may grow in number and do not change.
type taskJSON struct {
	ID     string       `json:"id"`
	What   state.Kind   `json:"what"`
	Name   string       `json:"name"`
	Region string       `json:"region"`
	Phase  state.Phase  `json:"phase"`
	Result state.Result `json:"result"`
	// At and Event are those of the newest event.
	At           time.Time      `json:"at"`
	Event        state.What     `json:"event"`
	Reason       string         `json:"reason"`
	TaskID       string         `json:"task_id"`
	Instances    []instanceJSON `json:"instances"`
	Candidates   []string       `json:"candidates"`
	Acknowledged bool           `json:"acknowledged"`
	// Progress is from 0 to 1, and UsualSeconds the median of the like; null
	// where they are not known.
	Progress     *float64   `json:"progress"`
	UsualSeconds *float64   `json:"usual_seconds"`
	Begun        time.Time  `json:"begun"`
	Ended        *time.Time `json:"ended"`
	User         string     `json:"user"`
	Profile      string     `json:"profile"`
	Key          string     `json:"key"`
	Endpoint     string     `json:"endpoint"`
	// OtherAccount is true where it is not the configured one.
	OtherAccount bool `json:"other_account"`
}

type instanceJSON struct {
	ID     string      `json:"id"`
	Phase  state.Phase `json:"phase"`
	Status api.Status  `json:"status"`
}

// forScripts cleans the texts: JSON does not escape all that a terminal acts
// on.
func (t *taskPrinter) forScripts(op state.Operation) taskJSON {
	last := newest(op)
	out := taskJSON{
		ID: op.ID, What: op.Kind, Name: api.Clean(op.Name), Region: api.Clean(op.RegionID),
		Phase: op.Phase, Result: op.Result(), At: last.At, Event: last.What,
		Reason: api.Clean(op.Reason), TaskID: api.Clean(op.TaskID),
		Instances: []instanceJSON{}, Candidates: append([]string{}, op.Candidates...),
		Acknowledged: op.Acknowledged, Begun: op.Begun, User: api.Clean(op.User),
		Profile: api.Clean(op.Scope.Profile), Key: api.Clean(op.Scope.KeyTail), Endpoint: api.Clean(op.Scope.Endpoint),
		OtherAccount: !t.account.owns(op),
	}
	for _, target := range op.Targets {
		out.Instances = append(out.Instances, instanceJSON{target.InstanceID, target.Phase, target.Status})
	}
	if !op.Ended.IsZero() {
		out.Ended = &op.Ended
	}
	usual, ok := t.usual(op)
	if ok {
		seconds := usual.Median.Seconds()
		out.UsualSeconds = &seconds
	}
	if fraction, known := state.Progress(op, usual, ok, t.now); known {
		out.Progress = &fraction
	}
	return out
}
