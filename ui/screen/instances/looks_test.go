package instances

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

// views remembers in memory.
type views struct {
	view  state.View
	ok    bool
	saves int
	err   error
}

func (v *views) Load() (state.View, bool) { return v.view, v.ok }

func (v *views) Save(view state.View) error {
	v.saves++
	if v.err == nil {
		v.view, v.ok = view, true
	}
	return v.err
}

func newWithViews(t *testing.T, lang text.Lang, v *views) *Model {
	t.Helper()
	m := New(Options{Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(lang), Zone: time.UTC, Views: v})
	m.SetSize(200, 20)
	drive(t, m, uitest.Results(m.Init())...)
	loaded(t, m)
	return m
}

// head is the titles in sight.
func head(m *Model) string {
	return strings.Join(strings.Fields(strings.Split(ansi.Strip(m.View()), "\n")[1]), " ")
}

func ids(m *Model) string {
	m.table.MarkAll()
	defer m.table.MarkAll()
	var out []string
	for _, in := range m.Marked() {
		out = append(out, in.ID)
	}
	return strings.Join(out, " ")
}

func TestAKeyAfterOSortsByItsColumn(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	m.SetSize(200, 20)
	loaded(t, m)
	for _, step := range []struct{ keys, want string }{
		{"om", "id-2 id-1 id-3"},
		{"om", "id-3 id-1 id-2"},
		{"ov", "id-3 id-2 id-1"},
		{"oz", "id-3 id-2 id-1"}, // no column's
		{"o<esc>", "id-3 id-2 id-1"},
		{"oi", "id-1 id-2 id-3"},
		{"od", "id-3 id-2 id-1"},
	} {
		drive(t, m, uitest.Keys(t, step.keys)...)
		if got := ids(m); got != step.want {
			t.Errorf("%s: %s, want %s", step.keys, got, step.want)
		}
	}
	drive(t, m, uitest.Keys(t, "o")...)
	if top := strings.Split(ansi.Strip(m.View()), "\n")[0]; !m.Capturing() || !strings.Contains(top, "m Memory") || !strings.Contains(top, "VDC ▲") {
		t.Errorf("after o the letters are not shown: %q", top)
	}
}

func TestEveryColumnHasALetterAndANameOfItsOwn(t *testing.T) {
	t.Parallel()
	for what, list := range map[string][]string{"letters": columnKeys(), "names": columnNames()} {
		if len(list) != int(columns) || len(slices.Compact(slices.Sorted(slices.Values(list)))) != int(columns) || slices.Contains(list, "") {
			t.Errorf("%s: %v, want one for each of %d columns", what, list, columns)
		}
	}
	if got := len(filterColumns(true)); got != int(columns) {
		t.Errorf("the filter knows %d columns of %d", got, columns)
	}
}

func TestColumnsArePickedOrderedAndRemembered(t *testing.T) {
	t.Parallel()
	v := &views{}
	m := newWithViews(t, text.English, v)
	drive(t, m, uitest.Keys(t, ",")...)
	if view := ansi.Strip(m.View()); !strings.Contains(view, "▌ [✓] Name") || !strings.Contains(view, "  [✓] ID") {
		t.Errorf("the columns are not listed:\n%s", view)
	}
	// Address goes before Status, Version and Product are hidden.
	drive(t, m, uitest.Keys(t, "jjKjj jj<shift+up><shift+down> k<enter>")...)
	if got, want := head(m), "Name ▲ Address Status Product Region VDC Created ID"; got != want {
		t.Errorf("the table has %q, want %q", got, want)
	}
	drive(t, m, uitest.Keys(t, "os")...)
	want := state.View{Columns: []string{"name", "address", "status", "product", "region", "vdc", "created", "id"}, Sort: "status"}
	if diff := cmp.Diff(want, v.view); diff != "" {
		t.Errorf("remembered: -want +got\n%s", diff)
	}
	if got := head(newWithViews(t, text.English, v)); got != "Name Address Status ▲ Product Region VDC Created ID" {
		t.Errorf("the next start shows %q", got)
	}
}

func TestEscThrowsAChoiceOfColumnsAway(t *testing.T) {
	t.Parallel()
	v := &views{}
	m := newWithViews(t, text.English, v)
	before := head(m)
	drive(t, m, uitest.Keys(t, ",j jJJ<esc>")...)
	if got := head(m); got != before || v.saves != 0 {
		t.Errorf("the table has %q after %d saves, want %q and none", got, v.saves, before)
	}
}

func TestTheNameIsAlwaysTheFirstColumn(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	m.SetSize(200, 20)
	loaded(t, m)
	drive(t, m, uitest.Keys(t, ", JjKK<enter>")...)
	if got := head(m); !strings.HasPrefix(got, "Name ▲ Status") {
		t.Errorf("the table has %q, want Name first", got)
	}
}

func TestARememberedViewOfOtherProgramsIsTakenForWhatItIsWorth(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		view state.View
		want string
	}{
		"nothing":        {state.View{}, "Name ▲ Status Address Version Product Memory Region VDC Created ID"},
		"unknown names":  {state.View{Columns: []string{"colour", "id", "id", "name", "status"}, Sort: "colour"}, "Name ▲ ID Status"},
		"only the name":  {state.View{Columns: []string{"name"}, Sort: "name", Descending: true}, "Name ▼ Status Address Version Product Memory Region VDC Created ID"},
		"a hidden order": {state.View{Columns: []string{"name", "id"}, Sort: "memory"}, "Name ID"},
	} {
		if got := head(newWithViews(t, text.English, &views{view: c.view, ok: true})); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestSavesOfTheViewDoNotOvertakeEachOther(t *testing.T) {
	t.Parallel()
	v := &views{}
	m := newWithViews(t, text.English, v)
	first := m.sortByColumn(colMemory)
	second := m.sortByColumn(colMemory)
	if second != nil {
		t.Error("a second save began before the first had ended")
	}
	drive(t, m, uitest.Results(first)...)
	if v.saves != 2 || !v.view.Descending {
		t.Errorf("%d saves ended with %+v, want the last choice", v.saves, v.view)
	}
}

func TestAViewThatCannotBeSavedIsSaid(t *testing.T) {
	t.Parallel()
	m := newWithViews(t, text.English, &views{err: errors.New("disk full")})
	out := drive(t, m, uitest.Keys(t, "s")...)
	if len(out) != 1 || !strings.Contains(out[0].(msg.Notice).Text, "disk full") {
		t.Errorf("said %v", out)
	}
}

func TestAChoiceMadeBeforeTheRememberedOneCameStays(t *testing.T) {
	t.Parallel()
	v := &views{view: state.View{Sort: "memory"}, ok: true}
	m := New(Options{Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(text.English), Zone: time.UTC, Views: v})
	m.SetSize(120, 20)
	late := uitest.Results(m.Init())
	drive(t, m, uitest.Keys(t, "s")...)
	drive(t, m, late...)
	if m.order != (order{by: colName, descending: true}) {
		t.Errorf("the order is %+v, want the user's", m.order)
	}
}

func TestColumnsThatDoNotFitAreScrolledTo(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	m.SetSize(80, 10)
	loaded(t, m)
	for range 9 {
		drive(t, m, uitest.Keys(t, "<right>")...)
	}
	if got := head(m); got != "‹ Name ▲ Created ID" {
		t.Errorf("at the right end: %q", got)
	}
	drive(t, m, uitest.Keys(t, strings.Repeat("h", 9))...)
	if got := head(m); got != "Name ▲ Status Address Memory Region ›" {
		t.Errorf("back at the left end: %q", got)
	}
}

func TestThePickerFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.Chinese, text.English} {
		for _, keys := range []string{",", ",jjjjjjjjj", ",j ", "o", " vj", "l"} {
			m := newTest(lang)
			loaded(t, m)
			drive(t, m, uitest.Keys(t, keys)...)
			t.Run(fmt.Sprintf("%s %s", lang, keys), func(t *testing.T) {
				uitest.Sweep(t, func(s uitest.Size) string {
					m.SetSize(s.Width, s.Height)
					return m.View()
				})
			})
		}
	}
}

func TestEveryKeyHasHelpInEveryState(t *testing.T) {
	t.Parallel()
	for _, keys := range []string{"", " ", ",", "o", "/x<enter>", "<enter>"} {
		m := newTest(text.English)
		loaded(t, m)
		drive(t, m, uitest.Keys(t, keys)...)
		if len(m.Bindings()) == 0 {
			t.Errorf("after %q there are no keys", keys)
		}
		for _, k := range m.Bindings() {
			if k.Help().Key == "" || k.Help().Desc == "" {
				t.Errorf("after %q: %v has no help", keys, k.Keys())
			}
		}
	}
}

func TestTheProfileIsAColumnWhereSeveralAreOpenOnly(t *testing.T) {
	t.Parallel()
	for _, profiles := range []bool{false, true} {
		m := New(Options{Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(text.English), Zone: time.UTC, Profiles: profiles})
		m.SetSize(60, 10)
		m.Update(msg.InstancesLoaded{Instances: []api.Instance{{ID: "1", Name: "one", Account: "prod"}, {ID: "1", Name: "one", Account: "dev"}}})
		if got := strings.Contains(m.View(), "Profile"); got != profiles {
			t.Errorf("the column is shown: %v, want %v:\n%s", got, profiles, m.View())
		}
		m.Update(viewLoadedMsg{view: state.View{Columns: []string{"name", "profile", "status"}}, ok: true})
		for _, k := range uitest.Keys(t, "oo") { // the key and then its letter
			m.Update(k)
		}
		if got := slices.Contains(m.chosen, colProfile); got != profiles {
			t.Errorf("the column is remembered: %v, want %v", got, profiles)
		}
		if got := m.order.by == colProfile; got != profiles {
			t.Errorf("the rows are sorted by it: %v, want %v", got, profiles)
		}
	}
}
