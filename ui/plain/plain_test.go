package plain

import (
	"context"
	"errors"
	"strings"
	"testing"

	"cdsredis/api"
	"cdsredis/api/simulator"
	"cdsredis/state"
	"cdsredis/ui/protect"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// The choices that lead through a creation to the confirmation, from the menu.
func creation(name string) []string {
	return []string{"4", "14", "1", "1", "1", "1", "1", "1", name, "S3cret!9x", "S3cret!9x", ""}
}

func languages(t *testing.T, f func(*testing.T, text.Lang)) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		t.Run(string(l), func(t *testing.T) {
			t.Parallel()
			f(t, l)
		})
	}
}

func TestAnInstanceIsCreatedFollowedLookedAtAndDeleted(t *testing.T) {
	languages(t, func(t *testing.T, l text.Lang) {
		words := text.For(l)
		script := append(creation("orders q"), words.Create.ConfirmWord, "", "…"+words.Plain.Followed, "",
			"1", "orders", ":b",
			"5", "orders", "orders q", "", "…"+words.Plain.Followed, "",
			"6", "1", ":b", "9")
		d := newDesk(t, l, script...)
		uitest.Golden(t, d.run(t.Context()))
		if got := d.named("orders q"); len(got) != 0 {
			t.Errorf("in the cloud are %+v; want none after the deletion", got)
		}
		s := d.cloud.Simulator()
		if c, r := s.Requests("CreateDBInstance"), s.Requests("DeleteDBInstance"); c != 1 || r != 1 {
			t.Errorf("%d creations and %d deletions were sent; want one each", c, r)
		}
	})
}

func TestWhatThereIsCanBeLookedAt(t *testing.T) {
	languages(t, func(t *testing.T, l text.Lang) {
		d := newDesk(t, l,
			":?", "8", "2", "15", "3", "", "6.2 8", "!general 6.2 8", ":b", "1", ":b", "2", "1",
			"1", "1", ":x", "nothing like it", ":l", "", "6", "99", "7", "", "7", ":b", "task", ":q")
		uitest.Golden(t, d.run(t.Context()))
	})
}

func TestWrongAnswersAreRefusedWithTheReason(t *testing.T) {
	t.Parallel()
	d := newDesk(t, text.English,
		"4", "99", "18", "", "14", "1", "1", "1", "1", "1", "1",
		"", " x", "orders", "short", "S3cret!9x", "other-one", "S3cret!9x", "7", ":m", "", "", "", "", "9100", "7001", "x", " ",
		"yes", "CREATE", ":b", ":q", "n", ":q", "y", ":q")
	got := d.run(t.Context())
	contains(t, got, "type a number from 1 to 25", "no id", "choose a region", "a name is needed",
		"a name neither begins nor ends with a space", "a password has 8 characters at least", "the two passwords differ",
		"the amount is 1 to 3", "this port is reserved", "a test group id is a positive number", "type create to buy",
		"Throw away what was entered?")
	if strings.Contains(got, "Password, enter keeps S3cret") {
		t.Error("a password is shown again")
	}
	if n := d.cloud.Simulator().Requests("CreateDBInstance"); n != 0 {
		t.Errorf("%d creations were sent; want none", n)
	}
}

func TestADeletionTakesTheNameAndNothingElse(t *testing.T) {
	t.Parallel()
	d := newDesk(t, text.English, "5", "1", "", "y", "yes", "1", ":q", ":q")
	contains(t, d.run(t.Context()), "this is not the instance's name; nothing was deleted")
	if n := d.cloud.Simulator().Requests("DeleteDBInstance"); n != 0 {
		t.Errorf("%d deletions were sent; want none", n)
	}
}

func TestWhatIsProtectedOrReadOnlyIsLeftAlone(t *testing.T) {
	t.Parallel()
	d := newDesk(t, text.English, "5", "1", ":q")
	d.o.Guard = protect.Guard{Profile: "prod", Patterns: []string{"*"}}
	contains(t, d.run(t.Context()), "is protected by")

	d = newDesk(t, text.English, "4", "5", "9")
	d.o.Cloud = newClient(t, d.cloud, &clock{now: d.o.Now()}, true)
	if got := d.run(t.Context()); strings.Count(got, d.o.Text.App.ReadOnlyHere) != 3 {
		t.Errorf("that nothing can be changed is not said at the start and at each try:\n%s", got)
	}
}

func TestAnEndOfTheInputLeavesWithoutSending(t *testing.T) {
	t.Parallel()
	all := creation("orders")
	for n := range len(all) + 1 {
		d := newDesk(t, text.English, all[:n]...)
		d.run(t.Context())
		if sent := d.cloud.Simulator().Requests("CreateDBInstance"); sent != 0 {
			t.Errorf("after %q: %d creations were sent; want none", all[:n], sent)
		}
	}
}

// gated is a cloud that holds a creation back.
type gated struct {
	Cloud
	entered, release chan struct{}
}

func (g gated) CreateInstance(ctx context.Context, r api.CreateRequest) (api.Accepted, error) {
	close(g.entered)
	<-g.release
	return g.Cloud.CreateInstance(ctx, r)
}

func TestAnEndFromOutsideIsTheErrorAndWhatIsWrittenGoesOn(t *testing.T) {
	t.Parallel()
	cause := errors.New("a signal")
	ctx, cancel := context.WithCancelCause(t.Context())
	d := newDesk(t, text.English, append(creation("orders"), "create")...)
	g := gated{Cloud: d.o.Cloud, entered: make(chan struct{}), release: make(chan struct{})}
	d.o.Cloud = g
	go func() {
		<-g.entered
		cancel(cause)
	}()
	if err := Run(ctx, d.o); !errors.Is(err, cause) {
		t.Errorf("ended with %v; want the cause", err)
	}
	close(g.release)
	if err := d.record.Drain(t.Context()); err != nil {
		t.Fatal(err)
	}
	if ops := d.o.Operations.List(); len(ops) != 1 || ops[0].Phase != state.PhaseAccepted || len(d.named("orders")) != 1 {
		t.Errorf("on record are %+v; want one accepted creation", ops)
	}
}

func TestAListThatCannotBeLoadedIsSaidAndTheMenuStays(t *testing.T) {
	t.Parallel()
	d := newDesk(t, text.English, "1", "9")
	f, err := simulator.ParseFault("DescribeDBInstances=code=400:InvalidParameter")
	if err != nil {
		t.Fatal(err)
	}
	d.cloud.Simulator().Inject(f)
	if got := d.run(t.Context()); !strings.Contains(got, "\n"+d.o.Text.Plain.MenuPrompt) {
		t.Errorf("the menu is not there again:\n%s", got)
	} else {
		contains(t, got, "the API does not accept a value")
	}
}

// tried is a cloud that counts how often it is to be tried by hand.
type tried struct {
	Cloud
	times *int
}

func (c tried) TryNow() { *c.times++ }

func TestWhateverIsTypedIsTriedThoughTheHostIsLeftAlone(t *testing.T) {
	t.Parallel()
	d := newDesk(t, text.English, "1", ":b", ":q")
	times := 0
	d.o.Cloud = tried{d.o.Cloud, &times}
	d.run(t.Context())
	if times != 3 {
		t.Errorf("to be tried %d times for 3 lines", times)
	}
}

func TestARefusedCreationSaysWhyAndCanBeConfirmedAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t, text.English, append(creation("orders"), "create", "", "create", ":b", ":q")...)
	f, err := simulator.ParseFault("CreateDBInstance=code=400:InvalidParameter*1")
	if err != nil {
		t.Fatal(err)
	}
	d.cloud.Simulator().Inject(f)
	contains(t, d.run(t.Context()), "The API refused, and nothing was bought.", "type create to buy")
	if n := len(d.named("orders")); n != 1 {
		t.Errorf("%d were created; want one", n)
	}
}

// What was sent without an answer that can be used is not sent again.
func TestAnUnknownOutcomeIsSaidAndLooksForItself(t *testing.T) {
	t.Parallel()
	d := newDesk(t, text.English, append(creation("orders"), "create", "", "…Nothing is open", "", "9")...)
	f, err := simulator.ParseFault("CreateDBInstance=reset-after*1")
	if err != nil {
		t.Fatal(err)
	}
	d.cloud.Simulator().Inject(f)
	contains(t, d.run(t.Context()), "Whether orders was created is unknown", "create orders, unknown", "create orders, running")
	if n := d.cloud.Simulator().Requests("CreateDBInstance"); n != 1 {
		t.Errorf("%d creations were sent; want one", n)
	}
}
