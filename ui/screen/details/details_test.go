package details

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

const id = "c9959231-51ca-4324-952b-05945c7d8a6d"

func instance() api.Instance {
	return api.Instance{
		ID: id, Name: "生产-订单缓存", Status: api.StatusRunning, StatusLabel: "运行中", IP: "10.2.0.10", Port: 9736, RAM: 2048,
		Version: "5.0", Product: "Redis 集群版", ProductKey: "redis_cluster", RegionID: "CN_Beijing_A", Location: "中国大陆-北京",
		VDCID: "vdc-1", VDCName: "生产", LinkType: "default_link", LinkName: "默认链路", ProjectName: "默认项目",
		Tags:    []api.Tag{{ID: "1002", Name: "oncall:缓存组"}},
		Created: time.Date(2022, 10, 18, 2, 19, 34, 0, time.UTC),
		Raw:     []byte(`{"InstanceUuid":"` + id + `","InstanceName":"生产-订单缓存","Ram":"2048","MasterInfo":null,"Tags":[{"TagID":1002}]}`),
	}
}

func operations() []state.Operation {
	at := time.Date(2026, 10, 1, 7, 4, 5, 0, time.UTC)
	return []state.Operation{
		{ID: "op-2", Kind: state.KindDelete, Phase: state.PhaseAccepted, User: "li", Begun: at, Delete: &state.DeleteSpec{InstanceID: id}},
		{ID: "op-1", Kind: state.KindCreate, Phase: state.PhaseRunning, User: "li", Begun: at.Add(-time.Hour), Create: &state.CreateSpec{}, Targets: []state.Target{{InstanceID: "x"}, {InstanceID: id}}},
		{ID: "op-0", Kind: state.KindDelete, Phase: state.PhaseGone, Begun: at, Delete: &state.DeleteSpec{InstanceID: "another"}},
	}
}

func newTest(l text.Lang) *Model {
	m := New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(l), Zone: time.UTC,
		Now:      func() time.Time { return time.Date(2026, 10, 1, 8, 0, 0, 0, time.UTC) },
		Instance: instance(), Regions: []api.Region{{ID: "CN_Beijing_A", Name: "北京1"}}, Operations: operations(),
	})
	m.SetSize(120, 40)
	return m
}

// press presses keys, and gives what they ask the app for.
func press(t *testing.T, m *Model, keys string) (asked []tea.Msg) {
	t.Helper()
	for _, k := range uitest.Keys(t, keys) {
		k := k.(tea.KeyMsg)
		if now := m.Ask(k); now != nil {
			asked = append(asked, now...)
			continue
		}
		m.Update(k)
	}
	return asked
}

func see(t *testing.T, m *Model, want ...string) {
	t.Helper()
	view := ansi.Strip(m.View())
	for _, w := range want {
		if !strings.Contains(view, w) {
			t.Errorf("no %q in\n%s", w, view)
		}
	}
}

func TestEveryFieldCanBeCopied(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	want := []string{
		"生产-订单缓存", id, "running", "RUNNING", "2022-10-18 02:19:34", "默认项目", "oncall:缓存组 1002",
		"10.2.0.10", "9736", "default link · default_link", `REDISCLI_AUTH="$REDIS_PASSWORD" redis-cli -h 10.2.0.10 -p 9736`, "redis://:PASSWORD@10.2.0.10:9736",
		"Redis cluster", "redis_cluster", "5.0", "2 GB",
		"Beijing 1 · CN_Beijing_A", "Mainland China, Beijing", "", "生产 · vdc-1", "",
		"delete · deleting · 2026-10-01 07:04:05 · by li · op-2", "create · running · 2026-10-01 06:04:05 · by li · op-1",
	}
	for i, w := range want {
		got := press(t, m, "y")
		if w == "" {
			if !reflect.DeepEqual(got, []tea.Msg{msg.Notice{Text: m.o.Text.Details.Nothing}}) {
				t.Errorf("field %d is empty and led to %v", i, got)
			}
		} else if c, ok := got[0].(msg.Copy); !ok || c.Text != w || c.What == "" {
			t.Errorf("field %d led to %v, want a copy of %q", i, got, w)
		}
		press(t, m, "j")
	}
	if at := m.at; at != len(m.fields)-1 {
		t.Errorf("after all fields the cursor is at %d of %d", at, len(m.fields))
	}
}

func TestTheOperationsThatTouchedTheInstanceAreShown(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	see(t, m, "op-1", "op-2", "2026-10-01 07:04:05", "li")
	if strings.Contains(m.View(), "op-0") {
		t.Error("an operation of another instance is shown")
	}
	m.Update(msg.OperationsChanged{})
	see(t, m, m.o.Text.Details.NoOperations)
}

func TestTheCursorSkipsHeadingsAndStaysInSight(t *testing.T) {
	t.Parallel()
	m := newTest(text.Chinese)
	for _, s := range []uitest.Size{{Width: 60, Height: 8}, {Width: 200, Height: 12}, {Width: 20, Height: 3}} {
		m.SetSize(s.Width, s.Height)
		for _, keys := range []string{"G", "g", "<pgdown>", "<ctrl+d>", "k", "k", "k", "k", "j", "<pgup>", "<pgup>", "k", "<ctrl+u>"} {
			press(t, m, keys)
			if m.fields[m.at].isHeading() {
				t.Fatalf("at %v %s led to the heading %q", s, keys, m.fields[m.at].shown)
			}
			seen := false
			for i := m.top; i < min(m.top+m.rows(), len(m.lines)); i++ {
				seen = seen || m.lines[i].field == m.at
			}
			if !seen {
				t.Fatalf("at %v after %s the field %q is out of sight", s, keys, m.fields[m.at].label)
			}
		}
	}
}

func TestTheEntryStandsBesideTheFieldsOrInTheirPlace(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	see(t, m, `"MasterInfo": null`, "redis_cluster")
	m.SetSize(100, 40)
	if strings.Contains(m.View(), "MasterInfo") {
		t.Error("the entry is in sight where there is no room for it")
	}
	press(t, m, "<tab>")
	see(t, m, `"MasterInfo": null`)
	got := press(t, m, "y")
	if c, ok := got[0].(msg.Copy); !ok || !strings.Contains(c.Text, "\n  \"MasterInfo\": null,\n") {
		t.Errorf("y on the entry led to %v", got)
	}
	press(t, m, "<tab>")
	see(t, m, "redis_cluster")
}

func TestOfAHugeEntryTheBeginningIsShownAndAllIsCopied(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	in := instance()
	in.Raw = []byte(`{"InstanceName":"` + strings.Repeat("长", 400_000) + `","Ram":"2048"}`)
	m.o.Instance, m.instance = in, in
	m.SetSize(120, 40)
	if shown := len(m.raw); shown < 100 || shown > longestEntry {
		t.Errorf("the entry is shown on %d lines", shown)
	}
	if last := m.raw[len(m.raw)-1].text; !strings.HasSuffix(ansi.Strip(last), "长…") {
		t.Errorf("the last line is %q; want it to say that there is more", last)
	}
	asked := press(t, m, "<tab>y")
	if len(asked) != 1 || !strings.HasSuffix(asked[0].(msg.Copy).Text, `"Ram": "2048"`+"\n}") {
		t.Errorf("%d things were asked for; want the whole entry to be copied", len(asked))
	}
}

func TestTheEntryScrolls(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	m.SetSize(120, 7)
	press(t, m, "<tab>jj")
	if m.rawTop != 2 || m.at != 1 {
		t.Errorf("the entry is at line %d and the cursor at field %d, want 2 and 1", m.rawTop, m.at)
	}
	press(t, m, "G")
	if want := len(m.raw) - m.rows(); m.rawTop != want {
		t.Errorf("the entry is at line %d at its end, want %d", m.rawTop, want)
	}
}

func TestKeysAskForWhatCanBeDoneWithTheInstance(t *testing.T) {
	t.Parallel()
	in := instance()
	for keys, want := range map[string]tea.Msg{
		"Y": msg.AskCopy{Instances: []api.Instance{in}}, "c": msg.Connect{Instance: in}, "C": msg.ShowInstanceCode{Instance: in},
		"D": msg.BeginDelete{Instance: in}, "<esc>": msg.FormClosed{}, "q": msg.FormClosed{}, "<enter>": msg.FormClosed{}, "h": msg.FormClosed{},
	} {
		if got := press(t, newTest(text.English), keys); !reflect.DeepEqual(got, []tea.Msg{want}) {
			t.Errorf("%s led to %v, want %v", keys, got, want)
		}
	}
}

func TestTheInstanceIsFollowedAndItsEndIsSaid(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	changed := instance()
	changed.Name, changed.Status = "renamed", api.StatusDeleting
	m.Update(msg.InstancesLoaded{Instances: []api.Instance{{ID: "other"}, changed}})
	see(t, m, "Instance renamed", "deleting")
	m.Update(msg.InstancesLoaded{Err: io.ErrUnexpectedEOF})
	see(t, m, "renamed")
	if strings.Contains(m.View(), m.o.Text.Instances.Gone) {
		t.Error("a failed load is taken for the end of the instance")
	}
	m.Update(msg.InstancesLoaded{})
	see(t, m, "renamed", m.o.Text.Instances.Gone)
	m.Update(msg.InstancesLoaded{Instances: []api.Instance{changed}})
	if strings.Contains(m.View(), m.o.Text.Instances.Gone) {
		t.Error("an instance that is back is said to be gone")
	}
}

func TestAnInstanceWithoutAnAddressHasNoConnection(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	in := instance()
	in.IP, in.Port = "$(reboot)", 0
	m.Update(msg.InstancesLoaded{Instances: []api.Instance{in}})
	for _, f := range m.fields {
		if f.label == m.o.Text.Details.CommandLine && f.copied != "" || f.label == m.o.Text.Details.URL && f.copied != "" {
			t.Errorf("%s is %q", f.label, f.copied)
		}
	}
}

func TestEveryPhaseFitsEveryWindow(t *testing.T) {
	t.Parallel()
	wide := instance()
	wide.Name, wide.ProjectName = strings.Repeat("缓存", 100), strings.Repeat("p", 300)
	wide.Raw = []byte(`{"a":"` + strings.Repeat("长x", 300) + `"}`)
	for name, in := range map[string]api.Instance{"usual": instance(), "wide": wide, "bare": {ID: id}, "broken": {ID: id, Raw: []byte(`{"a`)}} {
		for _, l := range []text.Lang{text.Chinese, text.English} {
			for _, keys := range []string{"", "G", "<tab>", "<tab>G"} {
				m := newTest(l)
				m.Update(msg.InstancesLoaded{Instances: []api.Instance{in}})
				press(t, m, keys)
				if name == "wide" {
					m.Update(msg.InstancesLoaded{}) // it is gone too
				}
				uitest.Sweep(t, func(s uitest.Size) string {
					m.SetSize(s.Width, s.Height)
					return m.View()
				})
			}
		}
	}
}

func TestTheDetailsLookAsTheyShould(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		for _, s := range []uitest.Size{{Width: 80, Height: 24}, {Width: 120, Height: 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", l, s.Width, s.Height), func(t *testing.T) {
				t.Parallel()
				m := newTest(l)
				m.SetSize(s.Width, s.Height)
				uitest.Golden(t, m.View())
			})
		}
	}
}
