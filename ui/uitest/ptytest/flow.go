//go:build unix

package ptytest

import "time"

// delayed is input that is due at a time.
type delayed struct {
	due  time.Time
	text string
}

// read takes the program's output until the terminal is closed on the
// program's side.
func (p *Program) read() {
	defer close(p.drained)
	buf := make([]byte, 64<<10)
	if rate := p.options.BytesPerSecond; rate > 0 {
		buf = buf[:max(64, min(1024, rate/20))]
	}
	for {
		n, err := p.tty.Read(buf)
		if n > 0 {
			p.take(buf[:n], time.Now())
		}
		if err != nil {
			return
		}
		if rate := p.options.BytesPerSecond; rate > 0 {
			time.Sleep(time.Duration(n) * time.Second / time.Duration(rate))
		}
	}
}

// take draws output, answers what it asks, and wakes those who wait.
func (p *Program) take(output []byte, at time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.raw = append(p.raw, output...)
	p.reads = append(p.reads, Read{At: at, Size: len(output)})
	_, _ = p.screen.Write(output)
	for _, q := range p.screen.Queries() {
		p.asked = append(p.asked, q.Name)
		if !p.options.Silent && q.Reply != "" {
			p.send(q.Reply)
		}
	}
	close(p.changed)
	p.changed = make(chan struct{})
}

// write delivers input in its order, each when it is due.
func (p *Program) write() {
	for in := range p.input {
		time.Sleep(time.Until(in.due))
		_, _ = p.tty.WriteString(in.text) // fails once the program is gone
	}
}

func (p *Program) send(text string) {
	p.input <- delayed{due: time.Now().Add(p.options.Delay), text: text}
}
