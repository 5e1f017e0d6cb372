package terminal

import (
	"fmt"
	"strings"
	"testing"
	"unsafe"

	"cdsredis/ui/uitest/vt"
)

// Marks by the thousand are bounded in each cell and over time, and what comes
// after them is drawn as ever.
func TestManyMarksDoNotFillTheMemory(t *testing.T) {
	t.Parallel()
	c, screen := newCanvas(), vt.New(9, 2)
	for i := range 3 * maxClusters {
		marks := strings.Repeat("\u0301\x1b[1m", i%100) + fmt.Sprintf("\x1b[m%c", 0x0300+i%0x60)
		f := frame{view: fmt.Sprintf("%c%s\n%d", 'a'+i%26, marks, i), width: 9, height: 2}
		_, _ = screen.Write(c.draw(nil, f))
		if n := len(c.inks.clusters); n > maxClusters+200 {
			t.Fatalf("%d clusters are kept after %d frames", n, i)
		}
	}
	if got, want := screen.Lines()[1], fmt.Sprint(3*maxClusters-1); strings.TrimSpace(got) != want {
		t.Errorf("the last line is %q; want %q", got, want)
	}
	for _, cluster := range c.inks.clusters {
		if len(cluster) > maxCluster {
			t.Fatalf("a character takes %d bytes", len(cluster))
		}
	}
}

// A frame takes two sets of cells and no more, however many are drawn.
func TestFramesAfterTheFirstAllocateNothing(t *testing.T) {
	views := []string{list{selected: 5}.view(), list{selected: 6}.view(), list{top: 37, selected: 42}.view(), list{top: 38, selected: 43}.view()}
	c, buf, i := newCanvas(), make([]byte, 0, usual), 0
	draw := func() {
		i++
		view := views[i%len(views)]
		buf = c.draw(buf[:0], frame{view: view, width: listWidth, height: listHeight})
	}
	for range 2 * len(views) {
		draw()
	}
	if n := testing.AllocsPerRun(30, draw); n > 0 {
		t.Errorf("a frame allocates %v times", n)
	}
	if size := unsafe.Sizeof(cell{}); size > 8 {
		t.Errorf("a cell takes %d bytes; want 8", size)
	}
}
