package config

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"
)

// TestMain lets the test program stand in for a command that prints a secret:
// a real program, and no shell.
func TestMain(m *testing.M) {
	if len(os.Args) > 2 && os.Args[1] == "stand-in" {
		os.Exit(standIn(os.Args[2], os.Args[3:]))
	}
	goleak.VerifyTestMain(m)
}

func standIn(act string, args []string) int {
	switch act {
	case "print":
		fmt.Print(args[0])
	case "fail":
		fmt.Println("s3cret")
		fmt.Fprintln(os.Stderr, "s3cret")
		return 3
	case "hang":
		time.Sleep(time.Minute)
	case "flood":
		for {
			if _, err := fmt.Print(strings.Repeat("x", 1000)); err != nil {
				return 0
			}
		}
	case "stdin":
		n, err := os.Stdin.Read(make([]byte, 1))
		fmt.Print(n, err)
	case "terminal":
		_, err := os.Open("/dev/tty")
		fmt.Print(err != nil)
	}
	return 0
}

func standInFor(args ...string) []string {
	return append([]string{os.Args[0], "stand-in"}, args...)
}

func TestASecretCommandRunsWithoutShellInputOrTerminal(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		args []string
		want string
	}{
		"trailing newline trimmed":     {[]string{"print", "s3cret\n"}, "s3cret"},
		"trailing CRLF trimmed":        {[]string{"print", "s3cret\r\n"}, "s3cret"},
		"spaces kept":                  {[]string{"print", " s3 cret "}, " s3 cret "},
		"nothing read by a shell":      {[]string{"print", "$HOME;`id`|*"}, "$HOME;`id`|*"},
		"standard input is empty":      {[]string{"stdin"}, "0 EOF"},
		"no terminal can be opened":    {[]string{"terminal"}, "true"},
		"as long as a key may ever be": {[]string{"print", strings.Repeat("k", maxOutput)}, strings.Repeat("k", maxOutput)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, wrong := runSecretCommand(t.Context(), standInFor(tt.args...), time.Minute)
			if wrong != nil {
				t.Fatal(wrong)
			}
			if got.Reveal() != tt.want {
				t.Errorf("secret is %q, want %q", got.Reveal(), tt.want)
			}
		})
	}
}

func TestASecretCommandThatFailsSaysHowAndNotWhatItPrinted(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		argv  []string
		limit time.Duration
		want  Problem
	}{
		"fails":           {standInFor("fail"), time.Minute, CommandFailed},
		"is not there":    {[]string{filepath.Join(t.TempDir(), "none")}, time.Minute, CommandFailed},
		"hangs":           {standInFor("hang"), 50 * time.Millisecond, CommandTimedOut},
		"prints nothing":  {standInFor("print", ""), time.Minute, CommandOutput},
		"only a newline":  {standInFor("print", "\n"), time.Minute, CommandOutput},
		"two lines":       {standInFor("print", "s3cret\nmore\n"), time.Minute, CommandOutput},
		"prints for ever": {standInFor("flood"), time.Minute, CommandOutput},
		"a byte too much": {standInFor("print", strings.Repeat("k", maxOutput+1)), time.Minute, CommandOutput},
		"a shell's line":  {[]string{"echo s3cret"}, time.Minute, CommandFailed},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, wrong := runSecretCommand(t.Context(), tt.argv, tt.limit)
			if wrong == nil || wrong.Problem != tt.want {
				t.Fatalf("mistake is %v, want problem %d", wrong, tt.want)
			}
			if name != "a shell's line" && strings.Contains(wrong.Error(), "s3cret") {
				t.Errorf("the mistake repeats what was printed: %v", wrong)
			}
		})
	}
}

func TestSecretRunsTheCommandOnlyWhereItIsInForce(t *testing.T) {
	t.Parallel()
	document := fmt.Sprintf("[profiles.default]\nsecret_id = \"i\"\nsecret_command = [%q, \"stand-in\", \"print\", \"from-command\"]\n", os.Args[0])
	tests := map[string]struct {
		env  []string
		want string
	}{
		"command in force":        {nil, "from-command"},
		"environment goes before": {[]string{"CDS_SECRET_KEY", "from-env"}, "from-env"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cfg, err := Load(Options{Env: environment(homeWith(t, document), tt.env...)})
			if err != nil {
				t.Fatal(err)
			}
			secret, err := cfg.Secret(t.Context())
			if err != nil || secret.Reveal() != tt.want || !cfg.HasCredentials() {
				t.Errorf("secret is %q with %v, want %q", secret.Reveal(), err, tt.want)
			}
		})
	}
}

func TestAFailingSecretCommandIsAMistakeWithItsPlace(t *testing.T) {
	t.Parallel()
	cfg, err := Load(Options{Env: environment(homeWith(t, "[profiles.default]\nsecret_command = [\"/none/such\"]\n"))})
	if err != nil {
		t.Fatal(err)
	}
	_, err = cfg.Secret(t.Context())
	m := mistakesOf(t, err)[0]
	if m.Problem != CommandFailed || m.Key != "secret_command" || m.Source.Line != 2 {
		t.Errorf("mistake is %v, want a failed secret_command at line 2", m)
	}
}

func TestACommandEndsWithTheContextThatItRunsIn(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, wrong := runSecretCommand(ctx, standInFor("hang"), time.Minute)
	if wrong == nil || wrong.Problem != CommandFailed {
		t.Errorf("mistake is %v, want a failed command", wrong)
	}
}

func TestCredentialsNeedBothHalves(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		env  []string
		want bool
	}{
		"none": {nil, false}, "id alone": {[]string{"CDS_SECRET_ID", "i"}, false},
		"key alone": {[]string{"CDS_SECRET_KEY", "k"}, false},
		"both":      {[]string{"CDS_SECRET_ID", "i", "CDS_SECRET_KEY", "k"}, true},
	}
	for name, tt := range tests {
		cfg, err := Load(Options{Env: environment(t.TempDir(), tt.env...)})
		if err != nil || cfg.HasCredentials() != tt.want {
			t.Errorf("%s: has credentials %v with %v, want %v", name, cfg.HasCredentials(), err, tt.want)
		}
	}
}
