package form

import (
	"github.com/charmbracelet/huh"

	"cdsredis/api"
	"cdsredis/ui/theme"
)

// Question is a Text or a List.
type Question interface {
	build(theme.Theme) *field
	// Name is the question's key.
	Name() string
	// Problem tells why the value cannot be taken, or "".
	Problem() string
}

// Text is a question that is answered by typing.
type Text struct {
	Key, Title string
	// Value is read when the form is made or reloaded, and written at every
	// key.
	Value *string
	// Check tells why the value cannot be taken, or "". Nil takes any.
	Check func(string) string
	// Masked hides the value, unless the form reveals it.
	Masked bool
	// Hint stands in the field while it is empty.
	Hint string
	// Afresh says that the value is typed anew each time, so that it means
	// what was just read.
	Afresh bool
}

// longest bounds what is pasted by mistake. It is far above any limit that is
// checked, so that nothing is cut without being refused.
const longest = 1000

func (q Text) build(th theme.Theme) *field {
	in := huh.NewInput().Inline(true).Prompt("").CharLimit(longest).Placeholder(q.Hint).Value(q.Value)
	f := &field{Field: in, key: q.Key, title: q.Title, theme: th, typed: true}
	f.check, f.take = q.Problem, q.Problem
	f.label = func(title string) { in.Title(title) }
	f.reload = func() { in.Value(q.Value) }
	f.reveal = func(shown bool) {
		mode := huh.EchoModeNormal
		if f.hidden = q.Masked && !(shown && api.Clean(*q.Value) == *q.Value); f.hidden {
			mode = huh.EchoModePassword
		}
		in.EchoMode(mode)
	}
	f.reveal(false)
	return f
}

// List is a question that is answered by choosing.
type List struct {
	Key, Title string
	// Value is the Option.Value that was chosen; "" for none. It is written
	// when an option is taken, not while the cursor moves.
	Value *string
	// Options are asked for each time the list is drawn, so they may depend
	// on the answers before.
	Options func() []Option
	// Missing is said where a value is none of the options.
	Missing string
}

// Option is one answer of a List.
type Option struct {
	Value string
	// Label says what it is, and Detail something about it.
	Label, Detail string
	// Refusal is why it cannot be chosen; "" if it can.
	Refusal string
}

func (q List) build(th theme.Theme) *field {
	l := newList(q, th)
	f := &field{Field: l, list: l, key: q.Key, title: q.Title, theme: th}
	f.check, f.take = l.check, l.take
	f.label = func(title string) { l.label = title }
	f.reload = func() { l.open() }
	f.reveal = func(bool) {}
	return f
}
