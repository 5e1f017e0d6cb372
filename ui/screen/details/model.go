package details

import (
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Options are what the view is made of.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	// Zone is where times are shown.
	Zone *time.Location
	// Now tells how old the instance is.
	Now func() time.Time
	// Instance is as it was seen last, and Regions and Operations are as last
	// listed; all are followed from there.
	Instance   api.Instance
	Regions    []api.Region
	Operations []state.Operation
}

// part is one of the two parts of the view.
type part int

const (
	partFields part = iota
	partRaw
)

// Model is the view. Make one with New.
type Model struct {
	o    Options
	keys keyMap

	instance   api.Instance
	gone       bool // it was not in the list that was loaded last
	site       string
	operations []state.Operation // those that touched it

	focus  part
	fields []field
	at     int // index of the field under the cursor, which is no heading
	// lines are the fields', and raw the entry's, as they were laid out last;
	// top and rawTop are the first of each in sight.
	lines, raw    []line
	top, rawTop   int
	width, height int
}

// New makes the view.
func New(o Options) *Model {
	m := &Model{o: o, keys: newKeyMap(o.Text), instance: o.Instance, site: o.Instance.RegionID}
	m.onRegions(o.Regions)
	m.onOperations(o.Operations)
	return m
}

// Init loads nothing: the app tells what it loads.
func (m *Model) Init() tea.Cmd { return nil }

// SetSize sets the view's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.layOut()
}

// Capturing is false: no text is typed here.
func (m *Model) Capturing() bool { return false }

// Cursor is nowhere: no text is typed here.
func (m *Model) Cursor() (x, y int, shown bool) { return 0, 0, false }

// Update takes the facts that the app tells, and keys while in front.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	switch in := in.(type) {
	case msg.InstancesLoaded:
		m.onInstances(in)
	case msg.RegionsLoaded:
		m.onRegions(in.Regions)
	case msg.OperationsChanged:
		m.onOperations(in.Operations)
	case tea.KeyMsg:
		m.onKey(in)
	}
	return nil
}

func (m *Model) onInstances(l msg.InstancesLoaded) {
	if l.Err != nil {
		return
	}
	m.gone = true
	for i := range l.Instances {
		if in := &l.Instances[i]; in.ID == m.instance.ID && in.Account == m.instance.Account {
			m.instance, m.gone = l.Instances[i], false
		}
	}
	m.layOut()
}

func (m *Model) onRegions(regions []api.Region) {
	for _, r := range regions {
		if r.ID != "" && r.ID == m.instance.RegionID {
			m.site = m.o.Text.Site(r)
		}
	}
	m.layOut()
}

func (m *Model) onOperations(all []state.Operation) {
	m.operations = nil
	for _, op := range all {
		if touches(op, m.instance.ID) {
			m.operations = append(m.operations, op)
		}
	}
	m.layOut()
}

// touches reports whether an operation is about the instance.
func touches(op state.Operation, id string) bool {
	if op.Delete != nil && op.Delete.InstanceID == id {
		return true
	}
	for _, t := range op.Targets {
		if t.InstanceID == id {
			return true
		}
	}
	return false
}

func (m *Model) onKey(k tea.KeyMsg) {
	switch {
	case key.Matches(k, m.keys.other):
		m.focus = partRaw - m.focus
		m.layOut()
	case m.focus == partRaw:
		m.rawTop = m.moved(k, m.rawTop, len(m.raw)-m.rows())
	default:
		m.moveCursor(k)
	}
}

// Ask is what a key asks the app for, nil for others.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	in := m.instance
	switch {
	case key.Matches(k, m.keys.back):
		return []tea.Msg{msg.FormClosed{}}
	case key.Matches(k, m.keys.copy):
		return []tea.Msg{m.copy()}
	case key.Matches(k, m.keys.more):
		return []tea.Msg{msg.AskCopy{Instances: []api.Instance{in}}}
	case key.Matches(k, m.keys.connect):
		return []tea.Msg{msg.Connect{Instance: in}}
	case key.Matches(k, m.keys.code):
		return []tea.Msg{msg.ShowInstanceCode{Instance: in}}
	case key.Matches(k, m.keys.remove):
		return []tea.Msg{msg.BeginDelete{Instance: in}}
	}
	return nil
}

// copy asks for the field under the cursor, or for the whole of the API's
// entry.
func (m *Model) copy() tea.Msg {
	if m.focus == partRaw {
		return msg.Copy{What: m.o.Text.Details.Raw, Text: m.entry()}
	}
	f := m.fields[m.at]
	if f.copied == "" {
		return msg.Notice{Text: m.o.Text.Details.Nothing}
	}
	return msg.Copy{What: f.label, Text: f.copied}
}

// moved is where a key leads from one of n+1 places.
func (m *Model) moved(k tea.KeyMsg, from, n int) int {
	step, _ := m.keys.move.Steps(k, n, m.rows()-1)
	return max(0, min(from+step, n))
}

// moveCursor goes to another field.
func (m *Model) moveCursor(k tea.KeyMsg) {
	m.goTo(m.moved(k, m.at, len(m.fields)-1))
}

// goTo puts the cursor on a field, or beyond a heading that is there.
func (m *Model) goTo(to int) {
	step := 1
	if to < m.at {
		step = -1
	}
	for to >= 0 && to < len(m.fields) && m.fields[to].isHeading() {
		to += step
	}
	if to < 0 {
		to = m.at
		m.top = 0 // the headings above the first field
	}
	if to < len(m.fields) {
		m.at = to
	}
	m.layOut()
}
