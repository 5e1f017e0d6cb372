package form

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/facts"
)

// Page is what a form asks now, for whoever asks it without drawing: one
// question after the other, in plain lines.
type Page struct {
	Title string
	// Notes are what to mind, empty ones apart, and Facts what to know, before answering.
	Notes []string
	Facts []facts.Fact
	// Questions are in their order. There is none where nothing can be
	// answered; then Said tells why.
	Questions []Question
	// Said is what came of the last attempt; "" if there is nothing to say.
	Said string
	// Doing is what is waited for; "" if nothing is.
	Doing string
	// Refused is the key of the question whose answer was refused, and Why is
	// the reason; both are "" if none was.
	Refused, Why string
	// Ways are what can be done in place of an answer.
	Ways []Way
	// Entered says that answers would be lost with the form.
	Entered bool
}

// Way is something that can be done in place of an answer.
type Way struct {
	Letter, Label string
	// Do does it; the command that it gives belongs to the form.
	Do func() tea.Cmd
}

// Name is the question's key.
func (q Text) Name() string { return q.Key }

// Name is the question's key.
func (q List) Name() string { return q.Key }

// Problem tells why the value cannot be taken, or "".
func (q Text) Problem() string {
	if q.Check == nil {
		return ""
	}
	return q.Check(*q.Value)
}

// Problem tells why the value cannot be taken, or "".
func (q List) Problem() string {
	options := q.Options()
	i := slices.IndexFunc(options, func(o Option) bool { return o.Value == *q.Value })
	if i < 0 {
		return q.Missing
	}
	return options[i].Refusal
}

// Problem is the key of the question in focus and why its answer was refused;
// both are "" if it was not.
func (f *Form) Problem() (key, why string) {
	here := f.fields[f.at]
	if here.problem == "" {
		return "", ""
	}
	return here.key, here.problem
}
