package table

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func marked(t *Table[item]) string {
	var ids []string
	for _, i := range t.Marked() {
		ids = append(ids, i.id)
	}
	return strings.Join(ids, "")
}

func filled(ids string) *Table[item] {
	tab := newTest()
	tab.SetSize(40, 10)
	tab.SetRows(items(strings.Split(ids, "")...))
	return tab
}

func pressed(t *testing.T, tab *Table[item], keys string) {
	t.Helper()
	words := text.For(text.English).Keys
	for _, k := range uitest.Keys(t, keys) {
		if !tab.UpdateMarks(k.(tea.KeyMsg), NewMarkKeys(words)) && !tab.Update(k.(tea.KeyMsg), NewKeys(words)) {
			t.Fatalf("%v is no key of the table", k)
		}
	}
}

func TestKeysMarkRows(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]string{
		" ":                                    "a",
		"  ":                                   "ab",
		" k ":                                  "",
		"j j ":                                 "bd",
		"vjj":                                  "abc",
		"vjjk":                                 "ab",
		"jjvkk":                                "abc",
		"vjvjj":                                "ab",
		"vj jjj":                               "ab",
		"vG":                                   "abcde",
		"<shift+down><shift+down>":             "abc",
		"<shift+down><shift+up>":               "a",
		"<shift+down>jj":                       "ab",
		"jjj<shift+up>":                        "cd",
		"j kkvj":                               "ab",
		"*":                                    "abcde",
		"**":                                   "",
		" *":                                   "abcde",
		" <ctrl+a><ctrl+a>":                    "",
		"vj*":                                  "abcde",
		"G ":                                   "e",
		"<ctrl+@>j<ctrl+@>jj<ctrl+@>j<ctrl+@>": "abde",
	} {
		tab := filled("abcde")
		pressed(t, tab, keys)
		if got := marked(tab); got != want || tab.Marks() != len(want) {
			t.Errorf("%q marks %q (%d), want %q", keys, got, tab.Marks(), want)
		}
	}
}

func TestUnmarkGivesUpTheRangeBeforeTheMarks(t *testing.T) {
	t.Parallel()
	tab := filled("abcde")
	pressed(t, tab, " vj")
	for _, want := range []string{"a", ""} {
		if !tab.Unmark() || marked(tab) != want {
			t.Errorf("%q is marked, want %q", marked(tab), want)
		}
	}
	if tab.Unmark() {
		t.Error("there was nothing to undo")
	}
}

func TestMarksStayOnTheirRowsAndGoWithThem(t *testing.T) {
	t.Parallel()
	tab := filled("abcde")
	pressed(t, tab, " j ")
	for _, step := range []struct{ rows, want string }{{"edcba", "ca"}, {"xcya", "ca"}, {"xya", "a"}, {"abc", "a"}, {"b", ""}, {"abc", ""}} {
		tab.SetRows(items(strings.Split(step.rows, "")...))
		if got := marked(tab); got != step.want || tab.Marks() != len(step.want) {
			t.Errorf("with %s, %q is marked, want %q", step.rows, got, step.want)
		}
	}
}

func TestARangeGoesOnAfterARefresh(t *testing.T) {
	t.Parallel()
	tab := filled("abcde")
	pressed(t, tab, "jvj")
	tab.SetRows(items("x", "a", "b", "c", "d", "e"))
	pressed(t, tab, "j")
	if got := marked(tab); got != "bcd" {
		t.Errorf("%q is marked, want bcd", got)
	}
	tab.SetRows(items("c", "d", "e")) // the beginning is gone
	pressed(t, tab, "j")
	if got := marked(tab); got != "cd" || tab.Ranging() {
		t.Errorf("%q is marked, want cd and no range", got)
	}
}

func TestWhatIsMarkedWhileRowsAreLaidStaysMarked(t *testing.T) {
	t.Parallel()
	tab := filled("abcde")
	laid := Lay(items("e", "d", "b"), tab.Place(), func(i item) string { return i.id })
	pressed(t, tab, "j  ")
	tab.Put(laid)
	if got := marked(tab); got != "b" || selected(tab) != "d" {
		t.Errorf("%q is marked and the cursor on %q, want b and d", got, selected(tab))
	}
}

func TestAMarkIsASignAndNotOnlyAColour(t *testing.T) {
	t.Parallel()
	tab := filled("abc")
	pressed(t, tab, " ")
	lines := strings.Split(ansi.Strip(tab.View()), "\n")
	for i, want := range []string{"  Name", " ✓na", "▌ nb", "  nc"} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %q, want it to begin %q", i, lines[i], want)
		}
	}
	pressed(t, tab, "k")
	if line := strings.Split(ansi.Strip(tab.View()), "\n")[1]; !strings.HasPrefix(line, "▌✓na") {
		t.Errorf("the selected and marked row is %q", line)
	}
}

func TestHeadingsAreNeverMarked(t *testing.T) {
	t.Parallel()
	tab := newTest()
	tab.SetHeading(func(i item) bool { return i.id == "#" })
	tab.SetSize(40, 10)
	tab.SetRows(items("#", "a", "#", "b"))
	pressed(t, tab, "*")
	if got := marked(tab); got != "ab" {
		t.Errorf("%q is marked, want ab", got)
	}
	pressed(t, tab, "*gvG")
	if got := marked(tab); got != "ab" {
		t.Errorf("the range marks %q, want ab", got)
	}
}

func TestMarksAreAlwaysOfRowsThatAreThereAndCounted(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		tab := filled("abcdefgh")
		var place Place[item]
		key := func(keys string) func(*rapid.T) { return func(*rapid.T) { pressed(t, tab, keys) } }
		rt.Repeat(map[string]func(*rapid.T){
			"mark": key(" "), "range": key("v"), "down": key("<shift+down>"), "up": key("<shift+up>"), "all": key("*"),
			"move":   func(rt *rapid.T) { tab.Move(rapid.IntRange(-4, 4).Draw(rt, "by")) },
			"unmark": func(*rapid.T) { tab.Unmark() },
			"place":  func(*rapid.T) { place = tab.Place() },
			"rows": func(rt *rapid.T) {
				ids := rapid.SliceOfNDistinct(rapid.IntRange(0, 12), 0, 10, rapid.ID[int]).Draw(rt, "ids")
				rows := make([]item, len(ids))
				for i, id := range ids {
					rows[i] = item{id: fmt.Sprint(id)}
				}
				was, now := map[string]bool{}, map[string]bool{}
				for _, i := range tab.Marked() {
					was[i.id] = true
				}
				if rapid.Bool().Draw(rt, "early") {
					tab.Put(Lay(rows, place, func(i item) string { return i.id }))
				} else {
					tab.SetRows(rows)
				}
				for _, i := range tab.Marked() {
					now[i.id] = true
				}
				for _, r := range rows {
					if was[r.id] != now[r.id] {
						rt.Fatalf("%s was marked: %v, and is now: %v", r.id, was[r.id], now[r.id])
					}
				}
			},
			"": func(rt *rapid.T) {
				if n := len(tab.Marked()); n != tab.Marks() || n > tab.Len() {
					rt.Fatalf("%d marked, counted as %d, of %d", n, tab.Marks(), tab.Len())
				}
			},
		})
	})
}
