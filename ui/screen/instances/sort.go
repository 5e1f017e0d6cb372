package instances

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/cell"
	"cdsredis/ui/msg"
)

// sortBy goes through the orders: each column that is in sight, upwards and
// then downwards.
func (m *Model) sortBy(step int) tea.Cmd {
	n := len(m.chosen) * 2
	at := max(slices.Index(m.chosen, m.order.by), 0) * 2
	if m.order.descending {
		at++
	}
	for {
		at = (at + step + n) % n
		if m.table.Shown(at / 2) {
			break
		}
	}
	return m.setOrder(order{by: m.chosen[at/2], descending: at%2 == 1})
}

// sortByColumn sorts by a column, and the other way round if it is the one
// already.
func (m *Model) sortByColumn(c column) tea.Cmd {
	return m.setOrder(order{by: c, descending: m.order.by == c && !m.order.descending})
}

func (m *Model) setOrder(o order) tea.Cmd {
	m.order = o
	m.table.Settle() // between its ends there will be other rows
	m.table.SetSorted(slices.Index(m.chosen, o.by), o.descending)
	return tea.Batch(m.show(), m.remember(), m.sayOrder())
}

// sayOrder says what the order is while there is no table that shows it.
func (m *Model) sayOrder() tea.Cmd {
	if m.table.Len() > 0 {
		return nil
	}
	return send(msg.Notice{Text: m.text.Keys.SortBy + ": " + m.keys.columns[m.order.by].Help().Desc + " " + m.direction()})
}

// onSortKey takes the letter of a column; any other key leaves the order as
// it is.
func (m *Model) onSortKey(k tea.KeyMsg) tea.Cmd {
	m.sorting = false
	for _, c := range usual(m.o.Profiles) {
		if key.Matches(k, m.keys.columns[c]) {
			return m.sortByColumn(c)
		}
	}
	return nil
}

// sortKeys are the letters that can be typed, and what they stand for, on as
// many lines as that takes.
func (m *Model) sortKeys() []string {
	lead := cell.Blank(cell.Margin) + m.theme.Accent.Paint(m.text.Keys.SortBy+":")
	var lines []string
	line := lead
	for _, c := range m.chosen {
		h := m.keys.columns[c].Help()
		word := h.Desc
		if c == m.order.by {
			word += " " + m.direction()
		}
		part := "  " + m.theme.Strong.Paint(h.Key) + " " + m.theme.Muted.Paint(word)
		if cell.Width(line+part) > m.width {
			lines = append(lines, line)
			line = cell.Blank(cell.Width(lead))
		}
		line += part
	}
	return append(lines, line)
}

// direction is the sign of the order.
func (m *Model) direction() string {
	if m.order.descending {
		return m.theme.Signs.Down
	}
	return m.theme.Signs.Up
}
