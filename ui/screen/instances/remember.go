package instances

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/state"
	"cdsredis/ui/msg"
)

// Views remembers which columns somebody wants to see, and in which order.
type Views interface {
	// Load gives what was saved last; ok is false where nothing was.
	Load() (v state.View, ok bool)
	Save(v state.View) error
}

type (
	// viewLoadedMsg is what was remembered, if anything was.
	viewLoadedMsg struct {
		view state.View
		ok   bool
	}
	// viewSavedMsg ends a save, well or badly.
	viewSavedMsg struct{ err error }
)

// Init asks for what was remembered.
func (m *Model) Init() tea.Cmd {
	if m.o.Views == nil {
		return nil
	}
	return loadView(m.o.Views)
}

func loadView(v Views) tea.Cmd {
	return func() tea.Msg {
		view, ok := v.Load()
		return viewLoadedMsg{view, ok}
	}
}

func saveView(v Views, view state.View) tea.Cmd {
	return func() tea.Msg { return viewSavedMsg{v.Save(view)} }
}

// onViewLoaded takes what was remembered, unless the user was quicker.
func (m *Model) onViewLoaded(in viewLoadedMsg) tea.Cmd {
	if !in.ok || m.changed {
		return nil
	}
	if chosen := known(in.view.Columns, usual(m.o.Profiles)); len(chosen) > 1 {
		m.chosen = chosen
	}
	if by := slices.Index(columnNames(), in.view.Sort); by >= 0 {
		m.order = order{by: column(by), descending: in.view.Descending}
	}
	m.apply()
	return m.show()
}

// known are the columns of those names that there are, each once, with that
// of the name first. Names that mean nothing, of an older or a newer program,
// are passed over.
func known(names []string, there []column) []column {
	chosen := []column{colName}
	for _, name := range names {
		if c := slices.Index(columnNames(), name); c >= 0 && slices.Contains(there, column(c)) && !slices.Contains(chosen, column(c)) {
			chosen = append(chosen, column(c))
		}
	}
	return chosen
}

// remember saves how the table is looked at. Saves do not overtake each
// other: while one is under way, the next waits for its end.
func (m *Model) remember() tea.Cmd {
	m.changed = true
	switch {
	case m.o.Views == nil:
		return nil
	case m.saving:
		m.unsaved = true
		return nil
	}
	m.saving, m.unsaved = true, false
	return saveView(m.o.Views, m.looks())
}

func (m *Model) looks() state.View {
	names := columnNames()
	v := state.View{Sort: names[m.order.by], Descending: m.order.descending}
	for _, c := range m.chosen {
		v.Columns = append(v.Columns, names[c])
	}
	return v
}

func (m *Model) onViewSaved(in viewSavedMsg) tea.Cmd {
	m.saving = false
	if m.unsaved {
		return m.remember()
	}
	if in.err != nil {
		return send(msg.Notice{Tone: msg.ToneBad, Text: fmt.Sprintf(m.text.Instances.NotRemembered, in.err)})
	}
	return nil
}
