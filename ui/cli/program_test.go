package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.uber.org/goleak"

	_ "cdsredis/ui/background"
)

// TestMain holds that nothing runs on after the command line has ended.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// outcome is how one run of the command line ended.
type outcome struct {
	code           int
	stdout, stderr string
}

// trial is a Program on buffers, at a terminal, with an empty home directory
// and a dashboard that is left at once.
type trial struct {
	Program
	variables map[string]string
}

func newTrial(t *testing.T, args ...string) *trial {
	t.Helper()
	tr := &trial{variables: map[string]string{"HOME": t.TempDir(), "TERM": "xterm-256color"}}
	tr.Program = Program{
		Args:     args,
		Terminal: true,
		Env: func(name string) (string, bool) {
			value, ok := tr.variables[name]
			return value, ok
		},
		Dashboard: func(context.Context, Session) error { return nil },
	}
	return tr
}

// with sets variables, given as pairs.
func (tr *trial) with(pairs ...string) *trial {
	for i := 0; i < len(pairs); i += 2 {
		tr.variables[pairs[i]] = pairs[i+1]
	}
	return tr
}

// withKeys gives credentials.
func (tr *trial) withKeys() *trial {
	return tr.with("CDS_SECRET_ID", "AKIDEXAMPLE1234", "CDS_SECRET_KEY", "s3cret-key")
}

// withFile gives a configuration file.
func (tr *trial) withFile(t *testing.T, document string) *trial {
	t.Helper()
	path := filepath.Join(tr.variables["HOME"], ".config", "cdsredis", "config.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	return tr
}

func (tr *trial) run(ctx context.Context) outcome {
	var stdout, stderr bytes.Buffer
	tr.Stdout, tr.Stderr = &stdout, &stderr
	code := Main(ctx, tr.Program)
	return outcome{code, stdout.String(), stderr.String()}
}

// contains reports each part that is not in text.
func contains(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("no %q in:\n%s", part, text)
		}
	}
}
