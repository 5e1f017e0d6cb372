package simulator

import "time"

// delete begins to delete an instance. One that is being created, changed or
// deleted is in use.
func (w *world) delete(a arguments, now time.Time) (reply, error) {
	id, err := a.required("InstanceUuid")
	if err != nil {
		return reply{}, err
	}
	i := w.byID[id]
	if i == nil {
		return reply{}, notFound("InstanceUuid is not an instance")
	}
	if i.phase != running {
		status, _ := i.phase.words()
		return reply{}, inUse("InstanceUuid %s is %s", id, status)
	}
	w.remove(i, now)
	t := task{id: w.uuid(), kind: "delete_redis", instances: []string{id}, begun: now, due: i.due}
	w.tasks[t.id] = t
	return reply{data: struct{}{}, taskID: &t.id, acted: true}, nil
}
