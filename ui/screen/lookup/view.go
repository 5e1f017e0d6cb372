package lookup

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/cell"
)

// head is the rows over the table.
const head = 1

// SetSize sets the page's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.table.SetSize(width, height-head)
}

// Capturing is always false: nothing is typed here.
func (m *Model) Capturing() bool { return false }

// Cursor is nowhere: nothing is typed here.
func (m *Model) Cursor() (x, y int, shown bool) { return 0, 0, false }

// Bindings are the keys that work now, for the help.
func (m *Model) Bindings() []key.Binding {
	out := []key.Binding{m.keys.refresh, m.keys.back}
	if m.table.Len() > 0 {
		out = append([]key.Binding{m.keys.open}, out...)
	}
	return append(out, m.keys.move.Bindings()...)
}

// View draws the page in exactly its rectangle.
func (m *Model) View() string {
	th, t := m.o.Theme, m.o.Text.Lookup
	title := cell.Blank(cell.Margin) + th.Strong.Paint(fmt.Sprintf(t.Title, m.query()))
	lines := []string{cell.Split(title, m.state(), m.width)}
	switch {
	case m.table.Len() > 0:
		lines = append(lines, strings.Split(m.table.View(), "\n")...)
	case m.err != nil:
		for _, l := range cell.Wrap(fmt.Sprintf(m.o.Text.Keys.Named(t.Failed), m.o.Text.Explain(m.err)), max(m.width-2*cell.Margin, 1)) {
			lines = append(lines, cell.Blank(cell.Margin)+th.Bad.Paint(l))
		}
	case m.found:
		lines = append(lines, "", cell.Blank(cell.Margin)+th.Muted.Paint(t.Nothing))
	}
	return cell.Block(lines, m.width, m.height)
}

// query is what was asked for.
func (m *Model) query() string {
	f := m.o.Filter
	return f.ID + f.Name + f.IP // one of them is set
}

// state is how far the asking is.
func (m *Model) state() string {
	th, t := m.o.Theme, m.o.Text.Lookup
	switch {
	case m.load.Busy():
		return th.Busy.Paint(t.Asking)
	case m.err != nil:
		return th.Bad.Paint(th.Signs.Bad)
	}
	return th.Muted.Paint(fmt.Sprintf(t.Found, m.table.Len()))
}

// Point selects the row at a cell of the page.
func (m *Model) Point(_, y int) { m.table.Point(y - head) }

// Wheel moves the cursor by n rows.
func (m *Model) Wheel(n int) { m.table.Move(n) }
