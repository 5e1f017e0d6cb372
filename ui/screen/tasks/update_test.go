package tasks

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

var errDisk = errors.New("disk full")

func TestTheClockTicksOnlyInFrontOfAnOpenOperation(t *testing.T) {
	t.Parallel()
	open, done := creation("1", "a", state.PhaseAccepted), ended(creation("2", "b", state.PhaseRunning), time.Minute, state.EventRunning, "")
	for name, c := range map[string]struct {
		place msg.Place
		ops   []state.Operation
		ticks bool
	}{
		"in front, one open":    {msg.PlaceTasks, []state.Operation{open, done}, true},
		"in front, all ended":   {msg.PlaceTasks, []state.Operation{done}, false},
		"behind another":        {msg.PlaceInstances, []state.Operation{open}, false},
		"in front, none at all": {msg.PlaceTasks, nil, false},
	} {
		m := newModel(&record{}, text.English, start)
		first := m.Update(msg.PlaceChanged{Place: c.place})
		second := m.Update(msg.OperationsChanged{Operations: c.ops})
		if first != nil || (second != nil) != c.ticks {
			t.Errorf("%s: ticks %v, want %v", name, second != nil, c.ticks)
		}
	}
}

func TestOneTickASecondHoweverOftenTheScreenIsReached(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		m := newModel(&record{}, text.English, time.Now)
		op := creation("1", "a", state.PhaseAccepted)
		op.Begun = time.Now()
		var pending []tea.Cmd
		update := func(in tea.Msg) {
			if cmd := m.Update(in); cmd != nil {
				pending = append(pending, cmd)
			}
		}
		for range 5 {
			update(msg.OperationsChanged{Operations: []state.Operation{op}})
			update(msg.PlaceChanged{Place: msg.PlaceTasks})
			update(msg.PlaceChanged{Place: msg.PlaceInstances})
		}
		update(msg.PlaceChanged{Place: msg.PlaceTasks})
		for range 3 {
			due := pending
			pending = nil
			for _, cmd := range due {
				for _, in := range uitest.Results(cmd) {
					update(in)
				}
			}
			if len(pending) != 1 {
				t.Fatalf("%d ticks are under way, want 1", len(pending))
			}
		}
		if got, want := m.elapsed(op), clock(time.Since(op.Begun)); got != want || got == "0:00" {
			t.Errorf("elapsed is %s, want %s", got, want)
		}
	})
}

func TestElapsedTimesStandStillWhileKeysArePressed(t *testing.T) {
	t.Parallel()
	now := start()
	m := newModel(&record{}, text.English, func() time.Time { return now })
	m.Update(msg.PlaceChanged{Place: msg.PlaceTasks})
	m.Update(msg.OperationsChanged{Operations: []state.Operation{creation("1", "a", state.PhaseAccepted)}})
	before := m.View()
	now = now.Add(time.Hour)
	if after := m.View(); after != before {
		t.Errorf("the view changed without a message:\n%s", after)
	}
}

func TestXAcknowledgesWhatHasEndedOrIsUnknown(t *testing.T) {
	t.Parallel()
	seen := ended(creation("seen", "a", state.PhaseRunning), time.Minute, state.EventRunning, "")
	seen.Acknowledged = true
	for name, c := range map[string]struct {
		op   state.Operation
		keys string
		want []string
	}{
		"ended":                   {ended(creation("1", "a", state.PhaseFailed), time.Minute, state.EventFailed, "ERR"), "x", []string{"1"}},
		"unknown":                 {unknown("1", "a", 1), "x", []string{"1"}},
		"not found":               {creation("1", "a", state.PhaseNotFound), "x", []string{"1"}},
		"in its timeline":         {creation("1", "a", state.PhaseNotFound), "<enter>x", []string{"1"}},
		"under way":               {creation("1", "a", state.PhaseAccepted), "x", nil},
		"acknowledged already":    {seen, "x", nil},
		"nothing is there at all": {state.Operation{}, "x", nil},
	} {
		m := filled(t, text.English)
		if c.op.ID != "" {
			m = filled(t, text.English, c.op)
		}
		r := &record{}
		m.o.Record = r
		asked := send(t, m, c.keys)
		if !slices.Equal(r.acknowledged, c.want) {
			t.Errorf("%s: acknowledged %v, want %v", name, r.acknowledged, c.want)
		}
		if c.op.ID != "" && len(asked) != 1 {
			t.Errorf("%s: said %v, want one notice", name, asked)
		}
	}
}

func TestAKeyHeldDownWritesOnce(t *testing.T) {
	t.Parallel()
	m := filled(t, text.English, unknown("1", "a", 1))
	first, second := m.Update(uitest.Keys(t, "x")[0]), m.Update(uitest.Keys(t, "x")[0])
	if first == nil || second != nil {
		t.Errorf("commands are %v and %v, want one", first != nil, second != nil)
	}
}

func TestARecordThatCannotBeChangedIsSaidToBeSo(t *testing.T) {
	t.Parallel()
	for keys, op := range map[string]state.Operation{
		"x": creation("1", "a", state.PhaseNotFound), "<enter>ay": unknown("1", "a", 1, idA),
	} {
		m := filled(t, text.English, op)
		m.o.Record = &record{err: errDisk}
		asked := send(t, m, keys)
		if len(asked) != 1 || asked[0].(msg.Notice).Tone != msg.ToneBad || !strings.Contains(asked[0].(msg.Notice).Text, errDisk.Error()) {
			t.Errorf("%s: said %+v, want the reason", keys, asked)
		}
		if m.writing {
			t.Errorf("%s: the record counts as being changed for ever", keys)
		}
	}
}

func TestTheFilterFindsOperationsByAnythingShown(t *testing.T) {
	t.Parallel()
	for query, want := range map[string]int{
		"": 18, "delete": 5, "session": 1, "hong kong": 17, "tokyo": 1, "refused": 2, "overdue": 1, "ops": 18,
		"f2c1b7de": 16, idB: 1, "delete back": 1, "密码": 1, "nothing like it": 0,
	} {
		m := filled(t, text.English, several()...)
		send(t, m, "/"+query)
		if m.matches != want {
			t.Errorf("%q finds %d operations, want %d", query, m.matches, want)
		}
	}
}

func TestTypingAFilterKeepsLettersFromTheScreen(t *testing.T) {
	t.Parallel()
	m := filled(t, text.English, unknown("1", "x", 1))
	r := &record{}
	m.o.Record = r
	send(t, m, "/x")
	if !m.Capturing() || len(r.acknowledged) != 0 {
		t.Errorf("capturing %v, acknowledged %v", m.Capturing(), r.acknowledged)
	}
	if x, y, shown := m.Cursor(); !shown || x != len("  filter: x") || y != 0 {
		t.Errorf("the cursor is at %d,%d (shown %v)", x, y, shown)
	}
	send(t, m, "<esc>")
	if m.Capturing() || m.filter.Value() != "" {
		t.Errorf("esc leaves %q, capturing %v", m.filter.Value(), m.Capturing())
	}
}

func TestTheCursorStaysOnItsOperation(t *testing.T) {
	t.Parallel()
	ops := several()
	m := filled(t, text.English, ops...)
	send(t, m, "jj")
	before, _ := m.selected()
	m.Update(msg.OperationsChanged{Operations: append([]state.Operation{creation("new", "n", state.PhaseIntended)}, ops...)})
	if after, _ := m.selected(); after.ID != before.ID {
		t.Errorf("the cursor went from %s to %s", before.ID, after.ID)
	}
}

func TestARegionIsNamedOnceItsNameIsKnown(t *testing.T) {
	t.Parallel()
	m := newModel(&record{}, text.Chinese, start)
	m.Update(msg.OperationsChanged{Operations: []state.Operation{creation("1", "a", state.PhaseNotFound)}})
	if !strings.Contains(m.View(), "CN_Hongkong") {
		t.Errorf("the id is missing:\n%s", m.View())
	}
	m.Update(msg.RegionsLoaded{Regions: []api.Region{{ID: "CN_Hongkong_A", Name: "香港1"}}})
	m.Update(msg.RegionsLoaded{Err: errDisk})
	if !strings.Contains(m.View(), "香港1") {
		t.Errorf("the name is missing:\n%s", m.View())
	}
}

func TestTheHelpNamesOnlyKeysThatWork(t *testing.T) {
	t.Parallel()
	for name, m := range phases(t, text.English) {
		seen := map[string]string{}
		for _, b := range m.Bindings() {
			if !b.Enabled() || b.Help().Key == "" || b.Help().Desc == "" {
				t.Errorf("%s: binding %v has no help or is off", name, b.Keys())
			}
			for _, k := range b.Keys() {
				if other, twice := seen[k]; twice {
					t.Errorf("%s: %s is both %q and %q", name, k, other, b.Help().Desc)
				}
				seen[k] = b.Help().Desc
			}
		}
	}
}

func TestTheOperationThatWasJustBegunIsSelectedOnceItIsListed(t *testing.T) {
	t.Parallel()
	ops := []state.Operation{creation("1", "a", state.PhaseAccepted), creation("2", "b", state.PhaseAccepted)}
	with := append([]state.Operation{creation("0", "z", state.PhaseAccepted)}, append(ops, creation("new", "n", state.PhaseAccepted))...)
	selected := func(m *Model) string {
		op, _ := m.selected()
		return op.ID
	}
	for name, c := range map[string]struct{ before, after, want string }{
		"at once":                 {want: "new"},
		"out of a timeline":       {before: "<enter>", want: "new"},
		"through a filter":        {before: "/b<enter>", want: "new"},
		"unless the cursor moved": {after: "j", want: "2"},
	} {
		m := filled(t, text.English, ops...)
		send(t, m, c.before)
		m.Update(msg.SelectOperation{ID: "new"})
		send(t, m, c.after)
		m.Update(msg.OperationsChanged{Operations: with})
		if got := selected(m); got != c.want {
			t.Errorf("%s: selected is %q, want %q", name, got, c.want)
		}
		send(t, m, "k")
		moved := selected(m)
		m.Update(msg.OperationsChanged{Operations: with})
		if got := selected(m); got != moved {
			t.Errorf("%s: the cursor went back to %q", name, got)
		}
	}
}
