package cli

import (
	"context"
	"syscall"
	"testing"
)

func TestPlainLinesNeedNoTerminal(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"--accessible"}, {"--accessible", "--demo"}} {
		tr := newTrial(t, args...).withKeys().with("TERM", "dumb")
		tr.Terminal = false
		opened := false
		tr.Dashboard = func(_ context.Context, s Session) error {
			opened = s.Accessible
			return nil
		}
		if got := tr.run(t.Context()); got.code != ExitOK || !opened {
			t.Errorf("%v ends with %+v, opened in plain lines: %v", args, got, opened)
		}
	}
}

func TestPlainLinesWithoutCredentialsSayHowToGiveThem(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "--accessible")
	tr.Terminal = false
	tr.FirstStart = func(context.Context, FirstStart) (Decision, error) {
		t.Error("nobody is there to be asked")
		return Decision{}, nil
	}
	got := tr.run(t.Context())
	if got.code != ExitConfiguration {
		t.Errorf("ends with %+v; want %d", got, ExitConfiguration)
	}
	contains(t, got.stderr, "no credentials")
}

func TestPlainLinesAreForOneProfile(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "--accessible", "--profile", "a,b").withFile(t, "[profiles.a]\n[profiles.b]\n").withKeys()
	got := tr.run(t.Context())
	if got.code != ExitUsage {
		t.Errorf("ends with %+v; want %d", got, ExitUsage)
	}
	contains(t, got.stderr, "one profile at a time")
}

func TestPlainLinesThatNobodyReadsEndBySIGPIPE(t *testing.T) {
	tr := newTrial(t, "--accessible").withKeys()
	tr.Dashboard = func(context.Context, Session) error { return syscall.EPIPE }
	if got := tr.run(t.Context()); got.code != 141 || got.stderr != "" {
		t.Errorf("ends with %+v; want a silent 141", got)
	}
}
