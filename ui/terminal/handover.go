package terminal

import (
	"errors"
	"time"
)

// errStalled says that the terminal takes no output, so nothing on it can be
// undone either.
var errStalled = errors.New("the terminal takes no output")

// start writes the sequence and then the first frame, at once, on the
// caller's goroutine.
func (p *painter) start(sequence string, f frame) error {
	<-p.token
	defer func() { p.token <- struct{}{} }()
	p.mu.Lock()
	p.next = f
	p.canvas.inks.ascii = p.ascii
	p.mu.Unlock()
	return p.write(sequence, f)
}

// hold stops frames, writes the sequence, and waits for the answer that is
// under way: whoever reads the terminal next would take it for typing. It
// waits for a stalled terminal only so long.
func (p *painter) hold(sequence string) error {
	p.mu.Lock()
	p.held = true
	p.mu.Unlock()
	timeout := time.NewTimer(patience)
	defer timeout.Stop()
	select {
	case <-p.token:
	case <-timeout.C:
		return errStalled
	}
	written := make(chan error, 1)
	go func() {
		_, err := p.out.Write([]byte(sequence))
		written <- err
		p.token <- struct{}{} // nobody writes before this is through
	}()
	select {
	case err := <-written:
		if err != nil {
			return err
		}
	case <-timeout.C:
		return errStalled
	}
	<-p.token
	defer func() { p.token <- struct{}{} }()
	p.drain()
	for p.flow.waits(time.Now()) {
		select {
		case at := <-p.answers:
			p.note(at)
		case <-timeout.C:
			return nil
		}
	}
	return nil
}

// resume goes on after hold, with a full repaint after the sequence.
func (p *painter) resume(sequence string) {
	p.mu.Lock()
	p.held, p.stale = false, true
	p.extra = append([]byte(sequence), p.extra...)
	p.mu.Unlock()
	p.nudge()
}

// repaint draws everything anew.
func (p *painter) repaint() {
	p.mu.Lock()
	p.stale = true
	p.mu.Unlock()
	p.nudge()
}

// useASCII draws everything anew with characters that all terminals draw
// alike.
func (p *painter) useASCII() {
	p.mu.Lock()
	p.ascii, p.stale = true, true
	p.mu.Unlock()
	p.nudge()
}

// probe makes the next frame, for which it need not have changed, ask how wide
// the terminal draws what others draw otherwise.
func (p *painter) probe() {
	p.mu.Lock()
	p.probes = true
	p.mu.Unlock()
	p.nudge()
}

// stop ends run.
func (p *painter) stop() { close(p.quit) }
