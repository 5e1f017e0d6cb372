//go:build unix && sshd

package endtoend

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"sync"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// sshd has to be started by its whole path.
const sshd = "/usr/sbin/sshd"

// With OpenSSH at both ends: the line is cut, or falls silent, so that sshd
// has to notice that nobody is there.
func TestOverSSHWithOpenSSHALostLineLosesNothing(t *testing.T) {
	t.Parallel()
	for way, lose := range map[string]func(*line){"cut": (*line).cut, "silent": (*line).silence} {
		for name, script := range manners() {
			t.Run(way+" "+name, func(t *testing.T) {
				t.Parallel()
				server := newOpenSSH(t)
				r := newRemote(t, server.serve(), script)
				r.over = func(argv []string) []string { return server.command(r.line, argv) }
				r.loseTheLine(func() { lose(r.line) })
			})
		}
	}
}

// openSSH is a server with keys of its own.
type openSSH struct {
	t      testing.TB
	dir    string
	config string // its file
	user   string
}

func newOpenSSH(t testing.TB) *openSSH {
	t.Helper()
	who, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	s := &openSSH{t: t, dir: t.TempDir(), user: who.Username}
	s.key("host")
	s.config = s.file("sshd_config", fmt.Sprintf(`
HostKey %s
AuthorizedKeysFile %s
PubkeyAuthentication yes
PasswordAuthentication no
PermitRootLogin yes
StrictModes no
UsePAM no
PrintMotd no
PrintLastLog no
PidFile none
ClientAliveInterval 1
ClientAliveCountMax 2
`, filepath.Join(s.dir, "host"), s.file("authorized_keys", s.key("client"))))
	return s
}

func (s *openSSH) file(name, content string) string {
	s.t.Helper()
	path := filepath.Join(s.dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		s.t.Fatal(err)
	}
	return path
}

// key makes a key and gives its public half as a line.
func (s *openSSH) key(name string) string {
	s.t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		s.t.Fatal(err)
	}
	block, err := gossh.MarshalPrivateKey(private, name)
	if err != nil {
		s.t.Fatal(err)
	}
	s.file(name, string(pem.EncodeToMemory(block)))
	key, err := gossh.NewPublicKey(public)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(gossh.MarshalAuthorizedKey(key))
}

// serve runs an sshd for each connection, as inetd does, and gives the address.
func (s *openSSH) serve() string {
	s.t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		s.t.Fatal(err)
	}
	var running sync.WaitGroup
	running.Go(func() {
		for {
			conn, err := listener.Accept()
			if errors.Is(err, net.ErrClosed) {
				return
			}
			if err != nil {
				s.t.Errorf("accept: %v", err)
				return
			}
			running.Go(func() { s.session(conn.(*net.TCPConn)) })
		}
	})
	s.t.Cleanup(func() {
		_ = listener.Close() // which ends the loop
		running.Wait()
	})
	return listener.Addr().String()
}

// session serves a connection, which is sshd's alone.
func (s *openSSH) session(conn *net.TCPConn) {
	socket, err := conn.File()
	_ = conn.Close() // socket is another one for the same
	if err != nil {
		s.t.Errorf("serve a connection: %v", err)
		return
	}
	defer socket.Close()
	log, err := os.CreateTemp(s.dir, "log")
	if err != nil {
		s.t.Errorf("serve a connection: %v", err)
		return
	}
	defer log.Close()
	cmd := exec.Command(sshd, "-i", "-e", "-f", s.config)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = socket, socket, log
	if err := cmd.Start(); err != nil {
		s.t.Errorf("start sshd: %v", err)
		return
	}
	_ = cmd.Wait() // 255 for a connection that was lost, which is what is tried
}

// command runs a command over a line.
func (s *openSSH) command(l *line, argv []string) []string {
	host, port, err := net.SplitHostPort(l.address())
	if err != nil {
		s.t.Fatal(err)
	}
	return []string{
		"ssh", "-tt", "-F", "/dev/null", "-p", port, "-l", s.user, "-i", filepath.Join(s.dir, "client"),
		"-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR",
		"-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", host, quoted(argv),
	}
}

// silence lets nothing through on the connections that there are, which stay.
func (l *line) silence() {
	l.mu.Lock()
	defer l.mu.Unlock()
	close(l.quiet)
	l.quiet = make(chan struct{})
}
