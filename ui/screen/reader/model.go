package reader

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/clipboard"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Part is one of the texts.
type Part struct {
	Name string
	Text string
	// Note is said over the text and is not copied; "" says nothing.
	Note string
}

// Options are what a reader is made of.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	// Say is the title and the parts, in the language of a text. The parts are
	// shown one at a time; there is at least one, and as many in every
	// language.
	Say func(*text.Text) (title string, parts []Part)
	// Bare leaves out everything but the text and a line on how to leave.
	Bare bool
}

// Model is the reader. Make one with New.
type Model struct {
	o     Options
	keys  keyMap
	title string
	parts []Part
	at    int // index of the part in front
	// lines are the part's, broken at the width; top is the first in sight.
	lines         []string
	top           int
	width, height int
}

type keyMap struct {
	move                           table.Keys
	next, prev, copy, choose, back key.Binding
}

// New makes a reader with its first part in front.
func New(o Options) *Model {
	m := &Model{o: o, keys: newKeyMap(o.Text)}
	m.title, m.parts = o.Say(o.Text)
	return m
}

// Restyle puts the reader into other colours and another language. The part in
// front stays, and as far as it can the place in it.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t)
	m.title, m.parts = m.o.Say(t)
	m.fill()
}

func newKeyMap(t *text.Text) keyMap {
	k, c := t.Keys, t.Copying
	return keyMap{
		move: table.NewFixedKeys(k, nil),
		next: k.Fixed(c.NextKey, []string{"right"}, nil, keymap.NextPart, keymap.ScrollRight),
		prev: k.Fixed(c.PrevKey, []string{"left"}, nil, keymap.PrevPart, keymap.ScrollLeft),
		copy: k.Binding(c.CopyKey, keymap.Copy), choose: k.Binding(c.SelectKey, keymap.SelectText),
		back: k.Fixed(k.Back, []string{"esc"}, nil, keymap.Back, keymap.Quit),
	}
}

// Init loads nothing.
func (m *Model) Init() tea.Cmd { return nil }

// Bare reports whether the text is to have the whole window.
func (m *Model) Bare() bool { return m.o.Bare }

// SetSize sets the reader's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.fill()
}

// fill breaks the text at the width. What is broken loses nothing.
func (m *Model) fill() {
	m.lines = nil
	shown := clipboard.Clean(m.parts[m.at].Text)
	m.lines = strings.Split(ansi.Hardwrap(shown, max(m.width, 1), true), "\n")
	m.scroll(0)
}

func (m *Model) scroll(n int) { m.top = max(0, min(m.top+n, len(m.lines)-m.rows())) }

// Capturing is false: no text is typed here.
func (m *Model) Capturing() bool { return false }

// Cursor is nowhere: no text is typed here.
func (m *Model) Cursor() (x, y int, shown bool) { return 0, 0, false }

// Bindings are the keys that work.
func (m *Model) Bindings() []key.Binding {
	out := []key.Binding{m.keys.copy}
	if len(m.parts) > 1 {
		out = append(out, m.keys.next, m.keys.prev)
	}
	if !m.o.Bare {
		out = append(out, m.keys.choose)
	}
	return append(append(out, m.keys.back), m.keys.move.Bindings()...)
}

// Update takes keys while in front.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	k, ok := in.(tea.KeyMsg)
	n := len(m.parts)
	switch {
	case !ok:
	case key.Matches(k, m.keys.next):
		m.turn((m.at + 1) % n)
	case key.Matches(k, m.keys.prev):
		m.turn((m.at + n - 1) % n)
	default:
		if lines, moves := m.keys.move.Steps(k, len(m.lines), m.rows()-1); moves {
			m.scroll(lines)
		}
	}
	return nil
}

// Ask is what a key asks the app for, nil for others.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	part := m.parts[m.at]
	switch {
	case key.Matches(k, m.keys.back):
		return []tea.Msg{msg.FormClosed{}}
	case key.Matches(k, m.keys.copy):
		return []tea.Msg{msg.Copy{What: part.Name, Text: part.Text}}
	case key.Matches(k, m.keys.choose) && !m.o.Bare:
		return []tea.Msg{msg.ShowText{Text: part.Text}}
	}
	return nil
}

// turn puts a part in front.
func (m *Model) turn(to int) {
	m.at, m.top = to, 0
	m.fill()
}
