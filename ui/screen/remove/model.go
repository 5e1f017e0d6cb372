package remove

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/form"
	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
)

// phase is how far the form has come.
type phase int

const (
	looking phase = iota
	asking        // or, without a form, saying why there is nothing to ask
	sending
	closed
)

// owner tells the answers of one form from those of another one, whose
// tickets have the same numbers.
type owner struct{ _ byte }

// Model is the form.
type Model struct {
	o     Options
	t     *text.Text
	keys  keyMap
	owner *owner

	phase    phase
	instance api.Instance // as it was looked up; until then as on the screen
	form     *form.Form   // nil while nothing can be deleted
	posed    form.Text    // by the form
	proof    proof
	typed    string
	err      error  // why the look-up failed
	said     string // what came of the last attempt; "" if there is nothing to say
	look     latest.Latest
	scroll   int // lines above the window

	width, height int
}

// New makes a form. It looks nothing up before Init.
func New(o Options) *Model {
	return &Model{o: o, t: o.Text, keys: newKeyMap(o.Text), owner: &owner{}, instance: o.Instance}
}

// Init looks the instance up. One without an id is not asked about: without
// one a deletion means anything.
func (m *Model) Init() tea.Cmd {
	if m.o.Instance.ID == "" {
		return tea.Batch(m.close(""), say(msg.ToneBad, m.t.Errors.NoID))
	}
	return m.lookUp()
}

// SetSize sets the form's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.fit()
}

// Capturing reports whether keys are letters.
func (m *Model) Capturing() bool { return m.form != nil && m.phase == asking }

// Update takes every message while the form is in front.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	if m.phase == closed {
		return nil
	}
	switch in := in.(type) {
	case tea.KeyMsg:
		cmd := m.onKey(in)
		m.fit()
		return cmd
	case lookedMsg:
		return m.onLooked(in)
	case sentMsg:
		return m.onSent(in)
	case msg.InstancesLoaded:
		if in.Err == nil {
			m.o.Instances = ofAccount(in.Instances, m.o.Instance.Account)
		}
	case tea.FocusMsg, tea.BlurMsg:
		if m.form != nil {
			m.form.Update(in)
		}
	}
	return nil
}

func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.away):
		return m.leave()
	case m.phase != asking:
	case key.Matches(k, m.keys.up):
		m.scroll--
	case key.Matches(k, m.keys.down):
		m.scroll++
	case m.form == nil:
		if m.err != nil && key.Matches(k, m.keys.retry) {
			return m.lookUp()
		}
	case key.Matches(k, m.keys.paste):
		// It would take the clipboard of the host that this runs on.
	case key.Matches(k, m.keys.confirm):
		return m.confirm()
	default:
		m.form.Update(k)
	}
	return nil
}

// leave closes the form. A deletion that is on its way goes on without it.
func (m *Model) leave() tea.Cmd {
	if m.phase == sending {
		return tea.Batch(m.close(""), say(msg.ToneInfo, m.t.Remove.GoesOn))
	}
	return m.close("")
}

func (m *Model) close(operation string) tea.Cmd {
	m.look.Drop()
	m.phase, m.form = closed, nil
	return func() tea.Msg { return msg.FormClosed{Operation: operation} }
}

// say asks for a notice.
func say(tone msg.Tone, s string) tea.Cmd {
	return func() tea.Msg { return msg.Notice{Tone: tone, Text: s} }
}

// patience is how long the look-up may take before it counts as failed.
const patience = 30 * time.Second

// lookedMsg ends a look-up, well or badly; it is sent exactly once for each
// one begun.
type lookedMsg struct {
	of        *owner
	seq       uint64
	instances []api.Instance
	err       error
}

func lookUp(of *owner, t latest.Ticket, c Cloud, id string) tea.Cmd {
	return func() tea.Msg {
		got, err := c.Instances(t.Ctx, api.InstanceFilter{ID: id})
		return lookedMsg{of: of, seq: t.Seq, instances: got, err: err}
	}
}

func (m *Model) lookUp() tea.Cmd {
	m.phase, m.err, m.form = looking, nil, nil
	return lookUp(m.owner, m.look.Begin(context.Background(), patience), m.o.Cloud, m.o.Instance.ID)
}

func (m *Model) onLooked(in lookedMsg) tea.Cmd {
	if in.of != m.owner || !m.look.Admit(in.seq) {
		return nil
	}
	m.phase, m.err = asking, in.err
	if in.err != nil {
		return nil
	}
	i := slices.IndexFunc(in.instances, func(x api.Instance) bool { return x.ID == m.o.Instance.ID })
	if i < 0 {
		return tea.Batch(m.close(""), say(msg.ToneInfo, fmt.Sprintf(m.t.Remove.Gone, m.called())), refresh)
	}
	m.instance = in.instances[i]
	if m.instance.Status != api.StatusDeleting {
		m.ask()
	}
	m.fit()
	return nil
}

// refresh asks for the lists anew: they show what is not there any more.
func refresh() tea.Msg { return msg.Refresh{} }

// ask has the proof typed, from an empty field.
func (m *Model) ask() {
	m.typed = ""
	m.pose()
}

// pose makes the field.
func (m *Model) pose() {
	m.proof = newProof(m.t.Remove, m.instance, m.o.Instances)
	m.posed = form.Text{
		Key: "proof", Title: m.t.Remove.Confirm, Value: &m.typed, Hint: m.proof.hint, Check: m.proof.check, Afresh: true,
	}
	m.form = form.New(m.o.Theme, m.posed)
}

// called is the instance in a word.
func (m *Model) called() string {
	if m.instance.Name == "" {
		return m.instance.ID
	}
	return m.instance.Name
}
