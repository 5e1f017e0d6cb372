package api

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"weak"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func list(entries ...string) answer {
	return success(`{"Code":"Success","Data":[` + strings.Join(entries, ",") + `]}`)
}

func success(body string) answer { return answer{status: http.StatusOK, body: []byte(body)} }

// named is an entry with an id and a name.
func named(id, name string) string {
	return fmt.Sprintf(`{"InstanceUuid":%q,"InstanceName":%q}`, id, name)
}

// following reads answers one after another, all of which must be plain.
func following(t *testing.T, answers ...answer) *listing {
	t.Helper()
	l := new(listing)
	for _, a := range answers {
		next, ok := l.follow(a)
		if !ok {
			t.Fatalf("not followed: %s", a.body)
		}
		l = next
	}
	return l
}

// thorough decodes an answer without any memory.
func thorough(a answer) ([]Instance, bool) {
	e, no := a.look(len(a.body))
	if no != nil {
		return nil, false
	}
	all, err := decodeInstances(e.data)
	return all, err == nil
}

func TestAnUnchangedListIsTheVerySame(t *testing.T) {
	t.Parallel()
	first := following(t, list(named("a", "1"), named("b", "2"), named("b", "2")))
	for name, a := range map[string]answer{
		"the same bytes":      list(named("a", "1"), named("b", "2"), named("b", "2")),
		"another message":     success(`{"Message":"at 10:05","Data":[` + named("a", "1") + ` ,` + "\n" + named("b", "2") + `,` + named("b", "2") + `],"Code":"Success"}`),
		"a list in an answer": success(`{"More":[{"Data":[]}],"Code":"Success","Data":[` + named("a", "1") + `,` + named("b", "2") + `,` + named("b", "2") + `]}`),
	} {
		next, ok := first.follow(a)
		if !ok || next != first || !SameList(next.instances, first.instances) {
			t.Errorf("%s: followed %v, as %+v", name, ok, next)
		}
	}
}

func TestOnlyWhatDiffersIsReadAnew(t *testing.T) {
	t.Parallel()
	a, b, c, d := named("a", "1"), named("b", "2"), named("c", "3"), named("d", "4")
	changed := named("b", "changed")
	for name, tt := range map[string]struct {
		then []string
		anew string // the names read anew
	}{
		"a changed row":       {[]string{a, changed, c, d}, "changed"},
		"two changed rows":    {[]string{named("a", "new"), changed, c, d}, "new changed"},
		"a row at the front":  {[]string{named("e", "5"), a, b, c, d}, "5"},
		"a row at the end":    {[]string{a, b, c, d, named("e", "5")}, "5"},
		"a row that went":     {[]string{b, c, d}, ""},
		"rows in another way": {[]string{d, b, a, c}, ""},
		"a row twice":         {[]string{a, a, b, c, d}, ""},
		"no row":              {nil, ""},
	} {
		before := following(t, list(a, b, c, d))
		after, ok := before.follow(list(tt.then...))
		if !ok || SameList(before.instances, after.instances) {
			t.Errorf("%s: followed %v, the same list %v", name, ok, SameList(before.instances, after.instances))
			continue
		}
		var anew []string
		for i := range after.instances {
			in := &after.instances[i]
			known := false
			for j := range before.instances {
				known = known || SameEntry(in, &before.instances[j]) && &in.Raw[0] == &before.instances[j].Raw[0]
			}
			if !known {
				anew = append(anew, in.Name)
			}
		}
		if got := strings.Join(anew, " "); got != tt.anew {
			t.Errorf("%s: read %q anew; want %q", name, got, tt.anew)
		}
		if want, _ := thorough(list(tt.then...)); !cmp.Equal(want, after.instances, cmpopts.EquateEmpty()) {
			t.Errorf("%s: got %v", name, after.instances)
		}
	}
}

func TestAnythingOddIsLeftToTheThoroughWay(t *testing.T) {
	t.Parallel()
	known := named("a", "1")
	l := following(t, list(known))
	for name, body := range map[string]string{
		"nothing":               ``,
		"a refusal":             `{"Code":"BadArgs","Data":[` + known + `]}`,
		"no list":               `{"Code":"Success"}`,
		"null":                  `{"Code":"Success","Data":null}`,
		"an object":             `{"Code":"Success","Data":{}}`,
		"two lists":             `{"Code":"Success","Data":[` + known + `],"Data":[]}`,
		"an entry of null":      `{"Code":"Success","Data":[` + known + `,null]}`,
		"a list as an entry":    `{"Code":"Success","Data":[[` + known + `]]}`,
		"a comma too many":      `{"Code":"Success","Data":[` + known + `,]}`,
		"a comma too few":       `{"Code":"Success","Data":[` + known + known + `]}`,
		"a bracket too few":     `{"Code":"Success","Data":[` + known + `}`,
		"an entry that is none": `{"Code":"Success","Data":[` + known + `,{"InstanceUuid" "b"}]}`,
		"an entry cut off":      `{"Code":"Success","Data":[` + known + `,{"Instan`,
		"a name that is none":   `{:,"Data":[` + known + `],"Code":"Success"}`,
		"a lone quote":          `{"`,
		"a page":                `<html></html>`,
		"a list":                `[` + known + `]`,
	} {
		if next, ok := l.follow(success(body)); ok {
			t.Errorf("%s was followed as %+v", name, next.instances)
		}
	}
	for name, a := range map[string]answer{
		"an error's status": {status: http.StatusBadGateway, body: list(known).body},
		"a cut answer":      {status: http.StatusOK, body: list(known).body, cut: true},
		"a large answer":    {status: http.StatusOK, large: true},
	} {
		if _, ok := l.follow(a); ok {
			t.Errorf("%s was followed", name)
		}
	}
}

func TestAListingDoesNotKeepTheAnswersItCameFrom(t *testing.T) {
	t.Parallel()
	a := list(named("a", strings.Repeat("x", 1<<10)), named("b", "2"))
	body := weak.Make(&a.body[0])
	l := following(t, a)
	a = answer{}
	runtime.GC()
	if body.Value() != nil {
		t.Error("the answer is still in memory")
	}
	if l.instances[1].Name != "2" {
		t.Errorf("got %+v", l.instances)
	}
}

// The figure is one of allocations, since it does not depend on the machine.
func TestAnUnchangedListIsReadWithoutAllocatingForItsRows(t *testing.T) {
	a := success(string(manyInstances(1000)))
	l := following(t, a)
	if got := testing.AllocsPerRun(5, func() { l.follow(a) }); got > 12 {
		t.Errorf("%v allocations for 1000 unchanged rows; want at most 12", got)
	}
	if got := testing.AllocsPerRun(5, func() { new(listing).follow(a) }); got > 2500 {
		t.Errorf("%v allocations for 1000 new rows; want at most 2500", got)
	}
}

func TestTheClientRemembersOnlyTheWholeList(t *testing.T) {
	t.Parallel()
	var body atomic.Value
	c := newTestClient(t, func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(body.Load().([]byte)) })
	ask := func(f InstanceFilter, a answer) []Instance {
		t.Helper()
		body.Store(a.body)
		got, err := c.Instances(t.Context(), f)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	all := list(named("a", "1"), named("b", "2"))
	first := ask(InstanceFilter{}, all)
	if got := ask(InstanceFilter{ID: "a"}, list(named("a", "1"))); len(got) != 1 || got[0].ID != "a" {
		t.Errorf("filtered: got %+v", got)
	}
	if got := ask(InstanceFilter{}, list(named("a", "1"), "null")); len(got) != 1 || got[0].ID != "a" {
		t.Errorf("with an odd entry: got %+v", got)
	}
	if got := ask(InstanceFilter{}, all); !SameList(first, got) {
		t.Errorf("after a filtered and an odd list the same list is not known again: %+v", got)
	}
	if got := ask(InstanceFilter{}, list(named("b", "2"))); len(got) != 1 || !SameEntry(&got[0], &first[1]) || len(first) != 2 {
		t.Errorf("after a row went: got %+v", got)
	}
}

func TestListsMayBeAskedForAtTheSameTime(t *testing.T) {
	t.Parallel()
	var n atomic.Int64
	c := newTestClient(t, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write(list(named("a", "1"), named("b", fmt.Sprint(n.Add(1)%3))).body)
	})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 10 {
				got, err := c.Instances(t.Context(), InstanceFilter{})
				if err != nil || len(got) != 2 || got[0].Name != "1" || !strings.Contains("012", got[1].Name) {
					t.Errorf("got %+v, %v", got, err)
				}
			}
		})
	}
	wg.Wait()
}

func TestInstancesWithoutRawAreNotKnownToBeTheSame(t *testing.T) {
	t.Parallel()
	if SameEntry(&Instance{ID: "a"}, &Instance{ID: "a"}) {
		t.Error("two instances without Raw are taken for the same")
	}
	if !SameList(nil, []Instance{}) || SameList(make([]Instance, 1), make([]Instance, 1)) {
		t.Error("only empty lists and views of one list are the same")
	}
}

// The room for an answer is made once: growing into it copies it many times.
func TestTheBodyIsReadIntoRoomMadeAtOnce(t *testing.T) {
	t.Parallel()
	body := bytes.Repeat([]byte("x"), 3<<20)
	for name, tt := range map[string]struct {
		stated   int64
		expected int
		room     int
	}{
		"a stated length":             {int64(len(body)), 0, len(body)},
		"an expected one":             {-1, len(body), len(body)},
		"one stated beyond the limit": {1 << 40, 0, 4 << 20},
	} {
		res := &http.Response{ContentLength: tt.stated, Body: io.NopCloser(bytes.NewReader(body))}
		got, err := readBody(res, 4<<20, tt.expected)
		if err != nil || len(got) != len(body) {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
		if spare := cap(got) - tt.room; spare < 0 || spare > 64<<10 {
			t.Errorf("%s: room for %d bytes; want about %d", name, cap(got), tt.room)
		}
	}
}
