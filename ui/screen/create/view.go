package create

import (
	"fmt"
	"strings"

	"cdsredis/ui/cell"
	"cdsredis/ui/facts"
	"cdsredis/ui/form"
	"cdsredis/ui/theme"
)

// layout is the form's rectangle cut up.
type layout struct {
	head int // rows of the title, the trail and what was chosen
	body int // rows of the page
	main int // columns of the page
	side int // columns of what was chosen; 0 where there is no room
}

const (
	sideFrom  = 100 // columns from which there is room at the side
	sideWidth = 34
	gap       = 2
	pageWidth = 96 // more than this reads badly
)

func newLayout(width, height, foot int) layout {
	l := layout{head: 4, main: width}
	switch {
	case height < 6:
		l.head = 1
	case height < 14:
		l.head = 3
	}
	l.head = min(l.head, max(height-1, 0))
	if width >= sideFrom {
		l.side = sideWidth
		l.main = width - sideWidth - gap
	}
	l.main = min(l.main, pageWidth)
	l.body = max(height-l.head-foot, 1)
	return l
}

// fit gives the page its room.
func (m *Model) fit() {
	if m.form == nil {
		return
	}
	l := m.layout()
	if m.at != stepReview {
		m.form.SetSize(l.main, l.body)
		return
	}
	window, rows := m.reviewRows(l)
	m.scroll = max(0, min(m.scroll, len(m.review(l.main))-window))
	m.form.SetSize(l.main, rows)
}

func (m *Model) layout() layout {
	l := newLayout(m.width, m.height, len(m.foot()))
	if l.head == 4 && m.width >= sideFrom || m.at == stepReview && l.head == 4 {
		l.head, l.body = 3, l.body+1 // there is no line of what was chosen
	}
	return l
}

// View draws the form in exactly its rectangle.
func (m *Model) View() string {
	l := m.layout()
	lines := m.headLines(l)
	page := m.page(l)
	if l.side > 0 && m.at != stepReview {
		page = beside(page, m.side(l), l)
	}
	for len(page) < l.body {
		page = append(page, "")
	}
	lines = append(lines, page[:l.body]...)
	lines = append(lines, m.foot()...)
	return cell.Block(lines, m.width, m.height)
}

// Cursor is where the next character goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	if m.form == nil || m.phase != filling || m.asking {
		return 0, 0, false
	}
	x, y, shown = m.form.Cursor()
	l := m.layout()
	y += l.head
	if m.at == stepReview {
		window, _ := m.reviewRows(l)
		y += window
	}
	return x, y, shown && x < m.width && y < l.head+l.body
}

func (m *Model) headLines(l layout) []string {
	th, c := m.o.Theme, m.t.Create
	where := fmt.Sprintf(c.Step, int(m.at)+1, steps)
	all := []string{
		cell.Split(cell.Blank(cell.Margin)+th.Strong.Paint(c.Title), th.Muted.Paint(where), m.width),
		m.trail(),
		m.chosenLine(),
		"",
	}
	if l.head == 1 {
		all[0] = cell.Split(cell.Blank(cell.Margin)+th.Strong.Paint(m.stepName(m.at)), th.Muted.Paint(where), m.width)
	}
	return all[:l.head]
}

// trail shows the steps, and which one is in front.
func (m *Model) trail() string {
	th := m.o.Theme
	var names []string
	for s := range step(steps) {
		switch name := fmt.Sprintf("%d %s", s+1, m.stepName(s)); {
		case s < m.at:
			names = append(names, th.Text.Paint(name))
		case s == m.at:
			names = append(names, th.Accent.Paint(name))
		default:
			names = append(names, th.Faint.Paint(name))
		}
	}
	return cell.Blank(cell.Margin) + strings.Join(names, th.Faint.Paint(" "+th.Signs.Right+" "))
}

// chosenLine is what was chosen, where there is no room at the side.
func (m *Model) chosenLine() string {
	if m.width >= sideFrom || m.at == stepReview {
		return ""
	}
	var values []string
	for _, f := range m.chosenFacts() {
		values = append(values, f.Values...)
	}
	return cell.Blank(cell.Margin) + m.o.Theme.Muted.Paint(cell.Cut(joined(values...), m.width-cell.Margin))
}

// side is what was chosen, a line each.
func (m *Model) side(l layout) []string {
	th := m.o.Theme
	chosen := facts.Lines(th, m.chosenFacts(), l.side)
	if len(chosen) == 0 {
		return nil
	}
	return append([]string{th.Head.Paint(m.t.Create.Chosen)}, chosen...)
}

// beside puts side to the right of page.
func beside(page, side []string, l layout) []string {
	for i, line := range side {
		if i == len(page) {
			page = append(page, "")
		}
		page[i] = cell.Split(page[i], line+cell.Blank(l.side-cell.Width(line)), l.main+gap+l.side)
	}
	return page
}

// page is the step's own part.
func (m *Model) page(l layout) []string {
	switch {
	case m.form == nil:
		return m.waiting(l)
	case m.at == stepReview:
		return m.reviewPage(l)
	}
	return m.form.Lines()
}

// unknown says why it is not known what a step offers.
func (m *Model) unknown() string {
	c := m.t.Create
	texts := map[step]struct{ loading, failed, empty string }{
		stepRegion:  {c.LoadingRegions, c.FailedRegions, c.EmptyRegions},
		stepNetwork: {c.LoadingNetworks, c.FailedNetworks, c.EmptyNetworks},
		stepSpec:    {c.LoadingCatalog, c.FailedCatalog, c.EmptyCatalog},
	}[m.at]
	switch {
	case m.load.Busy():
		return texts.loading
	case m.err != nil:
		return fmt.Sprintf(texts.failed, m.t.Explain(m.err))
	}
	return texts.empty
}

// waiting is for a step whose offer is not known.
func (m *Model) waiting(l layout) []string {
	th := m.o.Theme
	ink := th.Warn
	switch {
	case m.load.Busy():
		ink = th.Muted
	case m.err != nil:
		ink = th.Bad
	}
	page := form.Note(ink, "", m.unknown(), l.main)
	if m.load.Busy() {
		return page
	}
	var ways []string
	for _, k := range m.Bindings() {
		ways = append(ways, k.Help().Key+" "+k.Help().Desc)
	}
	return append(page, "", th.Text.Paint(joined(ways...)))
}

// foot is what there is to say below the page.
func (m *Model) foot() []string {
	c, th := m.t.Create, m.o.Theme
	var lines []string
	add := func(s string, ink theme.Ink) {
		lines = append(lines, form.Note(ink, cell.Blank(cell.Margin), s, min(m.width, pageWidth))...)
	}
	switch {
	case m.asking:
		add(c.Discard, th.Warn)
	case m.phase == looking:
		add(c.Looking, th.Muted)
	case m.phase == sending:
		add(c.Sending, th.Busy)
		add(c.SendingLeave, th.Muted)
	case m.said != "":
		add(m.said, th.Warn)
	case m.at == stepDetails && m.form != nil && !m.more:
		add(fmt.Sprintf(c.MoreHint, m.keys.more.Help().Key), th.Muted)
	case m.at == stepNetwork && m.form != nil && m.byHand == m.draft.region:
		add(c.ByHandHint, th.Muted)
	}
	return lines[:min(len(lines), max(m.height/3, 1))]
}
