package tasks

import (
	"io"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

// start is when everything in these tests begins, in Beijing.
func start() time.Time {
	return time.Date(2026, 3, 1, 12, 4, 31, 0, time.FixedZone("CST", 8*60*60))
}

// record is a Record in memory.
type record struct {
	acknowledged []string
	chosen       map[string][]string
	err          error
}

func (r *record) Acknowledge(id string) error {
	r.acknowledged = append(r.acknowledged, id)
	return r.err
}

func (r *record) Choose(id string, instances []string) error {
	if r.chosen == nil {
		r.chosen = map[string][]string{}
	}
	r.chosen[id] = instances
	return r.err
}

func usual(op state.Operation) (state.Usual, bool) {
	if op.RegionID == "APAC_Tokyo_A" {
		return state.Usual{}, false
	}
	return state.Usual{Median: 2 * time.Minute, P90: 4 * time.Minute, N: 12}, true
}

func newModel(r Record, l text.Lang, now func() time.Time) *Model {
	m := New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(l),
		Now: now, Record: r, Usual: usual, Profile: "prod",
	})
	m.SetSize(120, 40)
	return m
}

// filled is the screen in front of operations of each kind, 65 s after the
// newest began.
func filled(t *testing.T, l text.Lang, ops ...state.Operation) *Model {
	t.Helper()
	m := newModel(&record{}, l, func() time.Time { return start().Add(65 * time.Second) })
	for _, in := range []tea.Msg{
		msg.RegionsLoaded{Regions: []api.Region{
			{ID: "CN_Hongkong_A", Name: "香港1", OnSale: true}, {ID: "APAC_Tokyo_A", Name: "东京1", OnSale: true},
		}},
		msg.InstancesLoaded{Instances: listed()},
		msg.PlaceChanged{Place: msg.PlaceTasks},
		msg.OperationsChanged{Operations: ops},
	} {
		m.Update(in) // its commands only tick
	}
	return m
}

// send presses keys and returns what the screen asks of the app.
func send(t *testing.T, m *Model, keys string) []tea.Msg {
	t.Helper()
	var asked []tea.Msg
	uitest.Drive(t, m.Update, func(in tea.Msg) bool {
		if n, ok := in.(msg.Notice); ok {
			asked = append(asked, n)
		}
		return true
	}, uitest.Keys(t, keys)...)
	return asked
}

const (
	idA = "0b5d1a52-6d0e-4c2b-9a53-1d4f6f0a9a01"
	idB = "0b5d1a52-6d0e-4c2b-9a53-1d4f6f0a9a02"
	idC = "0b5d1a52-6d0e-4c2b-9a53-1d4f6f0a9a03"
)

func listed() []api.Instance {
	made := start().Add(20 * time.Second)
	return []api.Instance{
		{ID: idA, Name: "session-cache", Status: api.StatusRunning, StatusLabel: "运行中", IP: "10.240.59.7", Port: 9736, RAM: 4096, VDCName: "prod", Created: made},
		{ID: idB, Name: "session-cache", Status: api.StatusCreating, StatusLabel: "创建中", RAM: 4096, VDCName: "测试", Created: made.Add(time.Second)},
	}
}

// creation is an operation in a phase, as the record would have it.
func creation(id, name string, p state.Phase) state.Operation {
	begun := start().UTC()
	return state.Operation{
		ID: id, Kind: state.KindCreate, Name: name, RegionID: "CN_Hongkong_A", Phase: p, Begun: begun,
		Scope: state.Scope{Profile: "prod", KeyTail: "9f3c", Endpoint: "cn"},
		User:  "ops", Connection: "192.0.2.7 50122 10.0.0.2 22", Session: "s",
		Sent: begun, Answered: begun.Add(time.Second), TaskID: "f2c1b7de-5a1e-4e0a-8a44-3c9d7e21a0b5",
		Create: &state.CreateSpec{
			VDCID: "vdc-1", NetworkID: "net-1", GoodsID: 5771, Amount: 1, Product: "Redis 主从版", Version: "5.0", RAM: 4096,
		},
		Targets: []state.Target{{InstanceID: idA, Phase: p, Status: api.StatusCreating, StatusLabel: "创建中", At: begun}},
		Events: []state.Event{
			{At: begun, What: state.EventIntended},
			{At: begun, What: state.EventSent},
			{At: begun.Add(time.Second), What: state.EventAccepted, Detail: "f2c1b7de-5a1e-4e0a-8a44-3c9d7e21a0b5"},
			{At: begun.Add(4 * time.Second), What: state.EventSeen, Instance: idA, Detail: "CREATING"},
		},
	}
}

// ended closes an operation with an event.
func ended(op state.Operation, after time.Duration, what state.What, reason string) state.Operation {
	op.Ended, op.Reason = op.Begun.Add(after), reason
	op.Events = append(op.Events, state.Event{At: op.Ended, What: what, Detail: reason})
	return op
}

func deletion(id, name string, p state.Phase) state.Operation {
	op := creation(id, name, p)
	op.Kind, op.Create = state.KindDelete, nil
	op.Delete = &state.DeleteSpec{InstanceID: idA, Address: "10.240.59.7:9736", Product: "Redis 主从版", Version: "5.0", RAM: 4096}
	op.Targets = []state.Target{{InstanceID: idA, Phase: p, Status: api.StatusDeleting, StatusLabel: "删除中"}}
	op.Events = op.Events[:3:3]
	return op
}

// unknown is a creation without an answer, and the instances it may have made.
func unknown(id, name string, amount int, candidates ...string) state.Operation {
	op := creation(id, name, state.PhaseUnknown)
	op.Answered, op.TaskID, op.Targets, op.Candidates = time.Time{}, "", nil, candidates
	op.Create.Amount = amount
	op.Reason = "read: connection reset by peer"
	op.Events = append(op.Events[:2:2], state.Event{At: op.Begun.Add(time.Second), What: state.EventUnknown, Detail: op.Reason})
	return op
}

// several are operations of each kind, as the record orders them.
func several() []state.Operation {
	stalled := creation("op-2", "reports", state.PhaseStalled)
	stalled.Begun = stalled.Begun.Add(-14 * time.Minute)
	first := creation("op-3", "排行榜-缓存", state.PhaseAccepted)
	first.RegionID = "APAC_Tokyo_A"
	late := ended(creation("op-8", "queue", state.PhaseRunning), time.Hour, state.EventRunning, "")
	late.Late, late.Acknowledged = true, true
	return []state.Operation{
		creation("op-1", "生产会话-1", state.PhaseAccepted), stalled, first,
		unknown("op-4", "session-cache", 1, idA, idB), unknown("op-4b", "orders", 1),
		deletion("op-5", "old-cache", state.PhaseAccepted), creation("op-6", "fresh", state.PhaseIntended),
		ended(creation("op-7", "feed-cache", state.PhaseRunning), 142*time.Second, state.EventRunning, ""), late,
		ended(deletion("op-9", "stale-cache", state.PhaseGone), 48*time.Second, state.EventGone, ""),
		ended(deletion("op-10", "ghost", state.PhaseGone), time.Second, state.EventAlreadyGone, ""),
		ended(creation("op-11", "支付-限流", state.PhaseRejected), time.Second, state.EventRejected, "CreateDBInstance: 400 InvalidParameter 密码不符合要求"),
		ended(creation("op-12", "lost", state.PhaseNotFound), 15*time.Minute, state.EventNotFound, ""),
		ended(creation("op-13", "offline", state.PhaseNotSent), time.Second, state.EventNotSent, "dial tcp: connection refused"),
		ended(creation("op-14", "broken", state.PhaseFailed), 5*time.Minute, state.EventFailed, "CREATE_FAIL 创建失败"),
		ended(creation("op-15", "vanished", state.PhaseGone), 5*time.Minute, state.EventGone, ""),
		ended(deletion("op-16", "back", state.PhaseFailed), 9*time.Minute, state.EventBack, "RUNNING 运行中"),
		ended(deletion("op-17", "still-there", state.PhaseFailed), 16*time.Minute, state.EventNotDeleted, "RUNNING 运行中"),
	}
}
