package plain

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"cdsredis/api"
	"cdsredis/api/simulator"
	"cdsredis/state"
	"cdsredis/ui/protect"
	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/text"
)

// another gives a desk a second profile, dev, on a cloud of its own, and tells
// what that cloud gets.
func (d *desk) another(t *testing.T) *desk {
	t.Helper()
	dev := newDesk(t, d.o.Text.Lang)
	d.o.Profiles = []string{"dev", "none", "prod"}
	d.o.Connect = func(_ context.Context, name string) (Account, error) {
		if name == "none" {
			return Account{}, errors.New("it has no credentials")
		}
		return Account{
			Cloud: dev.o.Cloud, Scope: state.Scope{Profile: name, KeyTail: "5678", Endpoint: "dev.example.net"},
			Guard: protect.Guard{Profile: name, Patterns: []string{"*-session-*"}},
		}, nil
	}
	return dev
}

// listings is how often a cloud was asked for its lists.
func listings(s *simulator.Simulator) int {
	return s.Requests("DescribeRegins") + s.Requests("DescribeDBInstances")
}

func TestAnotherProfileIsChosenAndTheOldAccountIsNotAskedAgain(t *testing.T) {
	languages(t, func(t *testing.T, l text.Lang) {
		words := text.For(l)
		d := newDesk(t, l,
			"1", "", words.Profiles.Title, "none", "dev", "1", "", "5", "1", "5", "3", "…"+words.Remove.Confirm, "生产-订单缓存", ":b", ":q")
		closed := 0
		d.o.Close = func() { closed++ }
		dev := d.another(t)
		old := d.cloud.Simulator()
		before := 0
		connect := d.o.Connect
		d.o.Connect = func(ctx context.Context, name string) (Account, error) {
			before = listings(old)
			return connect(ctx, name)
		}
		got := d.run(t.Context())
		contains(t, got, "it has no credentials",
			words.Explain(&protect.Error{Name: "prod-session-01", Pattern: "*-session-*", Profile: "dev"}))
		if n := listings(old); n != before || closed != 1 {
			t.Errorf("the account before got %d more requests and was closed %d times", n-before, closed)
		}
		if n := dev.cloud.Simulator().Requests("DescribeRegins"); n != 1 {
			t.Errorf("the other account's regions were asked for %d times; want one", n)
		}
		if n := dev.cloud.Simulator().Requests("DeleteDBInstance"); n != 1 {
			t.Errorf("%d deletions reached the other account; want one:\n%s", n, got)
		}
		if ops := d.o.Operations.List(); len(ops) != 1 || ops[0].Scope.Profile != "dev" || ops[0].Scope.KeyTail != "5678" {
			t.Errorf("on record are %+v", ops)
		}
	})
}

func TestAnotherProfileIsMadeInPlainLines(t *testing.T) {
	languages(t, func(t *testing.T, l text.Lang) {
		words := text.For(l)
		d := newDesk(t, l, words.Profiles.Title, words.Profiles.New, "new", "", "AK", "s3cret", "", ":o", ":q")
		d.another(t)
		o, saved := maker(nil)
		d.o.NewProfile = &o
		got := d.run(t.Context())
		contains(t, got, words.App.Product+words.Plain.Comma+"new"+words.Plain.Comma+"dev.example.net")
		if len(*saved) != 1 || (*saved)[0].Name != "new" || !slices.Contains(d.o.Profiles, "prod") {
			t.Errorf("saved %+v:\n%s", *saved, got)
		}
	})
}

// maker makes profiles whose test ends with the errors, one after the other.
func maker(failures []error) (welcome.Options, *[]welcome.Profile) {
	var saved []welcome.Profile
	return welcome.Options{
		File: "/home/ops/config.toml", Endpoint: "cn", CheckEndpoint: func(string) error { return nil },
		Test: func(context.Context, welcome.Profile) ([]api.Region, error) {
			if len(failures) > 0 {
				err := failures[0]
				failures = failures[1:]
				return nil, err
			}
			return []api.Region{{ID: "R1"}}, nil
		},
		Save: func(p welcome.Profile) error { saved = append(saved, p); return nil },
	}, &saved
}

func TestTheFirstStartAsksInPlainLinesAndLosesNothingThatWasTyped(t *testing.T) {
	languages(t, func(t *testing.T, l text.Lang) {
		words := text.For(l)
		o, saved := maker([]error{&api.Error{Status: 403, Code: "SignatureDoesNotMatch"}})
		var out bytes.Buffer
		in := strings.NewReader(strings.Join([]string{
			":m", "", "", "AK", "wrong", "", // refused
			":m", "s3cret", "", ":o", // and mended, from the key on
		}, "\n"))
		left, err := Welcome(t.Context(), in, &out, words, o)
		if err != nil || left.Choice != welcome.Dashboard || left.Profile.Name != "default" {
			t.Errorf("it ends with %+v, %v", left, err)
		}
		want := welcome.Profile{Name: "default", Endpoint: "cn", Account: api.Credentials{ID: "AK", Secret: "s3cret"}}
		if !slices.Equal(*saved, []welcome.Profile{want}) {
			t.Errorf("saved %+v, want %+v", *saved, want)
		}
		contains(t, out.String(), "/home/ops/config.toml", words.Welcome.Demo)
		if strings.Contains(out.String(), "s3cret") || strings.Contains(out.String(), "\x1b") {
			t.Errorf("a key or an escape code was written:\n%q", out.String())
		}
	})
}

func TestTheFirstStartCanBeLeftAtAnyQuestion(t *testing.T) {
	t.Parallel()
	all := []string{":m", "", "", "AK", "s3cret", ""}
	for n := range all {
		for name, end := range map[string][]string{"the end of the input": nil, "giving up": {":q", "y"}} {
			o, saved := maker(nil)
			left, err := Welcome(t.Context(), strings.NewReader(strings.Join(append(slices.Clone(all[:n]), end...), "\n")), &bytes.Buffer{}, text.For(text.English), o)
			if err != nil || left.Choice != welcome.Quit || len(*saved) != 0 {
				t.Errorf("%s after %q: %+v, %v", name, all[:n], left, err)
			}
		}
	}
	o, _ := maker(nil)
	if left, err := Welcome(t.Context(), strings.NewReader(":d\n"), &bytes.Buffer{}, text.For(text.English), o); err != nil || left.Choice != welcome.Demo {
		t.Errorf("the demo: %+v, %v", left, err)
	}
}
