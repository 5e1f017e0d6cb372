//go:build unix

package ptytest

import "os"

// Type sends keys, written as text with names between angle brackets:
// "jj<down><ctrl+c>", <lt> for the bracket itself. They arrive in one read.
func (p *Program) Type(keys string) {
	p.t.Helper()
	s, err := keyBytes(keys)
	if err != nil {
		p.t.Fatal(err)
	}
	p.send(s)
}

// Paste sends text as the terminal does when it is pasted.
func (p *Program) Paste(text string) { p.send("\x1b[200~" + text + "\x1b[201~") }

// Send sends bytes as they are.
func (p *Program) Send(bytes string) { p.send(bytes) }

// Resize changes the size of the terminal, in cells.
func (p *Program) Resize(width, height int) {
	p.t.Helper()
	p.mu.Lock()
	p.screen.Resize(width, height)
	p.mu.Unlock()
	if err := setSize(p.tty, width, height); err != nil {
		p.t.Fatalf("resize the terminal: %v", err)
	}
}

// Signal sends the program a signal.
func (p *Program) Signal(s os.Signal) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(s); err != nil {
		p.t.Fatalf("send %v: %v", s, err)
	}
}

// PID is the program's process id.
func (p *Program) PID() int { return p.cmd.Process.Pid }

// Hangup closes the terminal under the program, as a cut line does.
func (p *Program) Hangup() { _ = p.tty.Close() }
