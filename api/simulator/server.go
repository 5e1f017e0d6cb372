package simulator

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"
)

// ErrNotLoopback is why a simulator does not listen where other machines could
// reach it.
var ErrNotLoopback = errors.New("the simulator listens on loopback addresses only")

// Server is a Simulator on a loopback address.
type Server struct {
	simulator *Simulator
	listener  net.Listener
	http      *http.Server
	// cancel ends the requests that hang.
	cancel context.CancelFunc
	// running counts the goroutines of the listener and of the connections.
	running sync.WaitGroup
}

// Listen serves a new simulator at addr, a host and port such as
// "127.0.0.1:8900", until Close. Port 0 picks a free one. An address that is
// not loopback, or no address at all, is refused with ErrNotLoopback.
func Listen(addr string, o Options) (*Server, error) {
	at, err := loopback(addr)
	if err != nil {
		return nil, fmt.Errorf("listen on %q: %w", addr, err)
	}
	listener, err := net.ListenTCP("tcp", at)
	if err != nil {
		return nil, fmt.Errorf("listen on %q: %w", addr, err)
	}
	o = o.withDefaults()
	ctx, cancel := context.WithCancel(context.Background())
	s := &Server{simulator: New(o), listener: listener, cancel: cancel}
	s.http = &http.Server{
		Handler:           s.simulator,
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ConnState:         s.count,
		ErrorLog:          slog.NewLogLogger(o.Logger.Handler(), slog.LevelDebug),
	}
	s.running.Go(func() {
		if err := s.http.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			o.Logger.Error("serve", "err", err)
		}
	})
	return s, nil
}

// loopback resolves addr and refuses what other machines could reach.
func loopback(addr string) (*net.TCPAddr, error) {
	at, err := net.ResolveTCPAddr("tcp", addr)
	if err != nil {
		return nil, err
	}
	if !at.IP.IsLoopback() {
		return nil, ErrNotLoopback
	}
	return at, nil
}

// count keeps track of the connections, so that Close can wait for them.
func (s *Server) count(_ net.Conn, state http.ConnState) {
	switch state {
	case http.StateNew:
		s.running.Add(1)
	case http.StateClosed, http.StateHijacked:
		s.running.Done()
	case http.StateActive, http.StateIdle:
	}
}

// URL is where the server is reached, "http://127.0.0.1:PORT".
func (s *Server) URL() string { return "http://" + s.listener.Addr().String() }

// Simulator is what answers.
func (s *Server) Simulator() *Simulator { return s.simulator }

// Close ends the server at once, with the requests that are under way, and
// returns when nothing of it runs any more.
func (s *Server) Close() error {
	s.cancel()
	err := s.http.Close()
	s.running.Wait()
	if err != nil {
		return fmt.Errorf("close the simulator: %w", err)
	}
	return nil
}
