//go:build unix

package endtoend

import (
	"context"
	"net"
	"sync"
	"testing"
)

// line carries connections to a server until it is cut.
type line struct {
	listener net.Listener
	server   string // its address
	end      context.CancelFunc
	running  sync.WaitGroup

	mu    sync.Mutex
	ends  []*net.TCPConn // of all connections, both ends of each
	quiet chan struct{}  // closed when nothing passes any more
}

// newLine lays a line that ends with the test.
func newLine(t testing.TB, server string) *line {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	l := &line{listener: listener, server: server, end: cancel, quiet: make(chan struct{})}
	l.running.Go(func() { l.accept(ctx) })
	t.Cleanup(func() {
		_ = listener.Close() // which ends accept
		cancel()
		l.cut()
		l.running.Wait()
	})
	return l
}

func (l *line) address() string { return l.listener.Addr().String() }

func (l *line) accept(ctx context.Context) {
	for {
		near, err := l.listener.Accept()
		if err != nil {
			return
		}
		far, err := net.Dial("tcp", l.server)
		if err != nil {
			_ = near.Close()
			continue
		}
		a, b := near.(*net.TCPConn), far.(*net.TCPConn)
		l.mu.Lock()
		l.ends = append(l.ends, a, b)
		quiet := l.quiet
		l.mu.Unlock()
		l.running.Go(func() { carry(ctx, a, b, quiet) })
		l.running.Go(func() { carry(ctx, b, a, quiet) })
	}
}

// carry moves bytes until the line ends. Bytes that come after quiet are lost,
// and nobody is told.
func carry(ctx context.Context, to, from *net.TCPConn, quiet chan struct{}) {
	buf := make([]byte, 32<<10)
	for {
		n, err := from.Read(buf)
		select {
		case <-quiet:
			<-ctx.Done()
			return
		default:
		}
		if _, failed := to.Write(buf[:n]); err != nil || failed != nil {
			_ = to.CloseWrite() // it may be gone
			return
		}
	}
}

// cut resets the connections that there are, at both ends.
func (l *line) cut() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, conn := range l.ends {
		_ = conn.SetLinger(0)
		_ = conn.Close() // it may be gone
	}
	l.ends = nil
}
