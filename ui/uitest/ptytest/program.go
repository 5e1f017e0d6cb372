//go:build unix

package ptytest

import (
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"cdsredis/ui/uitest/vt"
)

// Options say what the terminal is like.
type Options struct {
	Width, Height int      // in cells; 0 means 80×24
	Env           []string // KEY=value, on top of a plain environment with an empty HOME
	Dir           string   // where the program runs; "" for the test's folder
	// WideAmbiguous makes the terminal draw characters of ambiguous width in
	// two cells.
	WideAmbiguous bool
	// Silent makes the terminal answer no question.
	Silent bool
	// Delay is how late keys and answers reach the program: a round trip.
	Delay time.Duration
	// BytesPerSecond bounds how fast output is taken; 0 is no bound.
	BytesPerSecond int
	// Timeout bounds each wait; 0 means a minute.
	Timeout time.Duration
}

// Program is a program that runs in a terminal of its own.
type Program struct {
	t       testing.TB
	options Options
	cmd     *exec.Cmd
	tty     *os.File
	input   chan delayed
	begun   time.Time
	ended   time.Time     // written before exited is closed
	exited  chan struct{} // closed when the process has ended
	drained chan struct{} // closed when all its output was taken

	mu      sync.Mutex
	screen  *vt.Terminal
	raw     []byte
	reads   []Read // what raw came in
	asked   []string
	changed chan struct{} // closed and replaced with every output
}

// Start runs a program in a new terminal. When the test ends, the program is
// killed if it still runs.
func Start(t testing.TB, o Options, name string, args ...string) *Program {
	t.Helper()
	o = o.filled()
	cmd := exec.Command(name, args...)
	cmd.Env, cmd.Dir = append(environment(t.TempDir()), o.Env...), o.Dir
	begun := time.Now()
	tty, err := open(cmd, o.Width, o.Height)
	if err != nil {
		t.Fatalf("start %s in a terminal: %v", name, err)
	}
	p := &Program{
		t: t, options: o, cmd: cmd, tty: tty, begun: begun,
		input:  make(chan delayed, 1024),
		exited: make(chan struct{}), drained: make(chan struct{}),
		screen: newScreen(o), changed: make(chan struct{}),
	}
	go p.read()
	go p.write()
	go func() {
		_ = cmd.Wait() // the state is read from cmd
		p.ended = time.Now()
		close(p.exited)
	}()
	t.Cleanup(p.stop)
	return p
}

func newScreen(o Options) *vt.Terminal {
	screen := vt.New(o.Width, o.Height)
	screen.WideAmbiguous = o.WideAmbiguous
	return screen
}

func (o Options) filled() Options {
	if o.Width == 0 || o.Height == 0 {
		o.Width, o.Height = 80, 24
	}
	if o.Timeout == 0 {
		o.Timeout = time.Minute
	}
	return o
}

// environment is what a program in a fresh terminal of an operations host has,
// with an empty home, and nothing of the machine that runs the tests but where
// its programs are.
func environment(home string) []string {
	env := []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "HOME=" + home}
	for _, name := range []string{"PATH", "TMPDIR", "GOCOVERDIR"} {
		if v, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+v)
		}
	}
	return env
}

func (p *Program) stop() {
	select {
	case <-p.exited:
	default:
		_ = p.cmd.Process.Kill()
		<-p.exited
	}
	_ = p.tty.Close()
	<-p.drained // nothing answers the program's questions from here on
	close(p.input)
}
