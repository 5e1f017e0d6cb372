//go:build unix

package endtoend

import (
	"errors"
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"
	"golang.org/x/crypto/ssh"
)

// asClient is the first argument that makes this test's own program an SSH
// client. The address and the command follow.
const asClient = "be-an-ssh-client"

// sshClient runs a command at an address in a terminal as large as its own,
// and gives its exit code, or 255 as ssh does where there is none.
func sshClient(addr, command string) int {
	err := runRemotely(addr, command)
	if exit, ok := errors.AsType[*ssh.ExitError](err); ok {
		return exit.ExitStatus()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 255
	}
	return 0
}

func runRemotely(addr, command string) error {
	conn, err := ssh.Dial("tcp", addr, &ssh.ClientConfig{
		User: "ops", HostKeyCallback: ssh.InsecureIgnoreHostKey(), // made a moment ago by the test
	})
	if err != nil {
		return err
	}
	defer conn.Close()
	session, err := conn.NewSession()
	if err != nil {
		return err
	}
	defer session.Close()
	width, height, err := term.GetSize(os.Stdin.Fd())
	if err != nil {
		return err
	}
	before, err := term.MakeRaw(os.Stdin.Fd())
	if err != nil {
		return err
	}
	defer func() { _ = term.Restore(os.Stdin.Fd(), before) }() // the terminal may be gone
	if err := session.RequestPty("xterm-256color", height, width, ssh.TerminalModes{}); err != nil {
		return err
	}
	session.Stdin, session.Stdout, session.Stderr = os.Stdin, os.Stdout, os.Stdout
	return session.Run(command)
}
