package ui

import (
	"context"
	"net/http"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"errors"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
)

// Operations is what the dashboard asks of the record of operations.
type Operations interface {
	Create(ctx context.Context, cloud state.Cloud, in state.CreateIntent) (state.Operation, error)
	Delete(ctx context.Context, cloud state.Cloud, in state.DeleteIntent) (state.Operation, error)
	List() []state.Operation
	Refresh() (changed bool, err error)
	Observe(s state.Scope, list []api.Instance, at time.Time) ([]state.Change, error)
	ObserveTask(id string, t api.Task, at time.Time) error
	Choose(id string, instanceIDs []string) error
	Acknowledge(id string) error
	Guard(s state.Scope, regionID, name string) (state.Operation, bool)
	Usual(k state.Kind, regionID, product string, ram int) (state.Usual, bool)
	InFlight() int
	Seen() (time.Time, error)
	MarkSeen(at time.Time) error
}

// operationsReadMsg carries what the record holds now.
type operationsReadMsg struct {
	operations []state.Operation
	changes    []state.Change
	err        error
}

// observe moves the open operations on by a list of instances, and reads what
// other sessions recorded.
func observe(o Operations, acc Account, l msg.InstancesLoaded) tea.Cmd {
	return func() tea.Msg {
		_, err := o.Refresh()
		var changes []state.Change
		if l.Err == nil {
			for _, part := range acc.all() {
				if l.Partial.Failed(part.Scope.Profile) {
					continue // what it told last is not news
				}
				changed, observed := o.Observe(part.Scope, acc.own(l.Instances, part), l.At)
				changes, err = append(changes, changed...), errors.Join(err, observed)
			}
		}
		return operationsReadMsg{operations: o.List(), changes: changes, err: err}
	}
}

// read tells what the record holds.
func read(o Operations) tea.Cmd {
	return func() tea.Msg {
		_, err := o.Refresh()
		return operationsReadMsg{operations: o.List(), err: err}
	}
}

// taskAskedMsg is the server's word on the task of one operation.
type taskAskedMsg struct {
	operation string
	err       error
}

// askTask asks for the state of an operation's task and records it.
func askTask(ctx context.Context, c Cloud, o Operations, operation, task string, now func() time.Time) tea.Cmd {
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(ctx, loadTimeout)
		defer cancel()
		at := now()
		t, err := c.Task(ctx, task)
		if err == nil {
			err = o.ObserveTask(operation, t, at)
		}
		return taskAskedMsg{operation: operation, err: err}
	}
}

// unanswerable reports whether the server will never tell of a task: it is
// made for other services and knows few of Redis.
func unanswerable(err error) bool {
	a, ok := errors.AsType[*api.Error](err)
	return ok && a.Status >= http.StatusBadRequest && a.Status < http.StatusInternalServerError && a.Status != http.StatusTooManyRequests
}

// openOperations are those that still need following.
func openOperations(list []state.Operation, acc Account) []state.Operation {
	var out []state.Operation
	for _, o := range list {
		if _, ours := acc.of(o.Scope); ours && o.Phase.Open() {
			out = append(out, o)
		}
	}
	return out
}

func (a *app) onOperations(m operationsReadMsg) tea.Cmd {
	hadOpen := len(openOperations(a.operations, a.o.Account))
	a.operations, a.recordErr = m.operations, m.err
	open := openOperations(a.operations, a.o.Account)
	cmds := []tea.Cmd{a.tell(msg.OperationsChanged{Operations: m.operations}), a.announce(m.operations)}
	for _, c := range m.changes {
		if n, ok := a.unsettled(c); ok {
			cmds = append(cmds, a.notice.show(n, a.o.Now()))
		}
	}
	for _, o := range open {
		if acc, _ := a.o.of(o.Scope); o.TaskID != "" && !a.untold[o.ID] {
			cmds = append(cmds, askTask(a.ctx, acc.Cloud, a.o.Operations, o.ID, o.TaskID, a.o.Now))
		}
	}
	if len(open) > hadOpen && !a.loadInstances.Busy() {
		cmds = append(cmds, a.schedule())
	}
	return tea.Batch(cmds...)
}

func (a *app) onTask(m taskAskedMsg) tea.Cmd {
	if unanswerable(m.err) {
		a.untold[m.operation] = true
	}
	return nil
}
