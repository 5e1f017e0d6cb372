package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
)

// Memory keeps the last known answers from one run to the next.
type Memory interface {
	Load(s state.Scope) (state.Answers, bool)
	Save(s state.Scope, a state.Answers) error
}

// rememberEvery is how old what is remembered may become while it is true all
// the same.
const rememberEvery = 5 * time.Minute

// recall shows what was known when the last run ended. Nothing is written to
// the cloud by it: forms look again first.
func (a *app) recall() tea.Cmd {
	if a.o.several() {
		return nil // each profile's answers are its own
	}
	last, ok := a.o.Memory.Load(a.o.Scope)
	if !ok {
		return nil
	}
	a.regions, a.instances, a.asOf, a.listed, a.stale = last.Regions, last.Instances, last.At, true, true
	return tea.Batch(
		a.tell(msg.RegionsLoaded{Regions: last.Regions}),
		a.tell(msg.InstancesLoaded{Instances: last.Instances, At: last.At, Recalled: true}),
	)
}

// answersSavedMsg ends a saving, well or badly.
type answersSavedMsg struct{ err error }

// remember saves the answers if they are news, or if what is saved has become
// old.
func (a *app) remember(list []api.Instance, at time.Time) tea.Cmd {
	fresh := at.Sub(a.saved) < rememberEvery
	if a.o.several() || fresh && api.SameList(list, a.instances) {
		return nil
	}
	a.saved = at
	answers := state.Answers{Regions: a.regions, Instances: list, At: at.UTC()}
	var saved []api.Instance // what the file says, if it is still fresh
	if fresh {
		saved = a.instances
	}
	return save(a.o.Memory, a.o.Scope, answers, saved)
}

// save keeps the answers, unless what was saved says the same.
func save(m Memory, s state.Scope, answers state.Answers, saved []api.Instance) tea.Cmd {
	return func() tea.Msg {
		if saved != nil && state.SameInstances(answers.Instances, saved) {
			return answersSavedMsg{}
		}
		return answersSavedMsg{err: m.Save(s, answers)}
	}
}
