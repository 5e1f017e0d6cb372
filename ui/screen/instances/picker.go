package instances

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/cell"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// picker chooses columns and their order. The first is always the name: it is
// what rows are known by.
type picker struct {
	theme  theme.Theme
	text   *text.Text
	titles []string // by column
	list   []column // all, in their order
	on     [columns]bool
	at     int // index in list
}

// openPicker begins with the columns as they are; those that are not shown
// come last.
func (m *Model) openPicker() {
	p := &picker{list: slices.Clone(m.chosen)}
	p.restyle(m.theme, m.text)
	for _, c := range m.chosen {
		p.on[c] = true
	}
	for _, c := range usual(m.o.Profiles) {
		if !p.on[c] {
			p.list = append(p.list, c)
		}
	}
	m.picker = p
}

// restyle puts it into other colours and another language.
func (p *picker) restyle(th theme.Theme, t *text.Text) {
	p.theme, p.text, p.titles = th, t, make([]string, columns)
	for c, column := range newColumns(t.Instances, nil) {
		p.titles[c] = column.Title
	}
}

func (m *Model) onPickerKey(k tea.KeyMsg) tea.Cmd {
	p, keys := m.picker, m.keys
	if n, moves := keys.pick.Steps(k, len(p.list), m.height-1); moves {
		p.at = max(0, min(p.at+n, len(p.list)-1))
		return nil
	}
	switch {
	case p.list[p.at] == colName && key.Matches(k, keys.moveUp, keys.moveDown, keys.toggle):
		return send(msg.Notice{Text: m.text.Instances.NameStays})
	case key.Matches(k, keys.moveUp):
		p.move(-1)
	case key.Matches(k, keys.moveDown):
		p.move(1)
	case key.Matches(k, keys.toggle):
		c := p.list[p.at]
		p.on[c] = !p.on[c]
	case key.Matches(k, keys.keep):
		return m.choose(p.chosen())
	case key.Matches(k, keys.discard):
		m.picker = nil
	}
	return nil
}

// move moves the column under the cursor, but none before the name.
func (p *picker) move(n int) {
	to := p.at + n
	if to < 1 || to >= len(p.list) {
		return
	}
	p.list[p.at], p.list[to] = p.list[to], p.list[p.at]
	p.at = to
}

func (p *picker) chosen() []column {
	return slices.DeleteFunc(slices.Clone(p.list), func(c column) bool { return !p.on[c] })
}

// choose shows these columns. The order of the rows stays, also by a column
// that is not shown any more.
func (m *Model) choose(chosen []column) tea.Cmd {
	m.picker = nil
	m.chosen = chosen
	m.apply()
	return m.remember()
}

func (p *picker) view(width, height int) string {
	t, th := p.text.Instances, p.theme
	title := cell.Blank(cell.Margin) + th.Strong.Paint(t.Columns) + "  " + th.Muted.Paint(t.ColumnsHint)
	lines := []string{title}
	top := p.top(height)
	for i, c := range p.list[top:] {
		sign, line := cell.Blank(cell.Margin), "[ ] "+p.titles[c]
		if p.on[c] {
			line = "[" + th.Signs.Check + "] " + p.titles[c]
		}
		if c == colName {
			line += "  " + t.AlwaysFirst
		}
		if top+i == p.at {
			sign = cell.Left(th.Signs.Mark, cell.Margin)
			lines = append(lines, th.Selected.Paint(cell.Left(sign+line, width)))
			continue
		}
		ink := th.Text
		if !p.on[c] {
			ink = th.Muted
		}
		lines = append(lines, sign+ink.Paint(line))
	}
	if height == 1 {
		lines = lines[1:]
	}
	return cell.Block(lines, width, height)
}

// top is the first column in sight.
func (p *picker) top(height int) int {
	rows := max(height-1, 1)
	return max(0, min(p.at-rows/2, len(p.list)-rows))
}

// point puts the cursor on the column on a row of the screen.
func (p *picker) point(y, height int) {
	if n := p.top(height) + y - 1; y > 0 && n < len(p.list) {
		p.at = n
	}
}
