package profiles

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/form"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/together"
)

// Options are what a list is made of.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	// Names are all profiles, and Current those in force.
	Names   []string
	Current []string
	// Failed are those in force that did not answer last, if any.
	Failed []together.Failure
	// New says that another one can be made.
	New bool
}

// Model is the list. Make one with New.
type Model struct {
	o             Options
	move          table.Keys
	mark          table.MarkKeys
	choose, back  key.Binding
	create        key.Binding
	table         *table.Table[string]
	awaited       string             // the profile that is being connected to; "" for none
	failed        together.Failure   // of the last one; zero if it did not fail
	silent        []together.Failure // of those in force
	width, height int
}

// New makes a list with the cursor on the profile in force.
func New(o Options) *Model {
	m := &Model{o: o, silent: o.Failed}
	m.bind()
	m.table = table.New(o.Theme, m.columns(), func(name string) string { return name })
	m.table.SetRows(o.Names)
	if len(o.Current) > 0 {
		m.table.Select(o.Current[0])
	}
	return m
}

// bind makes the keys, with their words.
func (m *Model) bind() {
	k := m.o.Text.Keys
	m.move, m.mark = table.NewKeys(k), table.NewMarkKeys(k)
	m.choose = k.Binding(k.Choose, keymap.Open)
	m.back = k.Binding(k.Back, keymap.Back, keymap.Quit)
	m.create = k.Binding(m.o.Text.Profiles.New, keymap.Create)
	m.create.SetEnabled(m.o.New)
}

func (m *Model) columns() []table.Column[string] {
	ok := m.o.Theme.OK
	return []table.Column[string]{
		{Title: m.o.Text.Profiles.Name, Width: 20, Grow: 1, Text: api.Clean},
		{Width: 8, Priority: 1, Text: m.use, Ink: func(string) theme.Ink { return ok }},
	}
}

func (m *Model) use(name string) string {
	if slices.Contains(m.o.Current, name) {
		return m.o.Text.Profiles.Current
	}
	return ""
}

// Init loads nothing.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize sets the list's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.table.SetSize(width, height-len(m.head()))
}

// Capturing is false: no text is typed here.
func (m *Model) Capturing() bool { return false }

// Cursor is nowhere: no text is typed here.
func (m *Model) Cursor() (x, y int, shown bool) { return 0, 0, false }

// Bindings are the keys that work now, for the help.
func (m *Model) Bindings() []key.Binding {
	if m.awaited != "" {
		giveUp := m.back
		giveUp.SetHelp(m.back.Help().Key, m.o.Text.Profiles.GiveUp)
		return []key.Binding{giveUp}
	}
	return append(append([]key.Binding{m.choose, m.mark.Mark, m.create, m.back}, m.move.Bindings()...), m.mark.Bindings()[1:]...)
}

// Update takes keys while in front, and how the connecting goes.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	switch in := in.(type) {
	case tea.KeyMsg:
		if m.awaited == "" && !m.table.UpdateMarks(in, m.mark) {
			m.table.Update(in, m.move)
		}
	case msg.InstancesLoaded:
		m.silent = together.FailuresOf(in.Err)
		if in.Partial != nil {
			m.silent = in.Partial.Failures
		}
		m.SetSize(m.width, m.height)
	case msg.ProfileAwaited:
		m.awaited, m.failed = in.Name, together.Failure{}
		m.table.Select(in.Name)
		m.SetSize(m.width, m.height)
	case msg.ProfileFailed:
		m.awaited, m.failed = "", together.Failure{Name: in.Name, Err: in.Err}
		m.SetSize(m.width, m.height)
	}
	return nil
}

// Ask is what a key asks the app for, nil for others.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	switch {
	case key.Matches(k, m.back) && m.awaited != "":
		return []tea.Msg{msg.GiveUpProfile{}}
	case key.Matches(k, m.back):
		return []tea.Msg{msg.FormClosed{}}
	case key.Matches(k, m.create) && m.awaited == "":
		return []tea.Msg{msg.NewProfile{}}
	case key.Matches(k, m.choose) && m.awaited == "":
		if marked := m.table.Marked(); len(marked) > 1 {
			return []tea.Msg{msg.UseProfiles{Names: marked}}
		}
		if name, ok := m.table.Selected(); ok {
			return []tea.Msg{msg.UseProfile{Name: name}}
		}
	}
	return nil
}

// View draws the list in exactly its rectangle.
func (m *Model) View() string {
	lines := m.head()
	if m.height > len(lines) {
		lines = append(lines, strings.Split(m.table.View(), "\n")...)
	}
	return cell.Block(lines, m.width, m.height)
}

// leastRows is how many rows the table keeps for itself and its head.
const leastRows = 5

// head is the title, why some in force do not answer, and how the connecting
// goes, over the table.
func (m *Model) head() []string {
	t, th := m.o.Text.Profiles, m.o.Theme
	lines := []string{cell.Blank(cell.Margin) + th.Strong.Paint(t.Title)}
	var says, silent []string
	room := max(m.width-2*cell.Margin, 1)
	for _, f := range m.silent {
		silent = append(silent, form.Note(th.Bad, th.Signs.Bad+" ", fmt.Sprintf(t.Failed, f.Name, m.o.Text.ExplainFor(f.Name, f.Err)), room)...)
	}
	switch {
	case m.awaited != "":
		says = form.Note(th.Busy, th.Signs.Busy+" ", fmt.Sprintf(t.Connecting, m.awaited), room)
	case m.failed.Err != nil:
		says = form.Note(th.Bad, th.Signs.Bad+" ", fmt.Sprintf(t.Failed, m.failed.Name, m.o.Text.Explain(m.failed.Err)), room)
	case len(m.o.Names) > 1:
		says = form.Note(th.Muted, "", t.Hint, room)
	default:
		says = []string{""}
	}
	silent = silent[:min(len(silent), max(0, m.height-leastRows-len(says)))]
	for _, line := range append(silent, says...) {
		lines = append(lines, cell.Blank(cell.Margin)+line)
	}
	return lines
}

// Point selects the row at a cell of the list, unless one is being connected
// to.
func (m *Model) Point(_, y int) {
	if m.awaited == "" {
		m.table.Point(y - len(m.head()))
	}
}

// Wheel moves the cursor by n rows.
func (m *Model) Wheel(n int) {
	if m.awaited == "" {
		m.table.Move(n)
	}
}
