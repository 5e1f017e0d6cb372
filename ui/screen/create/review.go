package create

import (
	"fmt"

	"cdsredis/ui/cell"
	"cdsredis/ui/facts"
	"cdsredis/ui/form"
)

// review is everything that is asked for, and what to mind.
func (m *Model) review(width int) []string {
	c, th := m.t.Create, m.o.Theme
	var lines []string
	if s := m.unsettledNote(); s != "" {
		lines = append(lines, form.Note(th.Bad, th.Signs.Bad+" ", s, width)...)
	}
	if s := m.duplicateNote(); s != "" {
		lines = append(lines, form.Note(th.Warn, th.Signs.Unknown+" ", s, width)...)
	}
	for _, line := range facts.Lines(th, m.reviewFacts(), width-gap) {
		lines = append(lines, cell.Blank(gap)+line)
	}
	lines = append(lines, "")
	return append(lines, form.Note(th.Strong, cell.Blank(gap), fmt.Sprintf(c.Buys, m.draft.count()), width)...)
}

// unsettledNote and duplicateNote are what the review warns about, "" for
// nothing.
func (m *Model) unsettledNote() string {
	if m.warned.unsettled == "" {
		return ""
	}
	return fmt.Sprintf(m.t.Create.WarnUnsettled, m.warned.unsettled)
}

func (m *Model) duplicateNote() string {
	if m.warned.count == 0 {
		return ""
	}
	return m.t.Create.WarnDuplicate.Of(m.warned.count, m.warned.duplicates)
}

// reviewRows shares the page out between the review's window, with an empty
// row below it where there is room, and the questions, which have room for a
// reason.
func (m *Model) reviewRows(l layout) (window, questions int) {
	questions = 2
	if m.warned.unsettled != "" {
		questions = 3
	}
	questions = min(questions, l.body)
	return min(l.body-questions, len(m.review(l.main))+1), questions
}

// reviewPage is the part of the review in sight, and the questions.
func (m *Model) reviewPage(l layout) []string {
	window, _ := m.reviewRows(l)
	page := form.Window(m.o.Theme, m.review(l.main), m.scroll, window, m.t.Keys.Rest)
	return append(page, m.form.Lines()...)
}
