package simulator

import (
	"encoding/hex"
	"net/http"
	"strings"
	"time"
)

// task is the record of a write.
type task struct {
	id, kind   string
	instances  []string
	begun, due time.Time
}

// status is NEW for the first tenth of the time, then DOING, then FINISH.
func (t task) status(now time.Time) string {
	switch {
	case !now.Before(t.due):
		return "FINISH"
	case now.Sub(t.begun) < t.due.Sub(t.begun)/10:
		return "NEW"
	}
	return "DOING"
}

// describeTask answers as the live service does, which does not know the tasks
// of Redis, unless the options say otherwise.
func (w *world) describeTask(a arguments, now time.Time) (reply, error) {
	id, err := a.required("TaskId")
	if err != nil {
		return reply{}, err
	}
	if !w.options.Tasks || !isUUID(id) {
		return reply{}, neighbour(http.StatusBadRequest, "InvalidTaskID.Malformed", "TaskId is malformed")
	}
	t, ok := w.tasks[id]
	if !ok {
		return reply{}, notFound("TaskId is not a task")
	}
	return reply{data: map[string]any{
		"ResourceId":  t.instances[0],
		"ResourceIds": t.instances,
		"Status":      t.status(now),
		"TaskType":    t.kind,
	}}, nil
}

// isUUID reports whether s has the form of an id.
func isUUID(s string) bool {
	_, err := hex.DecodeString(strings.ReplaceAll(s, "-", ""))
	return err == nil && len(s) == len("00000000-0000-0000-0000-000000000000")
}
