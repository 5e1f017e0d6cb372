//go:build unix

package endtoend

import (
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"sync"
	"testing"

	"github.com/creack/pty"
	"github.com/gliderlabs/ssh"
	gossh "golang.org/x/crypto/ssh"
	"golang.org/x/sys/unix"
)

// serveSSH runs a server in this process that lets everybody in and runs
// commands by a shell in a terminal, as sshd does. It gives its address.
func serveSSH(t testing.TB) string {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(key)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var running sync.WaitGroup
	server := &ssh.Server{Handler: func(s ssh.Session) {
		running.Add(1)
		defer running.Done()
		code, err := serveTerminal(s)
		if err != nil && s.Context().Err() == nil {
			t.Errorf("serve a terminal: %v", err)
		}
		_ = s.Exit(code) // the client may be gone
	}}
	server.AddHostKey(signer)
	running.Go(func() {
		if err := server.Serve(listener); !errors.Is(err, ssh.ErrServerClosed) {
			t.Errorf("serve SSH: %v", err)
		}
	})
	t.Cleanup(func() {
		_ = server.Close() // connections that were cut fail to close
		running.Wait()
	})
	return listener.Addr().String()
}

// serveTerminal runs the command of a session in a terminal, which it closes
// when the connection ends: the command is hung up.
func serveTerminal(s ssh.Session) (code int, err error) {
	asked, _, _ := s.Pty()
	size := &pty.Winsize{Cols: uint16(asked.Window.Width), Rows: uint16(asked.Window.Height)}
	cmd := exec.Command("sh", "-c", s.RawCommand())
	cmd.Env = append(os.Environ(), "TERM="+asked.Term,
		fmt.Sprintf("SSH_CONNECTION=%s %s", s.RemoteAddr(), s.LocalAddr()))
	blocking, err := pty.StartWithSize(cmd, size)
	if err != nil {
		return 1, err
	}
	tty, err := interruptible(blocking)
	if err != nil {
		return 1, err
	}
	hangup := context.AfterFunc(s.Context(), func() { _ = tty.Close() })
	defer func() {
		if hangup() {
			_ = tty.Close()
		}
	}()
	go func() { _, _ = io.Copy(tty, s) }() // ends with the session
	// To standard error, for Session.Write makes two characters of a line feed.
	_, _ = io.Copy(s.Stderr(), tty) // ends with an error when the terminal is closed
	_ = cmd.Wait()                  // the state says how
	return cmd.ProcessState.ExitCode(), nil
}

// interruptible makes a terminal whose reading ends when it is closed.
func interruptible(blocking *os.File) (*os.File, error) {
	defer blocking.Close()
	fd, err := unix.FcntlInt(blocking.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), blocking.Name()), nil
}
