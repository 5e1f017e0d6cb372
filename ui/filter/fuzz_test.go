package filter

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "a !b ~c", `status:"x y" ram:>4`, "age:<2h 状态：运行", `"`, "::", "!~!~:", "ram:>>1", "　～"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s, testColumns())
		if err != nil {
			if bad, ok := errors.AsType[*Error](err); !ok || bad.Error() == "" {
				t.Errorf("%q: the error is %#v", s, err)
			}
			q.Match(newRow())
			return
		}
		if q.Empty() != (strings.TrimSpace(s) == "") {
			t.Errorf("%q: empty is %v", s, q.Empty())
		}
		q.Match(newRow())
	})
}

// Plain words are what everybody types first: they must do what they always
// did.
func TestPlainWordsAreSearchesForEachOfThem(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-z0-9.\-]{1,3}`), 1, 3).Draw(t, "words")
		cells := rapid.SliceOfN(rapid.StringMatching(`[A-Za-z0-9.\-]{0,6}`), 1, 6).Draw(t, "cells")
		want := true
		for _, w := range words {
			found := false
			for _, c := range cells {
				found = found || strings.Contains(strings.ToLower(c), w)
			}
			want = want && found
		}
		q, err := Parse(strings.Join(words, " "), testColumns())
		if err != nil {
			t.Fatal(err)
		}
		if got := q.Match(Fold(cells...)); got != want {
			t.Fatalf("%q in %q: %v, want %v", words, cells, got, want)
		}
	})
}

func TestTheOppositeOfATermMatchesTheOtherRows(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom([]string{"pr", "~pss", "status:run", "ip:1", "ram:>1", "age:<1w", `id:"6a"`, "name:~ps"}).Draw(t, "term")
		row := &testRow{Fold(rapid.SliceOfN(rapid.StringMatching(`[prs16a]{0,4}`), 1, 6).Draw(t, "cells")...)}
		plain, err := Parse(s, testColumns())
		if err != nil {
			t.Fatal(err)
		}
		not, err := Parse("!"+s, testColumns())
		if err != nil {
			t.Fatal(err)
		}
		if plain.At(noon).Match(row) == not.At(noon).Match(row) {
			t.Fatalf("%q and its opposite say the same of %q", s, row.line)
		}
	})
}

func BenchmarkMatch100000Rows(b *testing.B) {
	rows := make([]testRow, 100_000)
	for i := range rows {
		rows[i] = *newRow()
	}
	for _, s := range []string{"nothing", "status:run !stopped ram:>1", "~prssn"} {
		q, err := Parse(s, testColumns())
		if err != nil {
			b.Fatal(err)
		}
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for i := range rows {
					q.Match(&rows[i])
				}
			}
		})
	}
}
