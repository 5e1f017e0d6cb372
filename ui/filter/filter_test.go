package filter

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/cell"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func testColumns() Columns {
	return Columns{
		{Names: []string{"name", "名称"}},
		{Names: []string{"status", "状态"}},
		{Names: []string{"ip", "地址", "address"}, Kind: Prefix},
		{Names: []string{"ram", "内存"}, Kind: Memory},
		{Names: []string{"age", "时长"}, Kind: Age},
		{Names: []string{"id", "编号"}, Code: true},
		{Names: []string{"copies", "份数"}, Kind: Count},
	}
}

var noon = time.Date(2026, 5, 1, 12, 0, 0, 0, time.UTC)

// testRow is 2 GB large, three hours old, and has 3 copies.
type testRow struct{ line Line }

func newRow() *testRow {
	return &testRow{Fold("Prod-Session", Or("● 运行中", "RUNNING"), "10.2.0.4:9736", "2 GB", "2026-05-01 09:00", "6a1d3f0c-aaaa", "3")}
}

func (r *testRow) Line() Line { return r.line }

func (r *testRow) Number(column int) (int64, bool) {
	switch column {
	case 3:
		return 2048, true
	case 4:
		return noon.Add(-3 * time.Hour).Unix(), true
	case 6:
		return 3, true
	}
	return 0, false
}

func TestAnExpressionMatchesWhatItSays(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{
		"":                true,
		"  ":              true,
		"prod":            true,
		"PROD 运行":         true,
		"prod stopped":    false,
		"session●":        false,
		"10.2.0.4:9736":   true,
		"02:19":           false,
		"!prod":           false,
		"!stopped":        true,
		"prod !running":   false,
		"~prssn":          true,
		"~pnr":            false,
		"!~pnr":           true,
		"~6a1d3":          false, // an id's letters are no fuzzy find
		"6a1d3":           true,
		"status:running":  true,
		"STATUS:运行":       true,
		"状态:运行":           true,
		"status:prod":     false,
		"!status:run":     false,
		"status:~rnng":    false, // fuzzy looks at what is shown
		"name:~psess":     true,
		"ip:10.2":         true,
		"ip:0.2":          false,
		"address:10.2.0":  true,
		"id:aaaa":         true,
		"ram:2":           true,
		"ram:=2gb":        true,
		"ram:2048m":       true,
		"ram:>2":          false,
		"ram:>=2":         true,
		"ram:<2":          false,
		"ram:<=2":         true,
		"ram:>0.5":        true,
		"内存:<4":           true,
		"ram:\"2 gb\"":    true,
		"copies:3":        true,
		"copies:>=3":      true,
		"份数:<3":           false,
		"age:<4h":         true,
		"age:<180m":       false,
		"age:<=180m":      true,
		"age:>2h":         true,
		"age:3h":          true,
		"age:=0d":         true,
		"age:>1w":         false,
		"时长:<1天":          true,
		`"prod-session"`:  true,
		`name:"d-s"`:      true,
		`"prod running"`:  false,
		"'10.2.0.4:9736'": true,
		"状态：运行　！stopped":  true,
		"ram：＞1":          true,
		"～prssn":          true,
		"“prod”":          true,
		"fe80::1":         false, // no column, for it has digits
	} {
		q, err := Parse(s, testColumns())
		if err != nil {
			t.Errorf("%q: %v", s, err)
			continue
		}
		if got := q.At(noon).Match(newRow()); got != want {
			t.Errorf("%q matches: %v, want %v", s, got, want)
		}
	}
}

func TestWhatIsWrongIsTold(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]Error{
		"colour:red":      {Reason: UnknownColumn, Word: "colour"},
		"prod 颜色:红":       {Reason: UnknownColumn, Word: "颜色"},
		"ram:big":         {Reason: BadNumber, Word: "big"},
		"ram:>4x":         {Reason: BadNumber, Word: "4x"},
		"ram:>1.2.3":      {Reason: BadNumber, Word: "1.2.3"},
		"ram:99999999999": {Reason: BadNumber, Word: "99999999999"},
		"copies:>many":    {Reason: BadCount, Word: "many"},
		"copies:1.5":      {Reason: BadCount, Word: "1.5"},
		"copies:-1":       {Reason: BadCount, Word: "-1"},
		"copies:<":        {Reason: Incomplete, Word: "copies:<"},
		"age:<soon":       {Reason: BadAge, Word: "soon"},
		"age:<2y":         {Reason: BadAge, Word: "2y"},
		"status:":         {Reason: Incomplete, Word: "status:"},
		"prod !":          {Reason: Incomplete, Word: "!"},
		"~":               {Reason: Incomplete, Word: "~"},
		"ram:>":           {Reason: Incomplete, Word: "ram:>"},
		"age:<2":          {Reason: Incomplete, Word: "age:<2"},
		`name:"prod`:      {Reason: Incomplete, Word: `name:"prod`},
		`""`:              {Reason: Incomplete, Word: `""`},
	} {
		_, err := Parse(s, testColumns())
		got, ok := errors.AsType[*Error](err)
		if !ok || got.Reason != want.Reason || got.Word != want.Word {
			t.Errorf("%q: got %#v, want reason %d at %q", s, err, want.Reason, want.Word)
		}
		if ok && !strings.Contains(got.Error(), strings.Trim(want.Word, `"`)) && !strings.Contains(got.Error(), "incomplete") {
			t.Errorf("%q: the error %q does not name the word", s, got)
		}
	}
}

func TestWhatIsNotKnownIsLikeNothing(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"ram:>0", "ram:<9", "age:<9w"} {
		q, err := Parse(s, testColumns())
		if err != nil {
			t.Fatal(err)
		}
		if q.Match(Fold("name")) {
			t.Errorf("%q matches a row without numbers", s)
		}
	}
}

func TestAMatchAllocatesNothing(t *testing.T) {
	q, err := Parse("prod !stopped ~prssn status:run ip:10 ram:>1 age:<1w id:aa", testColumns())
	if err != nil {
		t.Fatal(err)
	}
	q = q.At(noon)
	r := newRow()
	if n := testing.AllocsPerRun(100, func() {
		if !q.Match(r) {
			t.Error("no match")
		}
	}); n != 0 {
		t.Errorf("%v allocations a row, want none", n)
	}
}

func TestFoldingIsLowerCaseWithTheCellsApart(t *testing.T) {
	t.Parallel()
	var f Folder
	for range 2 { // a folder begins anew after each line
		f.Cell("Prod-ÉTÉ", "ÄB", "c")
		f.Cell("")
		f.Cell("生产 X")
		if got, want := f.Line(), Fold(Or("prod-été", "äb", "c"), "", "生产 x"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got, want := Fold("A", "", "ÀB"), Line("a\x00\x00àb"); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func newTest(lang text.Lang, columns Columns) *Input {
	return New(theme.New(lipgloss.NewRenderer(io.Discard), true), text.For(lang), columns)
}

func press(t *testing.T, f *Input, keys string) (changed bool) {
	t.Helper()
	for _, k := range uitest.Keys(t, keys) {
		changed = f.Update(k.(tea.KeyMsg))
	}
	return changed
}

func TestEnterKeepsAFilterAndEscapeClearsIt(t *testing.T) {
	t.Parallel()
	f := newTest(text.English, nil)
	f.Open()
	if !press(t, f, "quit") {
		t.Error("typing did not change the filter")
	}
	press(t, f, "<enter>")
	if f.Typing() || f.Value() != "quit" {
		t.Errorf("after enter: typing %v, value %q; want it kept", f.Typing(), f.Value())
	}
	f.Open()
	if !press(t, f, "<esc>") || f.Typing() || f.Value() != "" || !f.Query().Empty() {
		t.Errorf("after esc: typing %v, value %q; want it cleared", f.Typing(), f.Value())
	}
}

func TestTheRestHoldsWhileATermIsHalfTyped(t *testing.T) {
	t.Parallel()
	f := newTest(text.English, testColumns())
	f.Open()
	press(t, f, "prod")
	for _, more := range []string{" ram:", ">", "x", "<backspace> status:"} {
		press(t, f, more)
		if q := f.Query(); q.Empty() || !q.Match(newRow()) || q.Match(Fold("staging")) {
			t.Errorf("at %q the query is %+v, want that of prod", f.Value(), q)
		}
	}
	press(t, f, "stopped")
	if f.Query().Match(newRow()) {
		t.Error("the new expression does not hold")
	}
}

func TestWhatIsWrongStandsBesideTheFilterInTheUsersLanguage(t *testing.T) {
	t.Parallel()
	for lang, want := range map[text.Lang][]string{
		text.English: {"✗ no column colour; there are name status ip ram age id copies", "big is no amount of GB", "x is no whole number", "more follows"},
		text.Chinese: {"✗ 没有 colour 列，可用的列：名称 状态 地址 内存 时长 编号 份数", "big 不是内存大小", "x 不是整数", "请继续输入"},
	} {
		for i, s := range []string{"colour:red", "ram:big", "copies:x", "ram:"} {
			f := newTest(lang, testColumns())
			f.Set(s)
			if view := ansi.Strip(f.View(120)); !strings.Contains(view, want[i]) {
				t.Errorf("%s, %q: no %q in %q", lang, s, want[i], view)
			}
		}
	}
	f := newTest(text.English, nil)
	f.Set("colour:red")
	if want := "no column colour here"; !strings.Contains(f.Problem(), want) {
		t.Errorf("got %q, want %q", f.Problem(), want)
	}
}

func TestTheFilterFitsItsWidth(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "prod", "颜色:红", strings.Repeat("生产", 80), "ram:"} {
		f := newTest(text.Chinese, testColumns())
		f.Set(s)
		for _, typing := range []bool{false, true} {
			if typing {
				f.Open()
			}
			for _, size := range uitest.Sizes() {
				if got := ansi.StringWidth(f.View(size.Width)); got > size.Width && size.Width > 12 {
					t.Errorf("%q takes %d cells of %d", s, got, size.Width)
				}
			}
		}
	}
}

func TestTheCursorStandsAfterWhatWasTypedInCells(t *testing.T) {
	t.Parallel()
	f := newTest(text.English, nil)
	f.Open()
	press(t, f, "生产")
	if got, want := f.CursorX(), len("  filter: ")+4; got != want {
		t.Errorf("cursor at %d, want %d", got, want)
	}
}

func TestColumnsAreFoundByAllTheirNames(t *testing.T) {
	t.Parallel()
	names := testColumns().known(0)
	if want := []string{"name", "status", "ip", "ram", "age", "id", "copies"}; !slices.Equal(names, want) {
		t.Errorf("known: %v, want %v", names, want)
	}
}

func TestAnEmptyFilterNamesTheColumnsThatThereAre(t *testing.T) {
	t.Parallel()
	for lang, want := range map[text.Lang]string{
		text.English: "~fuzzy  name:  status:  ip:  ram:>4  age:<2h  id:  copies:>0",
		text.Chinese: "~模糊  名称:  状态:  地址:  内存:>4  时长:<2h  编号:  份数:>0",
	} {
		f := newTest(lang, testColumns())
		f.Open()
		if view := ansi.Strip(f.View(120)); !strings.HasSuffix(view, want) {
			t.Errorf("%s: %q does not end in %q", lang, view, want)
		}
	}
}

func TestWhatStandsBesideTheFilterGivesWayToWhatIsWrong(t *testing.T) {
	t.Parallel()
	f := newTest(text.English, testColumns())
	f.Set("prod")
	if line := ansi.Strip(f.Line("3 of 8", 60)); !strings.HasSuffix(line, " 3 of 8") || cell.Width(line) != 60 {
		t.Errorf("the count is missing in %q", line)
	}
	f.Set("colour:red")
	if line := ansi.Strip(f.Line("3 of 8", 70)); !strings.Contains(line, "✗ columns: name status ip ram age id copies") {
		t.Errorf("the columns are missing in %q", line)
	}
}
