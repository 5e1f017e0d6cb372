//go:build unix

package endtoend

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"cdsredis/ui/uitest/ptytest"
)

func TestWithoutATerminalItSaysSoAndEndsWith2(t *testing.T) {
	t.Parallel()
	h := newHost(t, startCloud(t))
	cmd := exec.Command(program, h.args()...)
	var stdout, stderr bytes.Buffer
	cmd.Env, cmd.Stdout, cmd.Stderr = append(h.env, "TERM=xterm-256color"), &stdout, &stderr
	err := cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != 2 {
		t.Errorf("ends with %d (%v); want 2", code, err)
	}
	if stdout.Len() > 0 || !strings.Contains(stderr.String(), "needs a terminal") || strings.Contains(stderr.String(), "\x1b") {
		t.Errorf("prints %q and %q; want a plain message on standard error alone", stdout.String(), stderr.String())
	}
}

// What stops the program before it draws is said in plain text.
func TestReasonsNotToStartArePlainText(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env  []string
		want string
		code int
	}{
		"a dumb terminal": {[]string{"TERM=dumb"}, `TERM is "dumb"`, 2},
		"half a key":      {[]string{"CDS_SECRET_KEY="}, "no secret key", 3},
		"a bad setting":   {[]string{"CDSREDIS_REFRESH=soon"}, "CDSREDIS_REFRESH", 3},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, startCloud(t))
			p := h.start(ptytest.Options{Env: c.env}, program, "--endpoint", h.url, "--lang", "en")
			e := p.Wait()
			if e.Code != c.code || !strings.Contains(e.Screen, c.want) {
				t.Errorf("ends with %d and\n%s\nwant %d and %q", e.Code, e.Screen, c.code, c.want)
			}
			if raw := p.Raw(); bytes.Contains(raw, []byte("\x1b")) {
				t.Errorf("prints escape codes: %q", raw)
			}
		})
	}
}

func TestASignalEndsItWithItsCodeAndACleanTerminal(t *testing.T) {
	t.Parallel()
	for signal, code := range map[syscall.Signal]int{syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			h := newHost(t, startCloud(t))
			p := h.dashboard()
			p.WaitFor(victim)
			p.Signal(signal)
			e := p.Wait()
			if e.Code != code || len(e.Left) > 0 || e.Screen != "" {
				t.Errorf("ends with %d, leaving %q and\n%s\nwant %d and nothing", e.Code, e.Left, e.Screen, code)
			}
		})
	}
}

// manners are the ways to start something that may outlive its terminal, as
// scripts for a shell.
func manners() map[string]string {
	return map[string]string{
		"usually":              `exec "$@"`,
		"where HUP is ignored": `trap '' HUP; exec "$@"`,
		// The third descriptor keeps the terminal open while nohup has let go of it.
		"under nohup": `exec 3</dev/tty nohup sh -c 'exec "$@" </dev/tty >/dev/tty 2>/dev/null' sh "$@"`,
	}
}

// Without a terminal there is nobody to serve: what was started to survive a
// hangup ends as well.
func TestNothingLivesOnWithoutItsTerminal(t *testing.T) {
	t.Parallel()
	for name, script := range manners() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, startCloud(t))
			h.manner = script
			p := h.dashboard()
			p.WaitFor(victim)
			p.Hangup()
			if e := p.Wait(); e.Code != 129 {
				t.Errorf("ends with %d (%v); want 129", e.Code, e.Signal)
			}
		})
	}
}

// nohup takes the terminal away itself.
func TestUnderNohupAloneThereIsNoTerminal(t *testing.T) {
	t.Parallel()
	h := newHost(t, startCloud(t))
	e := h.start(ptytest.Options{}, "nohup", append([]string{program}, h.args()...)...).Wait()
	said, err := os.ReadFile(filepath.Join(h.home, "nohup.out"))
	if e.Code != 2 || !strings.Contains(string(said), "needs a terminal") {
		t.Errorf("ends with %d and nohup.out is %q (%v); want 2 and the reason", e.Code, said, err)
	}
}
