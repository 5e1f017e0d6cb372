package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cdsredis/api/simulator"
	"cdsredis/config"
)

// beginning is a start without credentials, at which the user decides by
// decide; opened gets the dashboard's session.
func beginning(t *testing.T, decide func(context.Context, FirstStart) (Decision, error), opened *Session, args ...string) *trial {
	t.Helper()
	tr := newTrial(t, args...)
	tr.FirstStart = decide
	tr.Dashboard = func(_ context.Context, s Session) error {
		*opened = s
		return nil
	}
	return tr
}

func TestAFirstStartTestsAndSavesAProfileAndOpensIt(t *testing.T) {
	t.Parallel()
	server, err := simulator.Listen("127.0.0.1:0", simulator.Options{SecretID: "AKIDNEW5678", SecretKey: "s3cret"})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	var opened Session
	tr := beginning(t, func(ctx context.Context, f FirstStart) (Decision, error) {
		p := config.NewProfile{Name: "prod", Endpoint: server.URL(), SecretID: "AKIDNEW5678", SecretKey: config.NewSecret("wrong")}
		if _, err := f.Test(ctx, p); err == nil {
			t.Error("a wrong key passes the test")
		}
		p.SecretKey = config.NewSecret("s3cret")
		regions, err := f.Test(ctx, p)
		if err != nil || len(regions) == 0 {
			t.Errorf("the test gives %d regions, %v", len(regions), err)
		}
		return Decision{Profile: "prod"}, f.Save(p)
	}, &opened, "--profile", "default", "--read-only")
	tr.withFile(t, "theme = \"light\"\n[profiles.default]\n")
	if got := tr.run(t.Context()); got.code != ExitOK || got.stderr != "" {
		t.Fatalf("ends with %+v", got)
	}
	if opened.Profile != "prod" || opened.KeyTail != "5678" || !opened.Client.ReadOnly() || opened.Theme != config.Light {
		t.Errorf("opened is %s with %s, read-only %v", opened.Profile, opened.KeyTail, opened.Client.ReadOnly())
	}
	written, err := os.ReadFile(filepath.Join(tr.variables["HOME"], ".config", "cdsredis", "config.toml"))
	if err != nil || !strings.HasPrefix(string(written), "profile = \"prod\"\ntheme = \"light\"\n") {
		t.Errorf("the file is %q (%v)", written, err)
	}
}

func TestAFirstStartCanLeadIntoTheDemoOrOut(t *testing.T) {
	t.Parallel()
	for name, decision := range map[string]Decision{"demo": {Demo: true}, "out": {}} {
		var opened Session
		tr := beginning(t, func(context.Context, FirstStart) (Decision, error) { return decision, nil }, &opened, "--endpoint", "us")
		if got := tr.run(t.Context()); got.code != ExitOK || got.stderr != "" {
			t.Errorf("%s: ends with %+v", name, got)
		}
		if opened.Demo != decision.Demo || (opened.Client != nil) != decision.Demo {
			t.Errorf("%s: opened is %+v", name, opened)
		}
	}
}

func TestHalfAKeyIsToldInPlaceOfAFirstStart(t *testing.T) {
	t.Parallel()
	for name, env := range map[string][]string{"id": {"CDS_SECRET_ID", "AKID"}, "key": {"CDS_SECRET_KEY", "s3cret"}} {
		var opened Session
		tr := beginning(t, func(context.Context, FirstStart) (Decision, error) {
			t.Errorf("%s: a first start", name)
			return Decision{}, nil
		}, &opened).with(env...)
		if got := tr.run(t.Context()); got.code != ExitConfiguration {
			t.Errorf("%s: ends with %+v, want 3", name, got)
		}
	}
}

func TestWithoutATerminalThereIsNoFirstStart(t *testing.T) {
	t.Parallel()
	var opened Session
	tr := beginning(t, func(context.Context, FirstStart) (Decision, error) {
		t.Error("a first start without a terminal")
		return Decision{}, nil
	}, &opened)
	tr.Terminal = false
	if got := tr.run(t.Context()); got.code != ExitUsage {
		t.Errorf("ends with %+v", got)
	}
}
