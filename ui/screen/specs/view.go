package specs

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/cell"
	"cdsredis/ui/facts"
	"cdsredis/ui/theme"
)

// View draws the screen in exactly its rectangle.
func (m *Model) View() string {
	lines := []string{m.top()}
	if title, how := m.message(); title != "" {
		lines = append(lines, "", cell.Blank(margin)+title)
		for _, s := range how {
			for _, w := range cell.Wrap(s, max(m.width-2*margin, 1)) {
				lines = append(lines, cell.Blank(margin)+m.o.Theme.Muted.Paint(w))
			}
		}
	} else {
		lines = append(lines, m.body()...)
	}
	return cell.Block(lines, m.width, m.height)
}

// message is what stands in the place of rows when there are none: a line,
// and what to do.
func (m *Model) message() (title string, how []string) {
	t, th, s := m.o.Text.Specs, m.o.Theme, m.shelf()
	named := m.o.Text.Keys.Named
	switch {
	case m.region.ID == "":
		return th.Strong.Paint(t.ChooseRegion), []string{named(t.ChooseRegionHow)}
	case s == nil || m.load.Busy() && s.at.IsZero():
		return th.Busy.Paint(th.Signs.Busy + " " + fmt.Sprintf(t.Loading, m.place())), nil
	case s.at.IsZero():
		return th.Bad.Paint(th.Signs.Bad + " " + fmt.Sprintf(t.Failed, m.place())), []string{m.o.Text.Explain(s.err), named(t.Retry)}
	case len(s.rows) == 0:
		return th.Strong.Paint(th.Signs.Off + " " + fmt.Sprintf(t.Empty, m.place())), []string{named(t.EmptyHow)}
	case m.table.Len() == 0:
		return th.Muted.Paint(named(t.NoMatch)), nil
	}
	return "", nil
}

// top is the line over the table: the region, or the filter.
func (m *Model) top() string {
	if m.filter.Typing() || m.filter.Value() != "" {
		return m.filter.Line(m.right(), m.width)
	}
	return cell.Split(m.left(), m.right(), m.width)
}

// left is the region; where there is no room for details, it is the group of
// the size under the cursor, whose heading may be out of sight.
func (m *Model) left() string {
	th := m.o.Theme
	if m.region.ID == "" {
		return ""
	}
	s := cell.Blank(margin)
	switch r, ok := m.table.Selected(); {
	case ok && m.layout.detailsHeight == 0:
		s += th.Strong.Paint(strings.Join(group(r, m.o.Text), facts.Separator))
	case m.region.Name == "":
		s += th.Strong.Paint(m.place())
	default:
		s += th.Strong.Paint(m.place()) + th.Muted.Paint(" "+m.region.ID)
	}
	if m.soldOut() {
		s += th.Warn.Paint("  " + th.Signs.Off + " " + m.o.Text.Specs.SoldOut)
	}
	return s
}

// right is how many sizes there are and from when, or what went wrong since.
func (m *Model) right() string {
	s, t, th := m.shelf(), m.o.Text, m.o.Theme
	if s == nil || s.at.IsZero() {
		return ""
	}
	all, n := sizes(s.rows), m.matches
	count := t.Specs.Count.Of(all)
	if n != all {
		count = fmt.Sprintf(t.Specs.CountOf, n, all)
	}
	asOf := fmt.Sprintf(t.App.AsOf, s.at.Format(time.TimeOnly))
	sep := " " + th.Signs.Dot + " "
	switch {
	case m.load.Busy():
		return th.Muted.Paint(count+sep+asOf+sep) + th.Busy.Paint(t.App.Loading)
	case s.err != nil:
		return th.Muted.Paint(count+sep+asOf+sep) + m.trouble(s.err)
	}
	if m.layout.detailsHeight == 0 {
		return th.Muted.Paint(count)
	}
	return th.Muted.Paint(count + sep + asOf)
}

// trouble is why newer data is missing, in at most half of the line.
func (m *Model) trouble(err error) string {
	why := fmt.Sprintf(m.o.Text.Specs.FailedAgain, m.o.Text.Explain(err))
	return m.o.Theme.Bad.Paint(m.o.Theme.Signs.Bad + " " + cell.Cut(why, m.width/2))
}

// place is the name of the region in scope.
func (m *Model) place() string {
	return m.o.Text.Site(m.region)
}

// body is the table and the details of the size where the cursor is.
func (m *Model) body() []string {
	rows := strings.Split(m.table.View(), "\n")
	selected, ok := m.table.Selected()
	l := m.layout
	if !ok || l.detailsHeight == 0 {
		return rows
	}
	th := m.o.Theme
	title := group(selected, m.o.Text)
	if l.below {
		rows = append(rows, rule(th, strings.Join(title, facts.Separator), l.detailsWidth))
		for _, s := range facts.Lines(th, m.details(selected), l.detailsWidth-2*margin) {
			rows = append(rows, cell.Blank(margin)+s)
		}
		return rows
	}
	var side []string
	for _, s := range facts.Flow(title, l.detailsWidth) {
		side = append(side, th.Strong.Paint(s))
	}
	side = append(side, facts.Lines(th, m.details(selected), l.detailsWidth)...)
	for i := range min(len(side), len(rows)) {
		rows[i] += cell.Blank(l.tableWidth+between-ansi.StringWidth(rows[i])) + side[i]
	}
	return rows
}

// rule is a line across with a title in it.
func rule(th theme.Theme, title string, width int) string {
	title = cell.Cut(title, max(width-2*margin, 0))
	lead := strings.Repeat(th.Signs.Rule, margin)
	rest := max(width-2*margin-cell.Width(title), 0)
	return th.Line.Paint(lead) + th.Muted.Paint(" "+title+" ") + th.Line.Paint(strings.Repeat(th.Signs.Rule, rest))
}
