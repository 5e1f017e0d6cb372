package simulator_test

import (
	"errors"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"cdsredis/api/simulator"
)

func TestItListensOnLoopbackOnly(t *testing.T) {
	t.Parallel()
	for _, addr := range []string{":0", "0.0.0.0:0", "[::]:0", "192.0.2.1:8900"} {
		s, err := simulator.Listen(addr, simulator.Options{})
		if !errors.Is(err, simulator.ErrNotLoopback) || !strings.Contains(err.Error(), addr) {
			t.Errorf("Listen(%q) says %v; want ErrNotLoopback with the address", addr, err)
		}
		if s != nil {
			s.Close()
		}
	}
	for _, addr := range []string{"", "127.0.0.1", "127.0.0.1:port"} {
		if _, err := simulator.Listen(addr, simulator.Options{}); err == nil {
			t.Errorf("Listen(%q) succeeds", addr)
		}
	}
}

func TestLocalhostIsLoopback(t *testing.T) {
	t.Parallel()
	s, err := simulator.Listen("localhost:0", simulator.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(s.URL(), "http://") || strings.HasSuffix(s.URL(), ":0") {
		t.Errorf("URL is %s; want one with the port that was picked", s.URL())
	}
	for range 2 {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
}

func TestCloseEndsWhatHangs(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	c.inject(t, "DescribeRegins=hang", "DescribeVdc=latency=1h")
	ended := make(chan error, 2)
	for service, action := range map[string]string{"redis": "DescribeRegins", "network": "DescribeVdc"} {
		r := c.request(t, http.MethodGet, service, action, url.Values{}, nil)
		go func() {
			resp, err := c.http.Do(r)
			if err == nil {
				resp.Body.Close()
			}
			ended <- err
		}()
	}
	s := c.server.Simulator()
	for s.Requests("DescribeRegins")+s.Requests("DescribeVdc") < 2 {
		time.Sleep(time.Millisecond) // until both have arrived
	}
	begun := time.Now()
	if err := c.server.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	if took := time.Since(begun); took > 5*time.Second {
		t.Errorf("Close took %s", took)
	}
	for range 2 {
		if err := <-ended; err == nil {
			t.Error("a request that hung was answered")
		}
	}
}
