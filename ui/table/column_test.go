package table

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

// wide has a frozen column N of four cells and five others, A to E, of six.
func wide() *Table[item] {
	columns := []Column[item]{{Title: "N", Width: 4, Grow: 1, Frozen: true, Text: func(i item) string { return i.name }}}
	for n, title := range []string{"A", "B", "C", "D", "E"} {
		columns = append(columns, Column[item]{Title: title, Width: 6, Priority: 5 - n, Text: func(item) string { return "缓存缓存" + title }})
	}
	th := theme.New(lipgloss.NewRenderer(io.Discard), true)
	tab := New(th, columns, func(i item) string { return i.id })
	tab.SetSize(24, 4)
	tab.SetRows(items("a", "b"))
	return tab
}

func titles(t *Table[item]) string {
	head, _, _ := strings.Cut(ansi.Strip(t.View()), "\n")
	return strings.Join(strings.Fields(head), " ")
}

func TestColumnsScrollSidewaysBesideTheFrozenOne(t *testing.T) {
	t.Parallel()
	tab := wide()
	for _, step := range []struct {
		pan  int
		want string
	}{
		{0, "N D E ›"}, // those that matter most
		{1, "‹ N B C ›"},
		{1, "‹ N C D ›"},
		{1, "‹ N D E"},
		{1, "‹ N D E"},
		{-2, "‹ N B C ›"},
		{-9, "N D E ›"},
	} {
		tab.Pan(step.pan)
		if got := titles(tab); got != step.want {
			t.Errorf("scrolled by %d: %q, want %q", step.pan, got, step.want)
		}
	}
}

func TestNothingScrollsWhereAllColumnsFit(t *testing.T) {
	t.Parallel()
	tab := wide()
	tab.Pan(2)
	tab.SetSize(60, 4)
	if got := titles(tab); got != "N A B C D E" {
		t.Errorf("after the window grew: %q, want all columns", got)
	}
	tab.Pan(1)
	if got := titles(tab); got != "N A B C D E" {
		t.Errorf("scrolled although all columns fit: %q", got)
	}
}

func TestOtherColumnsBeginAtTheLeft(t *testing.T) {
	t.Parallel()
	tab := wide()
	tab.Pan(2)
	tab.SetSorted(1, true)
	tab.SetColumns(tab.columns[:2])
	if got := titles(tab); got != "N A" {
		t.Errorf("got %q, want N A and no sign of an order", got)
	}
}

func TestEveryScrolledFrameFitsAndHoldsTheLastColumnAtTheEnd(t *testing.T) {
	t.Parallel()
	tab := wide()
	for pan := range 7 {
		uitest.Sweep(t, func(s uitest.Size) string {
			tab.SetSize(s.Width, s.Height)
			tab.Pan(-9)
			tab.Pan(pan)
			if pan == 6 && s.Width >= 14 && !tab.Shown(5) {
				t.Errorf("%d cells wide and scrolled to the end, the last column is out of sight", s.Width)
			}
			return tab.View()
		})
	}
}

func TestWideTextIsCutBetweenCharacters(t *testing.T) {
	t.Parallel()
	tab := wide()
	for width := 10; width < 40; width++ {
		tab.SetSize(width, 3)
		for _, line := range strings.Split(ansi.Strip(tab.View()), "\n") {
			if strings.ContainsRune(line, '\uFFFD') || ansi.StringWidth(line) > width {
				t.Errorf("%d cells: %q", width, line)
			}
		}
	}
}

func TestAMoveCostsTheSameWhateverTheNumberOfRows(t *testing.T) {
	t.Parallel()
	drawn := 0
	th := theme.New(lipgloss.NewRenderer(io.Discard), true)
	asked := 0
	tab := New(th, []Column[int]{{Title: "N", Width: 5, Text: func(i int) string { drawn++; return fmt.Sprint(i) }}},
		func(i int) string { asked++; return fmt.Sprint(i) })
	tab.SetSize(20, 11)
	rows := slices.Collect(func(yield func(int) bool) {
		for i := range 100_000 {
			if !yield(i) {
				return
			}
		}
	})
	tab.SetRows(rows)
	tab.Move(50_000)
	asked, drawn = 0, 0
	tab.Move(1)
	tab.SetRows(rows)
	_ = tab.View()
	if drawn != 10 || asked > 2 {
		t.Errorf("%d rows drawn and %d looked at, want 10 and 2", drawn, asked)
	}
}

func BenchmarkKeyToPaint(b *testing.B) {
	for _, n := range []int{100, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			tab := wide()
			tab.SetSize(120, 40)
			rows := make([]item, n)
			for i := range rows {
				rows[i] = item{id: fmt.Sprint(i), name: fmt.Sprint("instance-", i)}
			}
			tab.SetRows(rows)
			tab.Mark()
			b.ReportAllocs()
			for b.Loop() {
				tab.Move(1)
				_ = tab.View()
			}
		})
	}
}

func BenchmarkMarkAll100000(b *testing.B) {
	tab := wide()
	tab.SetRows(make([]item, 100_000))
	for b.Loop() {
		tab.MarkAll()
	}
}

func TestTheSignOfOrderLeavesTitlesInTheirPlaces(t *testing.T) {
	t.Parallel()
	th := theme.New(lipgloss.NewRenderer(io.Discard), true)
	text := func(item) string { return "" }
	tab := New(th, []Column[item]{
		{Title: "Name", Width: 8, Text: text}, {Title: "名称", Width: 5, Text: text}, {Title: "Size", Width: 4, Text: text},
		{Title: "RAM", Width: 6, Right: true, Text: text}, {Title: "内存", Width: 5, Right: true, Text: text},
	}, func(i item) string { return i.id })
	tab.SetSize(40, 3)
	for column, want := range []string{
		"  Name ▲    名称   Size     RAM   内存",
		"  Name      名称▲  Size     RAM   内存",
		"  Name      名称   Si…▲     RAM   内存",
		"  Name      名称   Size   ▲ RAM   内存",
		"  Name      名称   Size     RAM  ▲内存",
	} {
		tab.SetSorted(column, false)
		if got, _, _ := strings.Cut(ansi.Strip(tab.View()), "\n"); got != want {
			t.Errorf("sorted by column %d the head is %q, want %q", column, got, want)
		}
	}
}

func TestTheSignOfMoreColumnsCutsNoTitleThatHasRoomBesideIt(t *testing.T) {
	t.Parallel()
	th := theme.New(lipgloss.NewRenderer(io.Discard), true)
	text := func(item) string { return "" }
	tab := New(th, []Column[item]{
		{Title: "Name", Width: 8, Frozen: true, Text: text}, {Title: "Memory", Width: 7, Right: true, Text: text},
		{Title: "Region", Width: 9, Priority: 1, Text: text},
	}, func(i item) string { return i.id })
	tab.SetSize(19, 3)
	if got, want := titles(tab), "Name Memory›"; got != want {
		t.Errorf("the head is %q, want %q", got, want)
	}
}
