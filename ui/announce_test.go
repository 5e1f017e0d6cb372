package ui

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"cdsredis/api"
	"cdsredis/config"
	"cdsredis/state"
	"cdsredis/ui/alert"
	"cdsredis/ui/msg"
	"cdsredis/ui/uitest"
)

// signalling is an app of which every signal reaches the terminal, with the
// record read and empty.
func signalling(t *testing.T, change ...func(*Options)) *app {
	t.Helper()
	a := newTest(t, &cloud{}, change...)
	env := map[string]string{"TERM": "xterm-256color", "WT_SESSION": "1"}
	a.signals = alert.New(config.Default().Notify, termenv.TrueColor, func(name string) string { return env[name] })
	uitest.Results(a.Update(operationsBegunMsg{}))
	return a
}

// list is what the record holds, told to the app; what follows from it is left
// to run later.
func list(a *app, ops ...state.Operation) tea.Cmd {
	return a.Update(operationsReadMsg{operations: ops})
}

// sent is what cmd sends to the terminal beside frames.
func sent(cmd tea.Cmd) string {
	var b strings.Builder
	for _, m := range uitest.Results(cmd) {
		if kind := fmt.Sprintf("%T", m); kind == "terminal.writeMsg" || kind == "terminal.keepMsg" {
			b.WriteString(strings.Trim(fmt.Sprint(m), "{}"))
		}
	}
	return b.String()
}

func hit(t *testing.T, a *app, name string) tea.Cmd {
	t.Helper()
	return a.Update(uitest.Keys(t, name)[0])
}

func unseen(t *testing.T, a *app, text string) {
	t.Helper()
	if view := ansi.Strip(a.View()); strings.Contains(view, text) {
		t.Errorf("%q is still on the screen:\n%s", text, view)
	}
}

func TestTheNoticeOfAnEndStaysUntilItWasSeen(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		keys  string
		after time.Duration
		stays bool
	}{
		{"1", time.Hour, true},
		{"j", time.Hour, true},
		{"<tab>", time.Hour, false}, // to the tasks
		{"4", time.Hour, false},
		{"<esc>", time.Second, false},
		{"<esc>", time.Second - 1, true},
		{"4", time.Second - 1, true},
	} {
		t.Run(fmt.Sprint(c.keys, c.after), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				a := signalling(t)
				list(a, creation("a", state.PhaseRunning, 1))
				time.Sleep(c.after)
				hit(t, a, c.keys)
				if c.stays {
					see(t, a, "done: create web-a")
				} else {
					unseen(t, a, "done: create web-a")
				}
			})
		})
	}
}

func TestAnEndInFrontOfTheTasksIsSeenAfterAWhile(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		hit(t, a, "4")
		cmd := list(a, creation("a", state.PhaseRunning, 1))
		see(t, a, "done: create web-a")
		began := time.Now()
		uitest.Drive(t, a.Update, quiet, uitest.Results(cmd)...)
		unseen(t, a, "done: create web-a")
		if took := time.Since(began); took != noticeFor {
			t.Errorf("the notice was there for %v, want %v", took, noticeFor)
		}
		if at, err := a.o.Operations.Seen(); err != nil || !at.Equal(dawn.Add(time.Minute)) {
			t.Errorf("recorded as seen is %v, %v; want the end", at, err)
		}
	})
}

func TestTasksThatNobodyLooksAtShowTheEndUntilSomebodyDoes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		hit(t, a, "4")
		a.Update(tea.BlurMsg{})
		uitest.Drive(t, a.Update, quiet, uitest.Results(list(a, creation("a", state.PhaseRunning, 1)))...)
		see(t, a, "done: create web-a")
		a.Update(tea.FocusMsg{})
		unseen(t, a, "done: create web-a")
	})
}

func TestAKeyAmongTheTasksSeesTheEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		hit(t, a, "4")
		hit(t, a, "?")
		list(a, creation("a", state.PhaseRunning, 1))
		time.Sleep(time.Minute)
		hit(t, a, "j")
		see(t, a, "done: create web-a") // only the help was in front
		hit(t, a, "q")
		unseen(t, a, "done: create web-a")
	})
}

func TestSeveralEndsAreCounted(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		list(a, creation("a", state.PhaseRunning, 1))
		list(a, creation("b", state.PhaseFailed, 2), creation("a", state.PhaseRunning, 1))
		see(t, a, "1 done, 1 failed")
		list(a, creation("c", state.PhaseNotFound, 3), creation("d", state.PhaseRunning, 3), creation("b", state.PhaseFailed, 2))
		see(t, a, "2 done, 1 failed, 1 of unknown outcome")
		see(t, a, "esc closes")
	})
}

func TestAnotherNoticeHidesTheEndsOnlyForAWhile(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		list(a, creation("a", state.PhaseRunning, 1))
		cmd := a.Update(msg.Notice{Tone: msg.ToneGood, Text: "something else"})
		see(t, a, "something else")
		unseen(t, a, "web-a")
		for _, m := range uitest.Results(cmd) {
			a.Update(m)
		}
		see(t, a, "done: create web-a")
	})
}

func TestEscTakesTheNoticeAwayBeforeWhatIsUnderIt(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		press(t, a, "n")
		if a.form == nil {
			t.Fatal("no form")
		}
		list(a, creation("a", state.PhaseRunning, 1))
		time.Sleep(time.Minute)
		uitest.Drive(t, a.Update, quiet, uitest.Results(hit(t, a, "<esc>"))...)
		if a.form == nil {
			t.Error("the form heard the key")
		}
		unseen(t, a, "web-a")
		uitest.Drive(t, a.Update, quiet, uitest.Results(hit(t, a, "<esc>"))...)
		if a.form != nil {
			t.Error("the form did not hear the next one")
		}
	})
}

func TestALowWindowShowsTheNoticeInPlaceOfTheKeys(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		list(a, creation("a", state.PhaseRunning, 1))
		time.Sleep(time.Minute)
		a.Update(tea.WindowSizeMsg{Width: 60, Height: heightForHelp})
		see(t, a, "done: create web-a")
		a.Update(tea.WindowSizeMsg{Width: 60, Height: heightForHelp - 1})
		if hit(t, a, "<esc>"); len(a.ends.unseen) != 1 {
			t.Error("a notice that has no room was taken away")
		}
	})
}

func TestABadNoticeIgnoresKeysThatWereOnTheirWay(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		a.Update(msg.Notice{Tone: msg.ToneBad, Text: "something is wrong"})
		hit(t, a, "j")
		see(t, a, "something is wrong")
		time.Sleep(grace)
		hit(t, a, "j")
		unseen(t, a, "something is wrong")
	})
}

func TestEachEndRingsAndNotifiesOnce(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		first := sent(list(a, creation("a", state.PhaseRunning, 1), creation("b", state.PhaseFailed, 1)))
		for _, want := range []string{"\a", "\x1b]9;CDS Redis: 1 done, 1 failed\x1b\\", "\x1b]777;notify;CDS Redis;1 done, 1 failed\x1b\\"} {
			if strings.Count(first, want) != 1 {
				t.Errorf("sent %q, want %q once", first, want)
			}
		}
		if again := sent(list(a, creation("a", state.PhaseRunning, 1), creation("b", state.PhaseFailed, 1))); strings.ContainsAny(again, "\a") {
			t.Errorf("the same list sent %q", again)
		}
	})
}

func TestTheTitleAndTheTaskbarShowWhatIsOpen(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := signalling(t)
		mine := func(op state.Operation) state.Operation {
			op.Scope = a.o.Scope
			return op
		}
		open, other := mine(creation("a", state.PhaseAccepted, 0)), creation("of another account", state.PhaseAccepted, 0)
		const busy = "\x1b]9;4;3;0\x1b\\"
		if got, want := sent(list(a, open, other)), "\x1b]2;(1) CDS Redis\x1b\\"+busy; got != want {
			t.Errorf("an open operation sends %q, want %q", got, want)
		}
		if got := sent(list(a, open, other)); got != busy {
			t.Errorf("while it is open %q is sent, want progress alone", got)
		}
		if got := sent(list(a, mine(creation("a", state.PhaseFailed, 1)))); !strings.Contains(got, "\x1b]2;CDS Redis\x1b\\\x1b]9;4;2;100\x1b\\") {
			t.Errorf("its failure sends %q, want the title and an error", got)
		}
		time.Sleep(time.Minute)
		if got, want := sent(hit(t, a, "<esc>")), "\x1b]2;CDS Redis\x1b\\\x1b]9;4;0;0\x1b\\"; got != want {
			t.Errorf("seeing it sends %q, want %q", got, want)
		}
	})
}

func TestAStartTellsOnceWhatFinishedWhileNobodyLooked(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := &cloud{}
		a := newTest(t, c)
		record := a.o.Operations
		request := api.CreateRequest{Name: "web-1", Amount: 1}
		if _, err := record.Create(t.Context(), c, state.CreateIntent{Scope: a.o.Scope, Request: request}); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Minute)
		running := []api.Instance{{ID: "new", Name: "web-1", Status: api.StatusRunning}}
		if _, err := record.Observe(a.o.Scope, running, time.Now()); err != nil {
			t.Fatal(err)
		}
		const news = "while nobody looked: done: create web-1"
		run := func() *app {
			next := newTest(t, c, func(o *Options) { o.Operations = record })
			uitest.Drive(t, next.Update, quiet, uitest.Results(begin(record))...)
			return next
		}
		unnoticed := run() // and left again, so that the next one tells it too
		see(t, unnoticed, news)
		noticed := run()
		see(t, noticed, news)
		time.Sleep(grace)
		uitest.Drive(t, noticed.Update, quiet, uitest.Results(hit(t, noticed, "<esc>"))...)
		unseen(t, run(), news)
	})
}
