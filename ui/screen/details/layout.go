package details

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/cell"
	"cdsredis/ui/facts"
	"cdsredis/ui/theme"
)

const (
	// bothFrom is the number of columns from which the entry stands beside the
	// fields: those of a terminal of 120.
	bothFrom = 120 - cell.Edge
	// between is the room between them.
	between = 3
	// longestEntry is how much of an entry is shown, in bytes. It is broken
	// into lines at every key, and copied whole.
	longestEntry = 64 << 10
)

// line is one of a part, and the field that it belongs to; -1 for none.
type line struct {
	text  string
	field int
}

// sideBySide reports whether both parts are in sight.
func (m *Model) sideBySide() bool { return m.width >= bothFrom }

// widths are those of the fields and of the entry.
func (m *Model) widths() (fields, raw int) {
	if !m.sideBySide() {
		return m.width, m.width
	}
	fields = m.width / 2
	return fields, m.width - fields - between
}

// headRows is the number of lines over the parts.
func (m *Model) headRows() int {
	switch {
	case m.height < 6:
		return 0
	case m.gone:
		return 3
	}
	return 2
}

// rows is the number of lines of a part that are in sight.
func (m *Model) rows() int { return max(m.height-m.headRows(), 1) }

// layOut makes the lines of both parts anew and keeps the cursor in sight.
func (m *Model) layOut() {
	m.fields = m.describe()
	m.at = max(0, min(m.at, len(m.fields)-1))
	for m.fields[m.at].isHeading() {
		m.at++
	}
	fields, raw := m.widths()
	m.lines = m.fieldLines(fields)
	m.raw = m.rawLines(raw)
	m.rawTop = max(0, min(m.rawTop, len(m.raw)-m.rows()))
	m.follow()
}

// follow scrolls the fields so that the one under the cursor is in sight, and
// the heading above it where it is the first of its group.
func (m *Model) follow() {
	first, last := -1, -1
	for i, l := range m.lines {
		if l.field == m.at {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first > 0 && m.lines[first-1].field < 0 {
		first--
	}
	m.top = max(m.top, last-m.rows()+1)
	m.top = min(m.top, first)
	m.top = max(0, min(m.top, len(m.lines)-m.rows()))
}

func (m *Model) fieldLines(width int) []line {
	th := m.o.Theme
	labels := 0
	for _, f := range m.fields {
		labels = max(labels, cell.Width(f.label))
	}
	var out []line
	for i, f := range m.fields {
		if f.isHeading() {
			if i > 0 {
				out = append(out, line{"", -1})
			}
			out = append(out, line{cell.Blank(cell.Margin) + th.Accent.Paint(cell.Cut(f.shown[0], width-cell.Margin)), -1})
			continue
		}
		values, ink := f.shown, f.ink
		if strings.Join(values, "") == "" {
			values, ink = []string{"–"}, th.Faint
		}
		fact := facts.Fact{Label: cell.Left(f.label, labels), Values: values, Ink: ink}
		for _, s := range facts.Lines(th, []facts.Fact{fact}, max(width-cell.Margin, 1)) {
			out = append(out, line{m.marked(s, i, width), i})
		}
	}
	return out
}

// marked is a line of a field, with the cursor if it is there.
func (m *Model) marked(s string, field, width int) string {
	if field != m.at {
		return cell.Blank(cell.Margin) + s
	}
	th := m.o.Theme
	if m.focus != partFields {
		return th.Text.Paint(cell.Left(cell.Blank(cell.Margin)+ansi.Strip(s), width))
	}
	mark := th.Signs.Mark + cell.Blank(cell.Margin-cell.Width(th.Signs.Mark))
	return th.Selected.Paint(cell.Left(mark+ansi.Strip(s), width))
}

// rawLines are the entry's. Those that are too long are broken, so that
// nothing of them is lost in an entry of a usual size.
func (m *Model) rawLines(width int) []line {
	th, d := m.o.Theme, m.o.Text.Details
	heading, mark := th.Head, ""
	margin := cell.Blank(cell.Margin)
	if m.sideBySide() {
		margin = ""
		if m.focus == partRaw { // beside the fields, of which one has the cursor
			heading, mark = th.Accent, th.Signs.Mark+" "
		}
	}
	room := max(width-cell.Width(margin), 1)
	out := []line{{margin + heading.Paint(cell.Cut(mark+d.Raw, room)), -1}}
	entry := m.entry()
	if len(entry) > longestEntry {
		entry = strings.ToValidUTF8(entry[:longestEntry], "") + "…"
	}
	for _, s := range strings.Split(ansi.Hardwrap(entry, room, true), "\n") {
		out = append(out, line{margin + ink(th, s), -1})
	}
	return out
}

// ink sets the names of the entry's fields off from their values.
func ink(th theme.Theme, s string) string {
	indent := s[:len(s)-len(strings.TrimLeft(s, " "))]
	name, value, ok := strings.Cut(s[len(indent):], `": `)
	if !ok || !strings.HasPrefix(name, `"`) {
		return th.Text.Paint(s)
	}
	return indent + th.Muted.Paint(name+`":`) + " " + th.Text.Paint(value)
}
