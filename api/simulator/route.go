package simulator

import (
	"encoding/json"
	"net/http"
	"time"
)

// reply is what an action answers when it succeeds.
type reply struct {
	data any
	// taskID is left out of the answer when it is nil.
	taskID *string
	// body is the whole answer where it is kept encoded; data and taskID are
	// then unset.
	body []byte
	// acted is set where the world was changed.
	acted bool
}

// envelope is the form of every answer of the API.
type envelope struct {
	Code    string  `json:"Code"`
	Data    any     `json:"Data,omitempty"`
	Message string  `json:"Message"`
	TaskID  *string `json:"TaskId,omitempty"`
}

// encode gives the reply's body.
func (r reply) encode() ([]byte, error) {
	if r.body != nil {
		return r.body, nil
	}
	return json.Marshal(envelope{Code: "Success", Data: r.data, Message: "Success.", TaskID: r.taskID})
}

// action is an action's name, the service and the method that it is reached
// by.
type action struct{ name, service, method string }

// actions are all that the simulator knows, as the API spells them.
func actions() []action {
	return []action{
		{"DescribeRegins", "redis", http.MethodGet},
		{"DescribeAvailableDBConfig", "redis", http.MethodGet},
		{"CreateDBInstance", "redis", http.MethodPost},
		{"DescribeDBInstances", "redis", http.MethodGet},
		{"DeleteDBInstance", "redis", http.MethodPost},
		{"DescribeVdc", "network", http.MethodGet},
		{"DescribeTask", "ccs", http.MethodGet},
	}
}

// arguments are the parameters of the action that r asks for, which has to be
// at r's path and method.
func (r request) arguments() (arguments, error) {
	for _, a := range actions() {
		if a.name != r.action {
			continue
		}
		switch {
		case r.path != a.service:
			return nil, unsupported("Action %s is not of this service", a.name)
		case r.method != a.method:
			return nil, unsupported("Action %s needs %s", a.name, a.method)
		case a.method == http.MethodPost:
			return bodyArguments(r.contentType, r.body)
		}
		return queryArguments(r.query), nil
	}
	return nil, unsupported("Action is not known")
}

// perform does what r asks for.
func (w *world) perform(r request, now time.Time) (reply, error) {
	a, err := r.arguments()
	if err != nil {
		return reply{}, err
	}
	w.settle(now)
	switch r.action {
	case "DescribeRegins":
		return w.describeRegions(), nil
	case "DescribeAvailableDBConfig":
		return w.describeCatalog(a)
	case "CreateDBInstance":
		return w.create(a, now)
	case "DescribeDBInstances":
		return w.describeInstances(a)
	case "DeleteDBInstance":
		return w.delete(a, now)
	case "DescribeVdc":
		return w.describeVDCs(a)
	}
	return w.describeTask(a, now)
}
