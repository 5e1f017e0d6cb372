package terminal

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// painter sends frames. It writes on a goroutine of its own, so that a line
// that stalls never holds up the program, and sleeps while nothing changes.
type painter struct {
	out    io.Writer
	slow   func(rate int) // told once of a slow line, in bytes a second
	broken func(error)    // told when the terminal can't be written to

	mu    sync.Mutex
	next  frame
	extra []byte // sequences to send with the next frame
	held  bool   // the terminal is someone else's
	stale bool   // the screen has something else on it than was sent
	ascii bool   // only characters that all terminals draw alike are sent

	probes bool // the next frame is to end with a question about widths

	wake    chan struct{}  // something is to be sent
	answers chan time.Time // when answers came
	quit    chan struct{}
	token   chan struct{} // there to be taken by whoever writes

	// These belong to the holder of the token.
	canvas   *canvas
	flow     flow
	buf      []byte
	toldSlow bool
}

func newPainter(out io.Writer) *painter {
	p := &painter{
		out: out, slow: func(int) {}, broken: func(error) {},
		wake: make(chan struct{}, 1), answers: make(chan time.Time, 2*mostUnderWay),
		quit: make(chan struct{}), token: make(chan struct{}, 1),
		canvas: newCanvas(), buf: make([]byte, 0, usual),
	}
	p.token <- struct{}{}
	return p
}

// show makes f the frame to be seen.
func (p *painter) show(f frame) {
	p.mu.Lock()
	p.next = f
	p.mu.Unlock()
	p.nudge()
}

// send writes a sequence that draws nothing, in its turn.
func (p *painter) send(sequence string) {
	p.mu.Lock()
	p.extra = append(p.extra, sequence...)
	p.mu.Unlock()
	p.nudge()
}

// answered takes note of the terminal's answer. It may be called from any
// goroutine and never waits.
func (p *painter) answered() {
	select {
	case p.answers <- time.Now():
	default: // more than were asked for
	}
}

func (p *painter) nudge() {
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

// run sends what is to be seen until stop.
func (p *painter) run() {
	for {
		select {
		case <-p.quit:
			return
		case <-p.wake:
		}
		if err := p.turn(); err != nil {
			p.broken(err)
			return
		}
	}
}

// turn waits until a frame may be sent, and sends the one that is newest then.
func (p *painter) turn() error {
	<-p.token
	defer func() { p.token <- struct{}{} }()
	if !p.waitTurn() {
		return nil
	}
	return p.paint()
}

// waitTurn waits until the line is free and the last frame is long enough ago.
// It is false once the painter was stopped.
func (p *painter) waitTurn() bool {
	p.drain()
	for {
		wait := time.Until(p.flow.due())
		if wait <= 0 {
			return true
		}
		timer := time.NewTimer(wait)
		select {
		case <-timer.C:
		case at := <-p.answers:
			p.note(at)
		case <-p.quit:
			timer.Stop()
			return false
		}
		timer.Stop()
	}
}

func (p *painter) drain() {
	for {
		select {
		case at := <-p.answers:
			p.note(at)
		default:
			return
		}
	}
}

func (p *painter) note(at time.Time) {
	p.flow.answered(at)
	if rate := p.flow.rate(); rate > 0 && rate < slowRate && !p.toldSlow {
		p.toldSlow = true
		p.slow(rate)
	}
}

// paint sends the newest frame, if it changes anything, in one write.
func (p *painter) paint() error {
	p.mu.Lock()
	f, extra, held := p.next, p.extra, p.held
	if held {
		p.mu.Unlock()
		return nil
	}
	if p.stale {
		p.canvas.forget()
	}
	p.canvas.inks.ascii = p.ascii
	p.canvas.probes = p.canvas.probes || p.probes
	p.extra, p.stale, p.probes = nil, false, false
	p.mu.Unlock()
	return p.write(string(extra), f)
}

// usual is the size of a whole frame, so that the first one fits at once.
const usual = 16 << 10

// marked is the size from which a frame is marked as one, for terminals that
// show such frames at once. What is smaller arrives in one piece anyway.
const marked = 512

func (p *painter) write(before string, f frame) error {
	const begin, end = "\x1b[?2026h", "\x1b[?2026l"
	buf := append(p.buf[:0], begin...)
	buf = append(buf, before...)
	buf = p.canvas.draw(buf, f)
	drawn := len(buf) - len(begin)
	if drawn == 0 {
		return nil
	}
	p.buf = buf
	if drawn >= marked {
		buf = append(buf, end...)
	} else {
		buf = buf[len(begin):]
	}
	asks := p.flow.asks()
	if asks {
		buf = append(buf, question...)
	}
	_, err := p.out.Write(buf)
	p.flow.sent(time.Now(), len(buf), asks)
	if err != nil {
		return fmt.Errorf("write to the terminal: %w", err)
	}
	return nil
}
