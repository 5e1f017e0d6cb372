package create

import (
	"fmt"

	"cdsredis/ui/cell"
)

// review is everything that is asked for, and what to mind.
func (m *Model) review(width int) []string {
	c, th := m.t.Create, m.o.Theme
	var lines []string
	add := func(sign, s string, paint func(string) string) {
		for _, line := range cell.Wrap(s, max(width-cell.Width(sign), 1)) {
			lines = append(lines, paint(sign+line))
			sign = cell.Blank(cell.Width(sign))
		}
	}
	if m.warned.unsettled != "" {
		add(th.Signs.Bad+" ", fmt.Sprintf(c.WarnUnsettled, m.warned.unsettled), th.Bad.Paint)
	}
	if m.warned.count > 0 {
		add(th.Signs.Unknown+" ", fmt.Sprintf(c.WarnDuplicate, m.warned.count, m.warned.duplicates), th.Warn.Paint)
	}
	for _, line := range m.lines(m.reviewFacts(), width-gap) {
		lines = append(lines, cell.Blank(gap)+line)
	}
	lines = append(lines, "")
	add(cell.Blank(gap), fmt.Sprintf(c.Buys, m.draft.count()), th.Strong.Paint)
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
	all := m.review(l.main)
	page := make([]string, window)
	copy(page, all[min(m.scroll, len(all)):])
	if window > 0 && m.scroll+window < len(all) {
		page[window-1] = m.o.Theme.Muted.Paint(cell.Blank(gap) + m.o.Theme.Signs.Down + " " + m.t.Create.ScrollHint)
	}
	return append(page, m.questionLines()...)
}
