package welcome

import (
	"fmt"

	"cdsredis/ui/cell"
	"cdsredis/ui/form"
	"cdsredis/ui/theme"
)

// least is how wide texts are wrapped at the narrowest.
const least = 10

// SetSize sets the page's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.form.SetSize(width, max(height-len(m.head())-foot, 1))
}

// foot is the rows under the form: a blank one, or what is said before it is
// left, and the keys, which a dashboard shows itself.
const foot = 2

// View draws the page in exactly its rectangle. Where there is no room for
// all of it, the form goes before what is said over it.
func (m *Model) View() string {
	if m.height <= 0 {
		return ""
	}
	body := m.body()
	lines := append(m.head(), body...)
	if over := len(lines) + 1 - m.height; over > 0 && m.page == filling {
		lines = lines[min(over, len(m.head())):]
	}
	if len(lines) > m.height-1 {
		lines = lines[:m.height-1]
	}
	for len(lines) < m.height-1 {
		lines = append(lines, "")
	}
	return cell.Block(append(lines, m.hints()), m.width, m.height)
}

// head is what is said over every page.
func (m *Model) head() []string {
	t, th := m.o.Text, m.o.Theme
	lines, intro := []string{th.Strong.Paint(cell.Blank(cell.Margin)+t.App.Product) + "  " + th.Accent.Paint(t.Welcome.Title), ""}, t.Welcome.Intro
	if m.o.Within {
		lines, intro = []string{th.Strong.Paint(cell.Blank(cell.Margin) + t.Welcome.Another), ""}, t.Welcome.Kept
	}
	return append(append(lines, m.says(th.Text, "", fmt.Sprintf(intro, m.o.File))...), "")
}

func (m *Model) says(ink theme.Ink, sign, s string) []string {
	lines := form.Note(ink, sign, s, max(m.width-2*cell.Margin, least))
	for i := range lines {
		lines[i] = cell.Blank(cell.Margin) + lines[i]
	}
	return lines
}

func (m *Model) body() []string {
	t, th := m.o.Text.Welcome, m.o.Theme
	switch m.page {
	case filling:
		if m.warned {
			return append(m.form.Lines(), m.says(th.Warn, "", t.Discard)...)
		}
		return m.form.Lines()
	case asking:
		return m.says(th.Busy, th.Signs.Busy+" ", t.Testing)
	case saving:
		return m.says(th.Busy, th.Signs.Busy+" ", t.Saving)
	case failed:
		return append(append(m.says(th.Bad, th.Signs.Bad+" ", m.said), ""), m.choices()...)
	case done:
		return append(append(m.says(th.OK, th.Signs.Check+" ", m.said), ""), m.choices()...)
	case choosing:
	}
	return m.choices()
}

// choices are the keys with their words, a line each.
func (m *Model) choices() []string {
	th := m.o.Theme
	bindings := m.Bindings()
	lines := make([]string, 0, len(bindings))
	for _, b := range bindings {
		lines = append(lines, cell.Blank(cell.Margin)+th.Accent.Paint(cell.Left(b.Help().Key, 7))+th.Text.Paint(b.Help().Desc))
	}
	return lines
}

// hints are the keys in the last row; where they are choices, they stand above.
func (m *Model) hints() string {
	th, line := m.o.Theme, ""
	if m.o.Within || m.page != filling && m.page != asking {
		return ""
	}
	for _, b := range m.Bindings() {
		line += cell.Blank(cell.Margin) + th.Text.Paint(b.Help().Key) + " " + th.Muted.Paint(b.Help().Desc)
	}
	return line
}

// Cursor is where the next typed character goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	if m.page != filling {
		return 0, 0, false
	}
	x, y, shown = m.form.Cursor()
	above := len(m.head())
	if over := above + len(m.form.Lines()) + 1 - m.height; over > 0 {
		above -= min(over, above)
	}
	y += above
	return x, y, shown && x < m.width && y < m.height-1
}
