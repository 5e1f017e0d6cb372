package ui

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/uitest"
)

func TestMarkedInstancesAreDeletedByOneDialogAndFollowedInTheTasks(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{instances: []api.Instance{{ID: "1", Name: "first"}, {ID: "2", Name: "second"}, {ID: "3", Name: "third"}}}
		a := newTest(t, c)
		start(t, a)
		press(t, a, "  D")
		see(t, a, "Delete 2 Redis instances")
		see(t, a, "second")
		// The tasks count seconds for as long as one of them is open.
		still := func(m tea.Msg) bool { return quiet(m) && fmt.Sprintf("%T", m) != "tasks.tickDueMsg" }
		uitest.Drive(t, a.Update, still, uitest.Keys(t, "2<enter>")...)
		if a.at != msg.PlaceTasks || a.form != nil {
			t.Errorf("at screen %d, with a form: %v; want the tasks", a.at, a.form != nil)
		}
		deleted := 0
		for _, o := range a.o.Operations.List() {
			if o.Kind == state.KindDelete {
				deleted++
			}
		}
		if deleted != 2 {
			t.Errorf("%d deletions are on record, want 2", deleted)
		}
		uitest.Drive(t, a.Update, still, uitest.Keys(t, "3")...)
		if view := ansi.Strip(a.View()); strings.Contains(view, "marked") {
			t.Errorf("marks have served and are still there:\n%s", view)
		}
	})
}

func TestReadOnlyRefusesToDeleteWhatIsMarked(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{readOnly: true, instances: []api.Instance{{ID: "1", Name: "first"}, {ID: "2", Name: "second"}}})
		start(t, a)
		press(t, a, "*D")
		see(t, a, "nothing can be created or deleted")
		if a.form != nil {
			t.Error("a form was opened")
		}
	})
}
