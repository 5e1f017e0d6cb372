package api

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// entries of all kinds: plain ones, odd and hostile fields, and those that no
// list should have.
func drawEntry(t *rapid.T) string {
	value := rapid.SampledFrom([]string{
		`"a"`, `"b"`, `"RUNNING"`, `""`, `null`, `7`, `-1.5e3`, `true`, `[]`, `{}`, `[1,{"a":"]"}]`, `{"a":"}"}`,
		`"\""`, `"\\"`, `"\\\""`, `"],["`, `"red\u001b[31m"`, "\"\u202eevil\"", "\"\xff\"", `"\ud800"`, "\"\u009b2J\"", `"订单 缓存"`,
		`[{"TagID":7,"TagName":"x"},"b"]`, `"2022-10-18 10:19:34"`, `"9736"`,
	})
	name := rapid.SampledFrom([]string{
		"InstanceUuid", "InstanceName", "Status", "Port", "Ram", "Tags", "CreatedTime", "VdcName", `\u0049P`, "Unheard", "Data",
	})
	space := rapid.SampledFrom([]string{"", "", "", " ", "\r\n\t"})
	if rapid.IntRange(0, 60).Draw(t, "kind") == 0 {
		return rapid.SampledFrom([]string{`null`, `"text"`, `17`, `[]`, `{`, `}`, `{"a"}`, `{"a":}`, `{"a":1,}`, "{\"a\":\"\x00\"}", ``}).Draw(t, "no entry")
	}
	var b strings.Builder
	b.WriteByte('{')
	for i := range rapid.IntRange(0, 4).Draw(t, "fields") {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(space.Draw(t, "space") + `"` + name.Draw(t, "name") + `":` + space.Draw(t, "space") + value.Draw(t, "value"))
	}
	return b.String() + space.Draw(t, "space") + `}`
}

// change makes the next list of one: rows change, come, go, repeat and move.
func change(t *rapid.T, rows []string) []string {
	rows = slices.Clone(rows)
	for range rapid.IntRange(0, 3).Draw(t, "changes") {
		i := rapid.IntRange(0, len(rows)).Draw(t, "row")
		switch what := rapid.IntRange(0, 4).Draw(t, "what"); {
		case what == 0 || len(rows) == 0:
			rows = slices.Insert(rows, i, drawEntry(t))
		case what == 1:
			rows[i%len(rows)] = drawEntry(t)
		case what == 2:
			rows = slices.Delete(rows, i%len(rows), i%len(rows)+1)
		case what == 3:
			rows = slices.Insert(rows, i, rows[i%len(rows)])
		default:
			rows = rapid.Permutation(rows).Draw(t, "order")
		}
	}
	return rows
}

func drawAnswer(t *rapid.T, rows []string) answer {
	data := `"Data":[` + strings.Join(rows, rapid.SampledFrom([]string{",", ", ", "\n,"}).Draw(t, "between")) + `]`
	body := rapid.SampledFrom([]string{
		`{"Code":"Success",DATA}`, `{"Code":"Success",DATA}`, ` {DATA, "Message":"\"Data\":[","Code":"Success"}`, `{"a":[{"Data":[]}],"Code":"success",DATA}`,
		`{"Code":"Error",DATA}`, `{"Code":"Success",DATA,"Data":[]}`, `{"Code":"Success","Data":{DATA}}`, `{"Code":"Success",DATA}}`,
		"\ufeff" + `{"Code":"Success",DATA}`, `{"Code":"Success",DATA`, `{"Code":"Success",,DATA}`, `{"Code":"Success","x":{"a":,},DATA}`,
	}).Draw(t, "envelope")
	return answer{status: http.StatusOK, body: []byte(strings.Replace(body, "DATA", data, 1))}
}

// Whatever lists come, each is read from its differences as it is read whole.
func TestFollowingGivesWhatDecodingGives(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		l := new(listing)
		var rows []string
		for range rapid.IntRange(1, 8).Draw(t, "answers") {
			rows = change(t, rows)
			a := drawAnswer(t, rows)
			before := slices.Clone(l.instances)
			next, ok := l.follow(a)
			if diff := cmp.Diff(before, l.instances, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("the list before was changed:\n%s", diff)
			}
			if !ok {
				if want, good := thorough(a); good && len(want) == len(rows) && isPlain(a) {
					t.Fatalf("not followed: %q", a.body)
				}
				continue
			}
			checkFollowed(t, a, next)
			l = next
		}
	})
}

// isPlain reports whether the envelope is one of those that can be followed.
func isPlain(a answer) bool {
	return strings.Count(string(a.body), `"Data":[`) == 1 && a.body[0] == '{'
}

func checkFollowed(t interface{ Fatalf(string, ...any) }, a answer, l *listing) {
	want, ok := thorough(a)
	if !ok {
		t.Fatalf("followed what is no success: %q", a.body)
	}
	if diff := cmp.Diff(want, l.instances, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("from %q (-decoded +followed)\n%s", a.body, diff)
	}
	for _, v := range l.instances {
		if all := v.Name + string(v.Status) + string(v.Raw); Clean(all) != all {
			t.Fatalf("not clean: %q", all)
		}
	}
}

func FuzzFollowingGivesWhatDecodingGives(f *testing.F) {
	f.Add(`{"Code":"Success","Data":[{"InstanceUuid":"a"}]}`, `{"Code":"Success","Data":[{"InstanceUuid":"b"},{"InstanceUuid":"a"}]}`)
	f.Add(testdata(f, "instances.json"), testdata(f, "instances_odd.json"))
	f.Fuzz(func(t *testing.T, first, second string) {
		l := new(listing)
		for _, body := range []string{first, second, first} {
			a := success(body)
			if next, ok := l.follow(a); ok {
				checkFollowed(t, a, next)
				l = next
			}
		}
	})
}
