package api

import (
	"context"
	"errors"
	"slices"
	"strings"
)

// TaskStatus is a task's state, upper-cased (DescribeTask of the ccs
// service). A word that is not known is a value like any other.
type TaskStatus string

// The states that a task goes through.
const (
	TaskNew    TaskStatus = "NEW"
	TaskDoing  TaskStatus = "DOING"
	TaskFinish TaskStatus = "FINISH"
	TaskError  TaskStatus = "ERROR"
)

// Task is the server's record of a write. The service is made for virtual
// machines and often does not know a Redis task.
type Task struct {
	ID          string
	Status      TaskStatus
	Type        string
	ResourceIDs []string
}

// ErrNoTaskID is why a task without an id is not asked for.
var ErrNoTaskID = errors.New("a task id is needed")

// Task asks how a task fares (DescribeTask). The service refuses the ids of
// most Redis tasks; the instance list tells the truth in any case.
func (c *Client) Task(ctx context.Context, id string) (Task, error) {
	if strings.TrimSpace(id) == "" {
		return Task{}, ErrNoTaskID
	}
	t, err := read(ctx, c, request{
		service: serviceTasks,
		action:  "DescribeTask",
		params:  []param{{"TaskId", id}},
	}, decodeTask)
	if err != nil {
		return Task{}, err
	}
	t.ID = id
	return t, nil
}

func decodeTask(data []byte) (Task, error) {
	var t Task
	r := newJSONReader(data)
	if !r.object(func(name []byte) {
		switch string(name) {
		case "Status":
			t.Status = TaskStatus(strings.ToUpper(r.text()))
		case "TaskType":
			t.Type = r.text()
		case "ResourceId", "ResourceIds":
			t.ResourceIDs = append(t.ResourceIDs, r.texts()...)
		}
	}) {
		return Task{}, errNotAnObject
	}
	slices.Sort(t.ResourceIDs)
	t.ResourceIDs = slices.Compact(t.ResourceIDs)
	return t, nil
}
