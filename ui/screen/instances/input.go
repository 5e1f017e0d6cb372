package instances

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/msg"
)

// onKey decides what a key is for, in the order of the code.
func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case m.filter.Typing():
		if m.filter.Update(k) {
			return m.show()
		}
		return nil
	case m.sorting:
		return m.onSortKey(k)
	case m.picker != nil:
		return m.onPickerKey(k)
	case m.table.Update(k, m.keys.move), m.table.UpdateMarks(k, m.keys.mark):
		return nil
	}
	return m.onTableKey(k)
}

func (m *Model) onTableKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.filter):
		m.table.Settle()
		m.filter.Open()
	case key.Matches(k, m.keys.sort):
		return m.sortBy(1)
	case key.Matches(k, m.keys.sortBack):
		return m.sortBy(-1)
	case key.Matches(k, m.keys.sortColumn):
		m.sorting = true
	case key.Matches(k, m.keys.picks):
		m.openPicker()
	case key.Matches(k, m.keys.left):
		return m.pan(-1)
	case key.Matches(k, m.keys.right):
		return m.pan(1)
	case key.Matches(k, m.keys.clear):
		return m.undo()
	}
	return nil
}

// refuses says why a key that is about rows does nothing, or "" where there are
// rows or it is another key.
func (m *Model) refuses(k tea.KeyMsg) string {
	rows := append(m.keys.mark.Bindings(), m.keys.left, m.keys.right)
	if m.table.Len() > 0 || !key.Matches(k, rows...) {
		return ""
	}
	return m.text.Instances.NoRows
}

// pan scrolls the columns, or says that there are none out of sight.
func (m *Model) pan(n int) tea.Cmd {
	if m.table.Pan(n) {
		return nil
	}
	return send(msg.Notice{Text: m.text.Instances.NoMoreColumns})
}

// undo takes back the marks, or else the filter.
func (m *Model) undo() tea.Cmd {
	if m.table.Unmark() || m.filter.Value() == "" {
		return nil
	}
	m.filter.Clear()
	return m.show()
}
