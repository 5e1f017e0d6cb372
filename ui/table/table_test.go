package table

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"cdsredis/ui/theme"
)

type item struct{ id, name string }

func newTest() *Table[item] {
	th := theme.New(lipgloss.NewRenderer(io.Discard), true)
	return New(th, []Column[item]{
		{Title: "Name", Width: 8, Grow: 1, Text: func(i item) string { return i.name }},
		{Title: "ID", Width: 4, Priority: 1, Right: true, Text: func(i item) string { return i.id }},
	}, func(i item) string { return i.id })
}

func items(ids ...string) []item {
	out := make([]item, len(ids))
	for i, id := range ids {
		out[i] = item{id: id, name: "n" + id}
	}
	return out
}

func selected(t *Table[item]) string {
	i, _ := t.Selected()
	return i.id
}

func TestTheCursorStaysOnItsRowThroughRefreshAndSorting(t *testing.T) {
	t.Parallel()
	tab := newTest()
	tab.SetSize(40, 10)
	tab.SetRows(items("a", "b", "c"))
	tab.Move(1)
	for _, rows := range [][]item{items("c", "b", "a"), items("b"), items("x", "y", "z", "b")} {
		tab.SetRows(rows)
		if got := selected(tab); got != "b" {
			t.Errorf("after %v the cursor is on %q, want b", rows, got)
		}
	}
}

func TestTheCursorComesBackAfterTheTableWasEmpty(t *testing.T) {
	t.Parallel()
	tab := newTest()
	tab.SetSize(40, 10)
	tab.SetRows(items("a", "b"))
	tab.SetRows(nil)
	if _, ok := tab.Selected(); ok {
		t.Error("an empty table has a selected row")
	}
	tab.SetRows(items("a", "b"))
	if got := selected(tab); got != "a" {
		t.Errorf("the cursor is on %q, want a", got)
	}
}

func TestARowThatIsGoneLeavesTheCursorAtItsPlace(t *testing.T) {
	t.Parallel()
	tab := newTest()
	tab.SetSize(40, 10)
	tab.SetRows(items("a", "b", "c"))
	tab.Move(1)
	tab.SetRows(items("a", "c"))
	if got := selected(tab); got != "c" {
		t.Errorf("the cursor is on %q, want the row that took the place of b", got)
	}
}

func TestHeadingsAreNeverSelected(t *testing.T) {
	t.Parallel()
	tab := newTest()
	tab.SetHeading(func(i item) bool { return strings.HasPrefix(i.id, "#") })
	tab.SetSize(40, 10)
	tab.SetRows(items("#1", "a", "#2", "b"))
	for _, step := range []struct {
		move int
		want string
	}{{0, "a"}, {1, "b"}, {1, "b"}, {-1, "a"}, {-1, "a"}, {9, "b"}, {-9, "a"}} {
		tab.Move(step.move)
		if got := selected(tab); got != step.want {
			t.Errorf("after a move by %d the cursor is on %q, want %q", step.move, got, step.want)
		}
	}
}

func TestTheCursorIsAlwaysInSightAndEveryFrameFits(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		tab := newTest()
		n := 0
		t.Repeat(map[string]func(*rapid.T){
			"rows": func(t *rapid.T) {
				ids := rapid.SliceOfNDistinct(rapid.IntRange(0, 60), 0, 40, rapid.ID[int]).Draw(t, "ids")
				rows := make([]item, len(ids))
				for i, id := range ids {
					rows[i] = item{id: fmt.Sprint(id), name: strings.Repeat("生产", id%5) + "n"}
				}
				tab.SetRows(rows)
				n = len(rows)
			},
			"size": func(t *rapid.T) {
				tab.SetSize(rapid.IntRange(0, 60).Draw(t, "w"), rapid.IntRange(0, 20).Draw(t, "h"))
			},
			"move": func(t *rapid.T) { tab.Move(rapid.IntRange(-30, 30).Draw(t, "by")) },
			"": func(t *rapid.T) {
				if _, ok := tab.Selected(); ok != (n > 0) {
					t.Fatalf("with %d rows, selected is %v", n, ok)
				}
				view := tab.View()
				lines := strings.Split(view, "\n")
				if tab.height > 0 && len(lines) != tab.height {
					t.Fatalf("%d lines, want %d", len(lines), tab.height)
				}
				for _, l := range lines {
					if w := ansi.StringWidth(l); w > tab.width {
						t.Fatalf("a line of %d cells in %d: %q", w, tab.width, l)
					}
				}
				if n > 0 && tab.height > 1 && (tab.cursor < tab.top || tab.cursor >= tab.top+tab.height-1) {
					t.Fatalf("the cursor at %d is out of sight: %d rows from %d", tab.cursor, tab.height-1, tab.top)
				}
			},
		})
	})
}

func TestTheLeastImportantColumnGoesFirst(t *testing.T) {
	t.Parallel()
	tab := newTest()
	tab.SetSize(16, 3)
	if !tab.Shown(0) || !tab.Shown(1) {
		t.Error("16 cells have room for both columns")
	}
	tab.SetSize(15, 3)
	if !tab.Shown(0) || tab.Shown(1) {
		t.Error("15 cells have room for the first column only")
	}
}

func TestOnlyRowsInSightAreDrawn(t *testing.T) {
	t.Parallel()
	drawn := 0
	th := theme.New(lipgloss.NewRenderer(io.Discard), true)
	tab := New(th, []Column[int]{{Title: "N", Width: 5, Text: func(i int) string { drawn++; return fmt.Sprint(i) }}},
		func(i int) string { return fmt.Sprint(i) })
	tab.SetSize(20, 11)
	rows := make([]int, 10_000)
	for i := range rows {
		rows[i] = i
	}
	tab.SetRows(rows)
	_ = tab.View()
	if drawn != 10 {
		t.Errorf("%d rows were drawn of 10 in sight", drawn)
	}
}

func TestWhatIsSaidBesideAHeadingGetsTheRoomThatIsLeft(t *testing.T) {
	t.Parallel()
	tab := newTest()
	tab.SetHeading(func(i item) bool { return i.id == "#" })
	tab.SetAbout(func(_ item, room int) string { return strings.Repeat("m", room) + "y" })
	tab.SetRows(items("#", "a"))
	for width, want := range map[int]string{12: "  n#  mmmmm…", 7: "  n#  …", 6: "  n#", 3: "  …"} {
		tab.SetSize(width, 3)
		if got := strings.Split(ansi.Strip(tab.View()), "\n")[1]; got != want {
			t.Errorf("%d cells wide the heading is %q, want %q", width, got, want)
		}
	}
}
