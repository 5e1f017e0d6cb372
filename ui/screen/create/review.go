package create

import (
	"fmt"

	"cdsredis/ui/cell"
	"cdsredis/ui/form"
)

// review is everything that is asked for, and what to mind.
func (m *Model) review(width int) []string {
	c, th := m.t.Create, m.o.Theme
	var lines []string
	if m.warned.unsettled != "" {
		lines = append(lines, form.Note(th.Bad, th.Signs.Bad+" ", fmt.Sprintf(c.WarnUnsettled, m.warned.unsettled), width)...)
	}
	if m.warned.count > 0 {
		lines = append(lines, form.Note(th.Warn, th.Signs.Unknown+" ", fmt.Sprintf(c.WarnDuplicate, m.warned.count, m.warned.duplicates), width)...)
	}
	for _, line := range form.Facts(th, m.reviewFacts(), width-gap) {
		lines = append(lines, cell.Blank(gap)+line)
	}
	lines = append(lines, "")
	lines = append(lines, form.Note(th.Strong, cell.Blank(gap), fmt.Sprintf(c.Buys, m.draft.count()), width)...)
	return append(lines, "")
}

// reviewRows shares the page out between the review's window and the
// questions below it, which have room for a reason.
func (m *Model) reviewRows(l layout) (window, questions int) {
	questions = 2
	if m.warned.unsettled != "" {
		questions = 3
	}
	questions = min(questions, l.body)
	return min(l.body-questions, len(m.review(l.main))), questions
}

// reviewPage is the part of the review in sight, and the questions.
func (m *Model) reviewPage(l layout) []string {
	window, _ := m.reviewRows(l)
	page := form.Window(m.o.Theme, m.review(l.main), m.scroll, window, m.t.Create.ScrollHint)
	return append(page, m.form.Lines()...)
}
