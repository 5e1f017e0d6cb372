package cli

import (
	"context"
	"fmt"
	"io/fs"
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

func TestAProfileThatCannotBeSavedSaysWhyAndCanBeUsedAllTheSame(t *testing.T) {
	t.Parallel()
	made := config.NewProfile{Name: "prod", Endpoint: "us", Region: "R1", SecretID: "AKIDNEW5678", SecretKey: config.NewSecret("s3cret")}
	for lang, says := range map[string]string{"en": "set XDG_CONFIG_HOME to a folder that can be written", "zh": "请将 XDG_CONFIG_HOME 设为可写的目录"} {
		var opened Session
		tr := beginning(t, nil, &opened, "--lang", lang)
		dir := t.TempDir()
		if err := os.Symlink(filepath.Join(dir, "none", "such"), filepath.Join(dir, "cdsredis")); err != nil {
			t.Skip(err)
		}
		tr.with("XDG_CONFIG_HOME", dir)
		tr.FirstStart = func(_ context.Context, f FirstStart) (Decision, error) {
			err := f.Save(made)
			if err == nil {
				t.Fatal("it was saved where no folder can be")
			}
			contains(t, err.Error(), says)
			return Decision{Unsaved: &made}, nil
		}
		if got := tr.run(t.Context()); got.code != ExitOK || got.stderr != "" {
			t.Fatalf("ends with %+v", got)
		}
		if opened.Profile != "prod" || opened.KeyTail != "5678" || opened.Region != "R1" || opened.Endpoint != "cdsapi-us.capitalonline.net" {
			t.Errorf("opened is %+v", opened)
		}
	}
}

func TestWhyAProfileIsNotSavedIsInTheUsersLanguage(t *testing.T) {
	t.Parallel()
	r := &run{language: config.Chinese}
	for want, err := range map[string]error{
		"同名的配置":                                fmt.Errorf("save profile: %w", config.ErrProfileExists),
		"chmod 700 /home/ops/.config/cdsredis": fmt.Errorf("save profile: %w", config.ErrShared),
		"/home/ops/.config/cdsredis 属于其他用户":    fmt.Errorf("save profile: %w", config.ErrForeign),
		"mkdir /x: permission denied；请将":       fmt.Errorf("save profile: %w", &fs.PathError{Op: "mkdir", Path: "/x", Err: fs.ErrPermission}),
	} {
		contains(t, r.unsaved("/home/ops/.config/cdsredis/config.toml", err).Error(), want)
	}
	if err := r.unsaved("", nil); err != nil {
		t.Errorf("a saved one gives %v", err)
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
