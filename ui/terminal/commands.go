package terminal

import (
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// SlowLineMsg tells the model, once, that little fits through the line.
type SlowLineMsg struct{ BytesPerSecond int }

// The requests that the program takes out before the model sees them.
type (
	suspendMsg struct{}
	repaintMsg struct{}
	mouseMsg   struct{ on bool }
	writeMsg   struct{ sequence string }
	keepMsg    struct{ sequence string }
	execMsg    struct {
		cmd  *exec.Cmd
		done func(error) tea.Msg
	}
)

// Takes reports whether a message is a request to the terminal or to
// bubbletea, which a model neither sees nor may wrap.
func Takes(msg tea.Msg) bool {
	switch msg.(type) {
	case suspendMsg, repaintMsg, mouseMsg, writeMsg, keepMsg, execMsg, tea.QuitMsg, tea.SuspendMsg, tea.InterruptMsg:
		return true
	}
	return false
}

// Exec runs cmd on the terminal in the interface's place, and sends what done
// makes of its end, if it isn't nil. Messages are handled meanwhile, frames are not shown.
func Exec(cmd *exec.Cmd, done func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg { return execMsg{cmd: cmd, done: done} }
}

// Repaint draws everything anew, after others have written to the terminal.
func Repaint() tea.Msg { return repaintMsg{} }

// SetMouse switches reports of clicks on or off.
func SetMouse(on bool) tea.Cmd {
	return func() tea.Msg { return mouseMsg{on: on} }
}

// Write sends a sequence that draws nothing, such as a bell, a title or a
// notification, between two frames.
func Write(sequence string) tea.Cmd {
	return func() tea.Msg { return writeMsg{sequence: sequence} }
}

// Keep is Write for a sequence that sets something, such as a title. It is
// sent again whenever the terminal is taken back from others, until another
// one is kept in its place.
func Keep(sequence string) tea.Cmd {
	return func() tea.Msg { return keepMsg{sequence: sequence} }
}

// translate takes bubbletea's own request to suspend away from it: it would
// not restore the terminal.
func translate(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, ok := msg.(tea.SuspendMsg); ok {
		return suspendMsg{}
	}
	return msg
}

// suspend stops the program as the shell's job control does.
func (s *session) suspend() tea.Msg {
	if !s.release() {
		return nil
	}
	s.stop()
	s.regain()
	s.tellSize()
	return tea.ResumeMsg{}
}

// errBusy says that another program has the terminal.
var errBusy = errors.New("the terminal is in use")

// exec runs a program on the terminal.
func (s *session) exec(msg execMsg) tea.Msg {
	if !s.release() {
		return msg.finish(errBusy)
	}
	if msg.cmd.Stdin == nil {
		msg.cmd.Stdin = s.device.in
	}
	if msg.cmd.Stdout == nil {
		msg.cmd.Stdout = s.device.out
	}
	if msg.cmd.Stderr == nil {
		msg.cmd.Stderr = s.device.out
	}
	err := s.runLent(msg.cmd)
	s.tellSize()
	return msg.finish(err)
}

// late is how long after the end of a program on the terminal a signal that
// was meant for it may still reach this one, on a busy machine.
const late = 250 * time.Millisecond

// runLent runs cmd and takes the terminal back. What is typed to interrupt cmd
// reaches this process too, which has nothing to do with it.
func (s *session) runLent(cmd *exec.Cmd) error {
	quit := make(chan os.Signal, 1)
	signal.Notify(quit, syscall.SIGQUIT)
	back := s.lend()
	s.lent.Add(1)
	err := cmd.Run()
	s.regain()
	time.AfterFunc(late, func() {
		signal.Stop(quit)
		s.lent.Add(-1)
		back()
	})
	return err
}

func (m execMsg) finish(err error) tea.Msg {
	if m.done == nil {
		return nil
	}
	return m.done(err)
}
