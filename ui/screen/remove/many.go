package remove

import (
	"context"
	"fmt"
	"strconv"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/form"
	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
)

// Many is the form that deletes several instances, one after the other.
type Many struct {
	o     Options
	t     *text.Text
	keys  keyMap
	owner *owner

	phase    phase // sending until the last answer is in
	targets  []target
	listed   []api.Instance // the list that they were looked up in
	at       int            // index of the target whose request is in flight
	stopping bool           // whether no other request is to follow
	ended    bool           // whether the account is shown

	form   *form.Form // nil while nothing can be confirmed
	typed  string
	err    error // why the look-up failed
	look   latest.Latest
	scroll int // lines above the window

	width, height int
}

// NewMany makes a form about the targets; o.Instance and o.Scope do not count.
// They may be of several profiles, all of which o.Cloud lists, each instance
// with its profile's name; one that several of them list is deleted once. It
// looks nothing up before Init.
func NewMany(o Options, targets []api.Instance) *Many {
	m := &Many{o: o, t: o.Text, keys: newKeyMap(o.Text), owner: &owner{}}
	seen := make(map[string]bool, len(targets))
	for _, in := range targets {
		if !seen[in.ID] || in.ID == "" {
			m.targets = append(m.targets, target{instance: in})
		}
		seen[in.ID] = true
	}
	return m
}

// Init looks the targets up, all by one request.
func (m *Many) Init() tea.Cmd { return m.lookUp() }

func (m *Many) lookUp() tea.Cmd {
	m.phase, m.err, m.form = looking, nil, nil
	return lookUp(m.owner, m.look.Begin(context.Background(), patience), m.o.Cloud, "")
}

// SetSize sets the form's own rectangle.
func (m *Many) SetSize(width, height int) {
	m.width, m.height = width, height
	m.fit()
}

// Capturing reports whether keys are letters.
func (m *Many) Capturing() bool { return m.form != nil && m.phase == asking }

// Update takes every message while the form is in front.
func (m *Many) Update(in tea.Msg) tea.Cmd {
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
	case tea.FocusMsg, tea.BlurMsg:
		if m.form != nil {
			m.form.Update(in)
		}
	}
	return nil
}

func (m *Many) onKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.away):
		return m.leave()
	case key.Matches(k, m.keys.pageUp):
		m.scroll -= max(m.window()-1, 1)
	case key.Matches(k, m.keys.pageDown):
		m.scroll += max(m.window()-1, 1)
	case key.Matches(k, m.keys.up):
		m.scroll--
	case key.Matches(k, m.keys.down):
		m.scroll++
	case m.ended:
		if key.Matches(k, m.keys.confirm) {
			return m.leave()
		}
	case m.phase != asking:
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

// onLooked takes what the targets are now, and asks about those that are left.
func (m *Many) onLooked(in lookedMsg) tea.Cmd {
	if in.of != m.owner || !m.look.Admit(in.seq) {
		return nil
	}
	m.phase, m.err = asking, in.err
	if in.err != nil {
		return nil
	}
	m.listed = in.instances
	m.identify(in.instances)
	if m.count(ready) == 0 {
		return tea.Batch(m.close(), say(msg.ToneInfo, m.t.Remove.Many.Nothing), refresh)
	}
	m.typed = ""
	m.pose()
	m.fit()
	return nil
}

// pose makes the field that has the number typed.
func (m *Many) pose() {
	r, want := m.t.Remove.Many, strconv.Itoa(m.count(ready))
	m.form = form.New(m.o.Theme, form.Text{
		Key: "count", Title: m.t.Remove.Confirm, Value: &m.typed, Hint: r.Hint,
		Check: func(s string) string {
			if s != want {
				return r.Wrong
			}
			return ""
		},
	})
}

// leave closes the form. While a request is in flight, it only sees to it that
// no other follows; asked again, it closes.
func (m *Many) leave() tea.Cmd {
	if m.phase != sending {
		return m.close()
	}
	if !m.stopping {
		m.stopping = true
		return nil
	}
	return tea.Batch(m.close(), say(msg.ToneInfo, m.t.Remove.Many.Left))
}

// close ends the form. Where something was begun, the tasks have it.
func (m *Many) close() tea.Cmd {
	m.look.Drop()
	m.phase, m.form = closed, nil
	done := msg.FormClosed{}
	var ids []string
	for _, t := range m.targets {
		if t.operation != "" {
			done.Operation = t.operation
		}
		if t.standing == accepted {
			ids = append(ids, t.instance.ID)
		}
	}
	closed := func() tea.Msg { return done }
	if ids == nil {
		return closed
	}
	return tea.Batch(closed, func() tea.Msg { return msg.DeletionsAccepted{IDs: ids} })
}

// finished is said when all went well.
func (m *Many) finished() tea.Cmd {
	return tea.Batch(m.close(), say(msg.ToneGood, fmt.Sprintf(m.t.Remove.Many.Accepted, m.count(accepted))))
}
