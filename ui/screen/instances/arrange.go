package instances

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
)

// atOnce is up to how many instances the rows are arranged at once. More are
// arranged by a command, so that keys never wait for it.
const atOnce = 2000

// atFirst is up to how many are arranged at once for the first frame. They
// come in the order of their names, which is quick to sort.
const atFirst = 20_000

// stock is what was made of a list, for the next arrangement of the same one.
type stock struct {
	version uint64 // of the list and its words
	order   order
	sorted  []row         // all, in that order; nil if they must be sorted
	lines   []filter.Line // by row.n; nil until a filter looked in them
}

// job is an arrangement to be made, with all that it needs.
type job struct {
	seq   uint64
	list  []api.Instance
	words words
	stock stock

	scope string // id of the region; "" for all
	query filter.Query
	order order
	place table.Place[row]
}

// arrangedMsg ends a job; it is sent exactly once for each one begun.
type arrangedMsg struct {
	seq    uint64
	stock  stock
	rows   table.Laid[row]
	total  int     // instances in the scope, whether they match or not
	counts []count // of those that match
}

// arrange sorts and narrows the list, and looks up what was marked in it.
func arrange(j job) arrangedMsg {
	out := arrangedMsg{seq: j.seq, stock: j.stock}
	if out.stock.sorted == nil || out.stock.order != j.order {
		out.stock.sorted, out.stock.order = j.words.sorted(j.list, j.order), j.order
	}
	if out.stock.lines == nil && !j.query.Empty() {
		out.stock.lines = j.words.lines(out.stock.sorted)
	}
	rows := make([]row, 0, len(j.list))
	var counts tally
	var c candidate
	for _, r := range out.stock.sorted {
		if j.scope != "" && r.RegionID != j.scope {
			continue
		}
		out.total++
		if !j.query.Empty() {
			if c.row, c.line = r, out.stock.lines[r.n]; !j.query.Match(&c) {
				continue
			}
		}
		rows = append(rows, r)
		counts.add(r.Instance)
	}
	out.counts = counts.sorted()
	out.rows = table.Lay(rows, j.place, rowID)
	return out
}

// lines are what the filter looks in, by row.n. They are made in the order in
// which they are looked at, so that they are near each other in memory.
func (w *words) lines(sorted []row) []filter.Line {
	lines := make([]filter.Line, len(sorted))
	var f filter.Folder
	for _, r := range sorted {
		lines[r.n] = w.line(&f, r.Instance)
	}
	return lines
}

// candidate is a row that the filter looks at.
type candidate struct {
	row  row
	line filter.Line
}

// Line is the row's.
func (c *candidate) Line() filter.Line { return c.line }

// Number is the row's memory in MB, or when it was created.
func (c *candidate) Number(n int) (int64, bool) {
	switch column(n) {
	case colMemory:
		return int64(c.row.RAM), c.row.RAM > 0
	case colCreated:
		return c.row.Created.Unix(), !c.row.Created.IsZero()
	}
	return 0, false
}

// show has the rows that are wanted put into the table.
func (m *Model) show() tea.Cmd {
	m.wanted++
	if m.arranging {
		return nil // its end begins the next
	}
	return m.begin()
}

func (m *Model) begin() tea.Cmd {
	j := m.job(m.o.Now())
	if len(j.list) <= atOnce || m.recalled && len(j.list) <= atFirst {
		return m.take(arrange(j))
	}
	m.arranging = true
	return func() tea.Msg { return arrange(j) }
}

func (m *Model) job(now time.Time) job {
	j := job{
		seq: m.wanted, list: m.instances, words: m.words, stock: m.stock,
		scope: m.scope.Region.ID, query: m.filter.Query().At(now), order: m.order, place: m.table.Place(),
	}
	if m.stock.version != m.version {
		j.stock = stock{version: m.version}
	}
	return j
}

func (m *Model) onArranged(a arrangedMsg) tea.Cmd {
	m.arranging = false
	if a.seq == m.wanted {
		return m.take(a)
	}
	m.stock = a.stock
	return m.begin()
}

// take shows the arrangement that is wanted.
func (m *Model) take(a arrangedMsg) tea.Cmd {
	m.stock = a.stock
	m.table.Put(a.rows)
	m.total, m.counts, m.loaded = a.total, a.counts, true
	if m.seek != "" {
		m.table.Select(m.seek)
		m.seek = ""
	}
	moved := m.moved
	m.moved = false
	if moved && m.table.Len() == 0 && m.total > 0 {
		return m.reveal()
	}
	return nil
}

// reveal gives up the filter, since it hides what was asked for, and says so.
func (m *Model) reveal() tea.Cmd {
	says := fmt.Sprintf(m.text.Instances.FilterCleared, m.filter.Value())
	m.filter.Clear()
	return tea.Batch(m.show(), send(msg.Notice{Text: says}))
}
