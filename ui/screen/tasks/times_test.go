package tasks

import (
	"strings"
	"testing"
	"time"

	"cdsredis/state"
	"cdsredis/ui/text"
)

func TestOfTodayTheTimeIsShownAndOfOtherDaysTheDay(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		ago           time.Duration
		list, account string
	}{
		"today":           {0, "12:04", "Asked       12:04:31"},
		"yesterday":       {24 * time.Hour, "02-28", "Asked       2026-02-28 12:04:31"},
		"in another year": {120 * 24 * time.Hour, "2025-11-01", "Asked       2025-11-01 12:04:31"},
	} {
		op := creation("1", "a", state.PhaseAccepted)
		op.Begun = op.Begun.Add(-c.ago)
		m := filled(t, text.English, op)
		m.SetSize(120, 30)
		if view := m.View(); !strings.Contains(view, " "+c.list) {
			t.Errorf("%s: no %q in the list\n%s", name, c.list, view)
		}
		send(t, m, "<enter>")
		if view := m.View(); !strings.Contains(view, c.account+" ·") {
			t.Errorf("%s: no %q in the account\n%s", name, c.account, view)
		}
	}
}

func TestTheTaskIDIsShownWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	op := creation("1", "a", state.PhaseAccepted)
	m := filled(t, text.English, op)
	for width, want := range map[int]bool{119: false, 160: true, 199: true} {
		m.SetSize(width, 30)
		if view := m.View(); strings.Contains(view, op.TaskID) != want || strings.Contains(view, "f2c1b7de-5a…") {
			t.Errorf("%d columns wide the task id is shown: %v, want %v\n%s", width, !want, want, view)
		}
	}
}
