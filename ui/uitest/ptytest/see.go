//go:build unix

package ptytest

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"

	"cdsredis/ui/uitest/vt"
)

// WaitFor waits until text is on the screen.
func (p *Program) WaitFor(text string) {
	p.t.Helper()
	p.WaitUntil("the screen shows "+text, func(s *vt.Terminal) bool {
		return strings.Contains(s.Text(), text)
	})
}

// WaitGone waits until text is no longer on the screen.
func (p *Program) WaitGone(text string) {
	p.t.Helper()
	p.WaitUntil("the screen shows no more "+text, func(s *vt.Terminal) bool {
		return !strings.Contains(s.Text(), text)
	})
}

// WaitUntil waits until the screen meets a condition, which what names. The
// condition is asked after each output, but not within a synchronized update.
func (p *Program) WaitUntil(what string, met func(*vt.Terminal) bool) {
	p.t.Helper()
	p.wait(what, func() bool { return !p.screen.Updating() && met(p.screen) })
}

// WaitBytes waits until the program has written the bytes, ever.
func (p *Program) WaitBytes(want string) {
	p.t.Helper()
	p.wait("the output has "+want, func() bool { return bytes.Contains(p.raw, []byte(want)) })
}

func (p *Program) wait(what string, met func() bool) {
	p.t.Helper()
	deadline := time.NewTimer(p.options.Timeout)
	defer deadline.Stop()
	ended := p.drained
	for {
		p.mu.Lock()
		ok, changed := met(), p.changed
		p.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-changed:
		case <-ended:
			if ended == nil {
				continue
			}
			ended = nil // look once more at what came last
			p.mu.Lock()
			ok = met()
			p.mu.Unlock()
			if !ok {
				p.t.Fatalf("the program ended before %s; the screen is\n%s", what, p.Screen())
			}
		case <-deadline.C:
			p.t.Fatalf("%s: not within %v; the screen is\n%s", what, p.options.Timeout, p.Screen())
		}
	}
}

// Screen is the screen as text, without trailing spaces and empty last rows.
func (p *Program) Screen() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.screen.Text()
}

// Look calls f with the terminal, which f must not keep.
func (p *Program) Look(f func(*vt.Terminal)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	f(p.screen)
}

// Raw is a copy of all bytes that the program has written.
func (p *Program) Raw() []byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.raw)
}

// Asked are the names of the questions that the program has put to the
// terminal, as vt.Query names them.
func (p *Program) Asked() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.asked)
}

// Exit is how a program ended.
type Exit struct {
	At     time.Time // when the process ended
	Code   int       // -1 where a signal ended it
	Signal os.Signal // nil where none did
	Left   []string  // what it should have undone, as vt.Terminal.Left names it
	Screen string    // what is on the screen after it
}

// Wait waits for the end of the program.
func (p *Program) Wait() Exit {
	p.t.Helper()
	deadline := time.NewTimer(p.options.Timeout)
	defer deadline.Stop()
	for _, done := range []chan struct{}{p.exited, p.drained} {
		select {
		case <-done:
		case <-deadline.C:
			p.t.Fatalf("the program still runs after %v; the screen is\n%s", p.options.Timeout, p.Screen())
		}
	}
	e := Exit{At: p.ended, Code: p.cmd.ProcessState.ExitCode(), Screen: p.Screen()}
	if status, ok := p.cmd.ProcessState.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		e.Signal = status.Signal()
	}
	p.Look(func(s *vt.Terminal) { e.Left = s.Left() })
	return e
}
