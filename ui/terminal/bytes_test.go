package terminal

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// list is a table like the one of instances: a header, rows of which one is
// selected, and a help line.
type list struct {
	top, selected int
	status        map[int]string
}

const listWidth, listHeight = 120, 40

func (l list) view() string {
	lines := []string{
		"\x1b[1;38;2;205;214;244mcdsredis\x1b[m  production · api.cdsapi.capitalonline.net · all regions",
		"\x1b[1m" + pad("  NAME                     STATUS      ADDRESS              VERSION  PRODUCT        MEMORY  REGION       CREATED", listWidth) + "\x1b[m",
	}
	for i := l.top; i < l.top+37; i++ {
		lines = append(lines, l.row(i))
	}
	return strings.Join(append(lines, "\x1b[2m↑/↓ move · enter details · n create · D delete · / filter · ? help\x1b[m"), "\n")
}

func (l list) row(i int) string {
	status := l.status[i]
	if status == "" {
		status = "● RUNNING"
	}
	name := fmt.Sprintf("redis-orders-%05d", i)
	if i%5 == 0 {
		name = fmt.Sprintf("订单缓存-%05d", i)
	}
	left := "  " + pad(name, 25)
	right := pad(fmt.Sprintf("10.%d.%d.%d:6379", i%7, i%250, (i*13)%250), 21) + pad("5.0", 9) +
		pad("cluster", 15) + pad(fmt.Sprintf("%d GB", 1<<(i%6)), 8) + pad("CN_Beijing_A", 13) + "2024-05-17"
	if i == l.selected {
		return "\x1b[48;2;49;50;68m" + pad(left+pad(status, 12)+right, listWidth) + "\x1b[m"
	}
	return left + "\x1b[38;5;150m" + pad(status, 12) + "\x1b[m" + right
}

func pad(s string, width int) string { return s + strings.Repeat(" ", width-ansi.StringWidth(s)) }

// The figures are what a key or a refresh may cost on a slow line. They are
// counts and don't depend on the machine.
func TestFramesCostFewBytes(t *testing.T) {
	t.Parallel()
	start := list{selected: 5}
	changed := list{selected: 5, status: map[int]string{9: "● DELETING"}}
	column := list{selected: 5, status: map[int]string{}}
	for i := range 37 {
		column.status[i] = "● RESTART"
	}
	for name, c := range map[string]struct {
		from, to list
		most     int
	}{
		"nothing changed":         {start, start, 0},
		"cursor down a row":       {start, list{selected: 6}, 290},
		"cursor up a row":         {list{selected: 6}, start, 290},
		"scrolled by a row":       {list{top: 4, selected: 40}, list{top: 5, selected: 41}, 320},
		"scrolled back by a row":  {list{top: 5, selected: 5}, list{top: 4, selected: 4}, 320},
		"one status changed":      {start, changed, 31},
		"the status of all rows":  {start, column, 600},
		"a page":                  {start, list{top: 37, selected: 42}, 3500},
		"scrolled without cursor": {list{top: 4, selected: 90}, list{top: 5, selected: 90}, 160},
	} {
		canvas := newCanvas()
		draw := func(l list) []byte {
			return canvas.draw(nil, frame{view: l.view(), width: listWidth, height: listHeight})
		}
		draw(c.from)
		got := draw(c.to)
		t.Logf("%s: %d bytes", name, len(got))
		if len(got) > c.most {
			t.Errorf("%s: %d bytes, want at most %d\n%q", name, len(got), c.most, got)
		}
	}
}

func BenchmarkFirstFrame(b *testing.B) {
	view := list{selected: 5}.view()
	b.ReportAllocs()
	for b.Loop() {
		newCanvas().draw(nil, frame{view: view, width: listWidth, height: listHeight})
	}
}

func BenchmarkCursorDown(b *testing.B) {
	canvas, buf := newCanvas(), []byte(nil)
	views := []string{list{selected: 5}.view(), list{selected: 6}.view()}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		buf = canvas.draw(buf[:0], frame{view: views[i%2], width: listWidth, height: listHeight})
	}
}

func BenchmarkPage(b *testing.B) {
	canvas, buf := newCanvas(), []byte(nil)
	views := []string{list{selected: 5}.view(), list{top: 37, selected: 42}.view()}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		buf = canvas.draw(buf[:0], frame{view: views[i%2], width: listWidth, height: listHeight})
	}
}
