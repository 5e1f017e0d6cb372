package form

import (
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
	"cdsredis/ui/typed"
)

// Form is questions on one page, one of them in focus.
type Form struct {
	huh    *huh.Form
	fields []*field
	at     int // index of the field in focus
	height int
}

// New makes a form with the first of at least one question in focus.
func New(th theme.Theme, questions ...Question) *Form {
	f := &Form{}
	var inner []huh.Field
	column := 0
	for _, q := range questions {
		b := q.build(th)
		f.fields = append(f.fields, b)
		inner = append(inner, b)
		column = max(column, cell.Width(b.title))
	}
	for _, b := range f.fields {
		b.label(cell.Left(b.title, column) + cell.Blank(2))
	}
	// The empty key map leaves all moves between fields to Next and Prev.
	f.huh = huh.NewForm(huh.NewGroup(inner...)).
		WithShowHelp(false).WithShowErrors(false).
		WithKeyMap(&huh.KeyMap{}).WithTheme(marked(th.Form()))
	f.huh.Init()
	f.SetSize(80, 24)
	return f
}

// SetSize sets the form's rectangle.
func (f *Form) SetSize(width, height int) {
	const least = 32 // below it titles leave texts no room; View cuts instead
	f.height = max(height, 1)
	f.huh.WithWidth(max(width, least)).WithHeight(f.height)
	f.draw()
}

// Update gives a message to the field in focus. Of a pasted text the line
// breaks at its ends are dropped, as huh would make spaces of them. What must
// not be shown is dropped too, but where the text is hidden: a secret that is
// not what it seems had better be refused.
func (f *Form) Update(m tea.Msg) {
	if k, ok := m.(tea.KeyMsg); ok {
		f.fields[f.at].problem = ""
		if k.Paste {
			k.Runes = []rune(strings.Trim(string(k.Runes), "\r\n"))
		}
		if f.fields[f.at].hidden {
			k.Runes = withControls(k.Runes)
		} else {
			k = typed.Harmless(k)
		}
		m = k
	}
	f.huh.Update(m)
	f.draw()
}

// withControls puts a sign that nobody sees, and that no check takes, in the
// place of control characters, which huh would drop unasked.
func withControls(text []rune) []rune {
	const unseen = '\ufffe'
	return []rune(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return unseen
		}
		return r
	}, string(text)))
}

// Step is what a request for the next field came to.
type Step int

// The steps.
const (
	// Stayed: the answer was refused, and the reason is shown.
	Stayed Step = iota
	// Moved: the next field has the focus.
	Moved
	// Done: all answers were taken.
	Done
)

// Next takes the answer of the field in focus and goes on.
func (f *Form) Next() Step {
	here := f.fields[f.at]
	here.problem = here.take()
	if here.problem != "" {
		f.draw()
		return Stayed
	}
	if f.at < len(f.fields)-1 {
		f.move(f.at + 1)
		return Moved
	}
	for i, b := range f.fields {
		if b.problem = b.check(); b.problem != "" {
			f.move(i)
			return Stayed
		}
	}
	return Done
}

// Prev goes to the field before, whatever stands in this one; false if this
// is the first.
func (f *Form) Prev() bool {
	if f.at == 0 {
		return false
	}
	f.move(f.at - 1)
	return true
}

// Focus goes to a field. One that the form does not have changes nothing.
func (f *Form) Focus(key string) {
	for i, b := range f.fields {
		if b.key == key {
			f.move(i)
			return
		}
	}
}

// Refuse goes to a field and says why its answer was refused.
func (f *Form) Refuse(key, why string) {
	f.Focus(key)
	if f.fields[f.at].key == key {
		f.fields[f.at].problem = why
		f.draw()
	}
}

// Focused is the key of the field in focus.
func (f *Form) Focused() string { return f.fields[f.at].key }

// Typing reports whether keys are letters now.
func (f *Form) Typing() bool { return f.fields[f.at].typed }

// Reveal shows what is masked, or hides it again. What must not be shown stays
// masked.
func (f *Form) Reveal(shown bool) {
	for _, b := range f.fields {
		b.reveal(shown)
	}
	f.draw()
}

// Reload shows the values anew after somebody else changed them.
func (f *Form) Reload() {
	for _, b := range f.fields {
		b.problem = ""
		b.reload()
	}
	f.draw()
}

func (f *Form) move(to int) {
	for ; f.at < to; f.at++ {
		f.huh.NextField()
	}
	for ; f.at > to; f.at-- {
		f.huh.PrevField()
	}
	f.draw()
}

// draw shares the rows out and has huh draw the page again, which it does
// only when it is given a message.
func (f *Form) draw() {
	here := f.fields[f.at]
	if here.list != nil {
		here.list.rows = 0
		used := 0
		for _, b := range f.fields {
			used += lipgloss.Height(b.View())
		}
		here.list.rows = max(1, f.height-used)
	}
	f.huh.Update(nil)
}
