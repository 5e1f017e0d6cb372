package cli

import (
	"encoding/json"
	"fmt"
	"time"

	"cdsredis/state"
	"cdsredis/ui/text"
)

// recent is for how long a finished operation stays in the list.
const recent = 24 * time.Hour

// taskPrinter prints operations, for people or for scripts.
type taskPrinter struct {
	r          *run
	operations *state.Operations
	account    account
	words      *text.Text
	json       bool
	// now is the time by which progress is judged, in the zone of the user.
	now time.Time
	// columns are those of the lines that were printed.
	columns columns
}

// list prints the operations, open ones first: those that are of interest, or
// all.
func (t *taskPrinter) list(all bool) error {
	var ops []state.Operation
	for _, op := range t.operations.List() {
		if all || t.interesting(op) {
			ops = append(ops, op)
		}
	}
	if t.json {
		return t.listJSON(ops)
	}
	m := t.r.messages().Tasks
	if len(ops) == 0 {
		_, err := fmt.Fprintln(t.r.Stderr, m.None)
		return err
	}
	w := t.words.Tasks
	rows := []row{{m.Operation, w.What, w.Name, w.Region, w.State, w.Started, w.Elapsed, m.Detail}}
	for _, op := range ops {
		rows = append(rows, row{
			op.ID, t.kind(op), op.Name, op.RegionID, t.words.Phase(op.Kind, op.Phase),
			op.Begun.In(t.now.Location()).Format(time.DateTime), t.elapsed(op), t.detail(op),
		})
	}
	_, err := fmt.Fprint(t.r.Stdout, table(rows))
	return err
}

// interesting leaves out what ended well, or was taken note of, long ago.
func (t *taskPrinter) interesting(op state.Operation) bool {
	return op.Phase.Open() || t.now.Sub(op.Ended) < recent ||
		op.Result() != state.ResultDone && !op.Acknowledged
}

func (t *taskPrinter) listJSON(ops []state.Operation) error {
	out := make([]taskJSON, 0, len(ops))
	for _, op := range ops {
		out = append(out, t.forScripts(op))
	}
	e := json.NewEncoder(t.r.Stdout)
	e.SetIndent("", "  ")
	return e.Encode(out)
}

// line prints how an operation stands on a line of its own.
func (t *taskPrinter) line(op state.Operation) error {
	t.now = t.r.Now().In(t.r.Zone)
	if t.json {
		return json.NewEncoder(t.r.Stdout).Encode(t.forScripts(op))
	}
	r := row{
		newest(op).At.In(t.now.Location()).Format(time.DateTime),
		op.ID, t.kind(op), op.Name, op.RegionID, t.words.Phase(op.Kind, op.Phase), t.detail(op),
	}
	t.columns.fit(r[:len(r)-1])
	_, err := fmt.Fprint(t.r.Stdout, t.columns.line(r))
	return err
}

// newest is an operation's last event. There is always one: the intent.
func newest(op state.Operation) state.Event {
	if len(op.Events) == 0 {
		return state.Event{At: op.Begun}
	}
	return op.Events[len(op.Events)-1]
}
