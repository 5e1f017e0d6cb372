//go:build unix

package config

import (
	"os/exec"
	"syscall"
)

// detach takes the terminal from a command, so that it can neither ask there
// nor draw over the dashboard, and makes it end with all that it started.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
