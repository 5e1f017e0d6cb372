package market

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"cdsredis/ui/cell"
)

// head is the rows over the table.
const head = 2

// SetSize sets the search's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.table.SetSize(width, height-head)
	if m.sites != nil {
		m.sites.SetSize(width, height-head)
	}
}

// Capturing reports whether keys are text.
func (m *Model) Capturing() bool { return m.filter.Typing() }

// Cursor is where the next typed character goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	return min(m.filter.CursorX(), m.width-1), 1, m.filter.Typing() && m.height > 1
}

// Bindings are the keys that work now, for the help.
func (m *Model) Bindings() []key.Binding {
	if m.filter.Typing() {
		return m.filter.Bindings()
	}
	out := []key.Binding{m.keys.choose}
	if m.sites == nil {
		out = append(out, m.keys.filter, m.keys.refresh)
	}
	return append(append(out, m.keys.back), m.keys.move.Bindings()...)
}

// View draws the search in exactly its rectangle.
func (m *Model) View() string {
	t, th := m.o.Text.Market, m.o.Theme
	title := t.Title
	if m.sites != nil {
		title = fmt.Sprintf(t.SitesOf, fmt.Sprintf("Redis %s %s %s", m.chosen.version, m.chosen.architecture, memory(m.chosen.ram)))
	}
	lines := []string{cell.Split(cell.Blank(cell.Margin)+th.Strong.Paint(title), m.progress(), m.width), m.line()}
	switch {
	case m.height <= head:
	case m.sites != nil:
		lines = append(lines, m.sites.View())
	case m.table.Len() == 0:
		lines = append(lines, cell.Blank(cell.Margin)+th.Muted.Paint(m.nothing()))
	default:
		lines = append(lines, m.table.View())
	}
	return cell.Block(split(lines), m.width, m.height)
}

// progress is how much is known.
func (m *Model) progress() string {
	t, th := m.o.Text.Market, m.o.Theme
	if m.inFlight > 0 {
		return th.Busy.Paint(m.asking())
	}
	if len(m.catalogs)+len(m.failed) == 0 {
		return "" // nothing was asked yet
	}
	return th.Muted.Paint(fmt.Sprintf(t.Found, t.Sizes.Of(len(m.offers)), t.Sold.Of(len(m.catalogs))))
}

// asking is how far the asking is.
func (m *Model) asking() string {
	return fmt.Sprintf(m.o.Text.Market.Loading, len(m.regions)-len(m.waiting)-m.inFlight, len(m.regions))
}

// line is the filter, or what went wrong.
func (m *Model) line() string {
	t, th := m.o.Text, m.o.Theme
	if m.filter.Typing() || m.filter.Value() != "" {
		return m.filter.View(m.width)
	}
	if len(m.failed) == 0 || m.inFlight > 0 {
		return ""
	}
	for _, r := range m.regions {
		if err := m.failed[r.ID]; err != nil {
			says := t.Market.Failed.Of(len(m.failed), t.Explain(err))
			return th.Bad.Paint(cell.Cut(cell.Blank(cell.Margin)+th.Signs.Bad+" "+says, m.width))
		}
	}
	return ""
}

func (m *Model) nothing() string {
	t, named := m.o.Text.Market, m.o.Text.Keys.Named
	switch {
	case len(m.regions) == 0:
		return named(t.NoRegions)
	case m.inFlight > 0, len(m.catalogs) == 0: // nobody knows
		return ""
	case m.filter.Value() != "":
		return named(t.NoMatch)
	}
	return t.Nothing
}

// split makes single lines of parts that can have several.
func split(parts []string) []string {
	return strings.Split(strings.Join(parts, "\n"), "\n")
}
