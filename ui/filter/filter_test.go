package filter

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
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

func TestColumnsAreFoundByAllTheirNames(t *testing.T) {
	t.Parallel()
	names := testColumns().known(0)
	if want := []string{"name", "status", "ip", "ram", "age", "id", "copies"}; !slices.Equal(names, want) {
		t.Errorf("known: %v, want %v", names, want)
	}
}
