package instances

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/filter"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// crowd is n instances, the even ones in Beijing.
func crowd(n int) []api.Instance {
	list := make([]api.Instance, n)
	for i := range list {
		list[i] = api.Instance{
			ID: fmt.Sprintf("%08x-0000-4000-8000-000000000000", i), Name: fmt.Sprintf("Cache-%06d", (i*7919)%n),
			Status: api.StatusRunning, StatusLabel: "运行中", IP: fmt.Sprintf("10.%d.%d.%d", i>>16&255, i>>8&255, i&255), Port: 9736,
			RAM: 1024 << (i % 6), Version: "5.0", Product: "Redis 集群版", RegionID: []string{"CN_Beijing_A", "US_Dallas_A"}[i%2],
			VDCName: "生产", Created: time.Unix(int64(1_700_000_000+i*60), 0),
		}
	}
	return list
}

func TestManyInstancesAreArrangedByACommandAndShownWhenItEnds(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	cmd := m.Update(msg.InstancesLoaded{Instances: crowd(atOnce + 1)})
	if cmd == nil || m.table.Len() != 0 || !strings.Contains(m.View(), "Loading") {
		t.Errorf("%d rows before the command ran:\n%s", m.table.Len(), m.View())
	}
	drive(t, m, uitest.Results(cmd)...)
	if m.table.Len() != atOnce+1 {
		t.Errorf("%d rows, want %d", m.table.Len(), atOnce+1)
	}
}

func TestTypingNeverWaitsAndOnlyTheLastExpressionIsShown(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	drive(t, m, msg.InstancesLoaded{Instances: crowd(3000)})
	var first tea.Cmd
	for i, k := range uitest.Keys(t, "/cache-00000") {
		switch cmd := m.Update(k); {
		case cmd != nil && first == nil:
			first = cmd
		case cmd != nil:
			t.Errorf("key %d began a second arrangement while one was under way", i)
		}
	}
	if m.table.Len() != 3000 {
		t.Errorf("%d rows before anything was arranged, want those of before", m.table.Len())
	}
	answer := first().(arrangedMsg)
	cmd := m.Update(answer)
	if m.table.Len() != 3000 {
		t.Error("the rows of an expression that was typed on are shown")
	}
	drive(t, m, uitest.Results(cmd)...)
	if m.table.Len() != 10 || m.arranging {
		t.Errorf("%d rows match, want 10", m.table.Len())
	}
}

func TestAnArrangementOfAnOldListMakesWayForTheNewOne(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	old := m.Update(msg.InstancesLoaded{Instances: crowd(3000)})
	m.Update(msg.InstancesLoaded{Instances: crowd(2500)})
	drive(t, m, uitest.Results(old)...)
	if m.table.Len() != 2500 || m.stock.version != m.version {
		t.Errorf("%d rows, want those of the new list", m.table.Len())
	}
}

func TestTheCursorAndTheMarksStayThroughARefreshOfMany(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	list := crowd(3000)
	drive(t, m, msg.InstancesLoaded{Instances: list})
	drive(t, m, uitest.Keys(t, "jj  j")...)
	selected, _ := m.Selected()
	marked := markedIDs(m)
	cmd := m.Update(msg.InstancesLoaded{Instances: append([]api.Instance{{ID: "new", Name: "aaa"}}, list...)})
	drive(t, m, uitest.Keys(t, "k")...) // meanwhile
	above, _ := m.Selected()
	drive(t, m, uitest.Results(cmd)...)
	if got, _ := m.Selected(); got.ID != above.ID || got.ID == selected.ID || markedIDs(m) != marked {
		t.Errorf("the cursor is on %s, want %s; marked %q, want %q", got.ID, above.ID, markedIDs(m), marked)
	}
}

func TestAnInstanceAmongManyIsFoundBehindAFilter(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	list := crowd(3000)
	drive(t, m, msg.InstancesLoaded{Instances: list})
	drive(t, m, uitest.Keys(t, "/nothing<enter>")...)
	cmd, ok := m.Show(list[1234].ID)
	drive(t, m, uitest.Results(cmd)...)
	if got, _ := m.Selected(); !ok || got.ID != list[1234].ID || m.filter.Value() != "" {
		t.Errorf("found %v, on %s with the filter %q", ok, got.ID, m.filter.Value())
	}
	if _, ok := m.Show("none"); ok {
		t.Error("an instance that is not there was found")
	}
}

func BenchmarkArrange100000(b *testing.B) {
	list := crowd(100_000)
	m := New(Options{Theme: newTest(text.English).theme, Text: text.For(text.English), Zone: time.UTC})
	m.instances, m.version = list, 1
	first := arrange(m.job(time.Now()))
	for name, prepare := range map[string]func(*job){
		"sort":     func(j *job) { j.stock, j.query = stock{version: 1}, filter.Query{} },
		"fold":     func(j *job) { j.stock.lines = nil },
		"plain":    func(*job) {},
		"column":   func(j *job) { m.filter.Set("status:run ram:>4 !dallas"); j.query = m.filter.Query() },
		"no match": func(j *job) { m.filter.Set("nothing"); j.query = m.filter.Query() },
	} {
		b.Run(name, func(b *testing.B) {
			m.filter.Set("cache")
			m.stock = first.stock
			warm := arrange(m.job(time.Now()))
			m.stock = warm.stock
			b.ReportAllocs()
			for b.Loop() {
				j := m.job(time.Now())
				prepare(&j)
				arrange(j)
			}
		})
	}
}

func BenchmarkKeyToPaint(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := newTest(text.English)
			m.SetSize(120, 40)
			for _, message := range uitest.Results(m.Update(msg.InstancesLoaded{Instances: crowd(n)})) {
				m.Update(message)
			}
			down := tea.KeyMsg{Type: tea.KeyDown}
			b.ReportAllocs()
			for b.Loop() {
				m.Update(down)
				_ = m.View()
			}
		})
	}
}
