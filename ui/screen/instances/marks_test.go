package instances

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func markedIDs(m *Model) string {
	var out []string
	for _, in := range m.Marked() {
		out = append(out, in.ID)
	}
	return strings.Join(out, " ")
}

func top(m *Model) string { return strings.Split(ansi.Strip(m.View()), "\n")[0] }

func TestMarksAreCountedAndTakenBackByEsc(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	drive(t, m, uitest.Keys(t, "/e<enter>  ")...)
	if got := markedIDs(m); got != "id-1 id-3" || !strings.Contains(top(m), "✓ 2 marked") {
		t.Errorf("marked %q; the screen says %q", got, top(m))
	}
	drive(t, m, uitest.Keys(t, "<esc>")...)
	if markedIDs(m) != "" || m.filter.Value() != "e" {
		t.Errorf("esc left marks %q and the filter %q, want only the filter", markedIDs(m), m.filter.Value())
	}
	drive(t, m, uitest.Keys(t, "<esc>")...)
	if m.filter.Value() != "" {
		t.Error("the second esc did not clear the filter")
	}
}

func TestMarksOnRowsThatAreFilteredOutOrGoneAreDropped(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	drive(t, m, uitest.Keys(t, "*/prod<enter>")...)
	if got := markedIDs(m); got != "id-1" {
		t.Errorf("behind the filter %q is marked, want id-1", got)
	}
	drive(t, m, uitest.Keys(t, "<esc><esc>*")...)
	drive(t, m, msg.InstancesLoaded{Instances: sample()[1:]})
	if got := markedIDs(m); got != "id-3 id-2" {
		t.Errorf("after one was gone %q is marked, want id-3 id-2", got)
	}
	drive(t, m, msg.ScopeChanged{Region: api.Region{ID: "CN_Hongkong_A"}})
	if got := markedIDs(m); got != "id-2" {
		t.Errorf("in another scope %q is marked, want id-2", got)
	}
}

func TestDeleteIsAboutTheMarkedInstances(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	out := drive(t, m, uitest.Keys(t, " jD")...)
	if len(out) != 1 || out[0].(msg.BeginDelete).Instance.ID != "id-1" {
		t.Errorf("with one marked, D asked for %v", out)
	}
	out = drive(t, m, uitest.Keys(t, "*D")...)
	if len(out) != 1 || len(out[0].(msg.BeginDeleteMany).Instances) != 3 {
		t.Fatalf("with all marked, D asked for %v", out)
	}
	drive(t, m, msg.DeletionsAccepted{IDs: []string{"id-1", "id-2", "id-9"}})
	if got := markedIDs(m); got != "id-3" {
		t.Errorf("after two were deleted %q is marked, want id-3", got)
	}
}

func TestARangeEndsWhereTheOrderChanges(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	drive(t, m, uitest.Keys(t, "vjsjj")...)
	if got := markedIDs(m); got != "id-3 id-1" {
		t.Errorf("%q is marked, want what was before the order changed", got)
	}
}

func TestTheCountsFollowTheScopeAndTheFilter(t *testing.T) {
	t.Parallel()
	for lang, want := range map[text.Lang][3]string{
		text.English: {"3 instances  ● 1 running  ◐ 1 creating  ◐ 1 changing", "2 instances  ● 1 running  ◐ 1 changing", "1 of 2 instances  ● 1 running"},
		text.Chinese: {"3 个实例  ● 1 运行中  ◐ 1 创建中  ◐ 1 变更中", "2 个实例  ● 1 运行中  ◐ 1 变更中", "1 / 2 个实例  ● 1 运行中"},
	} {
		m := newTest(lang)
		loaded(t, m)
		check := func(want string) {
			t.Helper()
			if !strings.Contains(top(m), want) {
				t.Errorf("%q is not in %q", want, top(m))
			}
		}
		check(want[0])
		drive(t, m, msg.ScopeChanged{Region: api.Region{ID: "CN_Beijing_A"}})
		check(want[1])
		drive(t, m, uitest.Keys(t, "/status:run")...)
		check(want[2])
	}
}

func TestTheFilterKnowsTheColumnsInBothLanguages(t *testing.T) {
	t.Parallel()
	now := time.Date(2022, 10, 18, 4, 0, 0, 0, time.UTC)
	for query, want := range map[string]string{
		"status:creating": "id-2", "状态:创建中": "id-2", "status:updating": "id-3", "name:prod": "id-1", "名称:订单": "id-2",
		"version:5": "id-1", "版本:2": "id-3", "region:hongkong": "id-2", "区域:CN_Hong": "id-2", "ip:10.2": "id-1 id-3",
		"ip:0.2": "", "ram:>4": "id-3", "内存:<=0.5": "id-2", "ram:2": "id-1", "age:<2h": "id-1", "时长:>2h": "",
		"vdc:vd": "id-1", "product:cluster": "id-1", "product:集群": "id-1", "id:id-3": "id-3", "!status:running": "id-3 id-2",
		"~prss": "id-1", `"10.2.0.9:9736"`: "id-3", "运行": "id-1",
	} {
		m := newTest(text.English)
		m.o.Now = func() time.Time { return now }
		loaded(t, m)
		drive(t, m, uitest.Keys(t, "/")...)
		drive(t, m, uitest.Paste(query))
		if got := ids(m); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

func TestAFilterThatCannotBeUsedSaysWhyAndTheOthersHold(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	drive(t, m, uitest.Keys(t, "/prod colour:")...)
	drive(t, m, uitest.Keys(t, "red")...)
	if got := ids(m); got != "id-1" || !strings.Contains(top(m), "✗ no column colour; there are name status ip") {
		t.Errorf("%q is shown under %q", got, top(m))
	}
}
