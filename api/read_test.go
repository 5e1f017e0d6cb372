package api

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// roundTripper stands in for the network where the clock is a test's.
type roundTripper func(n int, r *http.Request) (*http.Response, error)

// counted makes a client whose requests go to f, with n counting from 1, and
// gives the times at which they came.
func counted(t *testing.T, f roundTripper, change ...func(*Options)) (*Client, *[]time.Time) {
	t.Helper()
	o := testOptions("cn")
	for _, g := range change {
		g(&o)
	}
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	c.jitter = func() float64 { return 1 }
	var at []time.Time
	h := &http.Client{Transport: transportFunc(func(r *http.Request) (*http.Response, error) {
		at = append(at, time.Now())
		return f(len(at), r)
	})}
	c.connect(h, h)
	return c, &at
}

type transportFunc func(*http.Request) (*http.Response, error)

func (f transportFunc) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func response(status int, body string, header ...string) *http.Response {
	res := &http.Response{StatusCode: status, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(body))}
	for i := 0; i+1 < len(header); i += 2 {
		res.Header.Set(header[i], header[i+1])
	}
	return res
}

const emptyList = `{"Code":"Success","Data":[]}`

// hang answers when the caller has given up.
func hang(r *http.Request) (*http.Response, error) {
	<-r.Context().Done()
	return nil, r.Context().Err()
}

func TestEachAttemptHasATimeLimitOfItsOwn(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(_ int, r *http.Request) (*http.Response, error) { return hang(r) })
		start := time.Now()
		_, err := c.Regions(t.Context())
		if TransportKindOf(err) != TransportTimeout || len(*at) != 3 {
			t.Errorf("%d attempts, %v; want a timeout after 3", len(*at), err)
		}
		if took, want := time.Since(start), 3*15*time.Second+1500*time.Millisecond; took != want {
			t.Errorf("took %v; want %v", took, want)
		}
	})
}

func TestABodyThatNeverEndsIsATimeout(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, _ := counted(t, func(_ int, r *http.Request) (*http.Response, error) {
			res := response(200, "")
			res.Body = io.NopCloser(io.MultiReader(strings.NewReader(`{"Co`), blocking{r.Context()}))
			return res, nil
		})
		if _, err := c.Regions(t.Context()); TransportKindOf(err) != TransportTimeout {
			t.Errorf("got %v; want a timeout", err)
		}
	})
}

type blocking struct{ ctx context.Context }

func (b blocking) Read([]byte) (int, error) {
	<-b.ctx.Done()
	return 0, b.ctx.Err()
}

func TestRequestsKeepToTheRateLimit(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(int, *http.Request) (*http.Response, error) { return response(200, emptyList), nil },
			func(o *Options) { o.Rate = 0 })
		for i := range 13 {
			var err error
			if i%2 == 0 {
				_, err = c.Regions(t.Context())
			} else {
				_, err = c.DeleteInstance(t.Context(), "i")
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if took, want := (*at)[12].Sub((*at)[0]), 2*time.Second; took != want {
			t.Errorf("13 requests took %v; want %v: 3 at once and 5 a second", took, want)
		}
	})
}

func TestAWriteLeavesAtOnceAndTheReadsAfterItWait(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(int, *http.Request) (*http.Response, error) { return response(200, emptyList), nil },
			func(o *Options) { o.Rate = 0 })
		for i := range 6 {
			if _, err := c.DeleteInstance(t.Context(), "i"); err != nil {
				t.Fatalf("write %d: %v", i, err)
			}
		}
		if took := (*at)[5].Sub((*at)[0]); took != 0 {
			t.Errorf("6 writes took %v; want none to wait", took)
		}
		if _, err := c.Regions(t.Context()); err != nil {
			t.Fatal(err)
		}
		if took, want := (*at)[6].Sub((*at)[0]), 800*time.Millisecond; took != want {
			t.Errorf("the read after them left after %v; want %v: 3 at once and 5 a second", took, want)
		}
	})
}

func TestAReadIsNotRedirectedOffItsHost(t *testing.T) {
	t.Parallel()
	reached := false
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached = true }))
	defer other.Close()
	c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, other.URL, http.StatusFound) })
	_, err := c.Regions(t.Context())
	if e, ok := errors.AsType[*Error](err); !ok || e.Status != http.StatusFound || reached {
		t.Errorf("got %v, reached %v; want the redirect itself as an error", err, reached)
	}
}

func TestAReadIsRedirectedOnItsHostWithoutTellingWhereFrom(t *testing.T) {
	t.Parallel()
	referer := "unset"
	c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/moved/" {
			http.Redirect(w, r, "/moved/?"+r.URL.RawQuery, http.StatusFound)
			return
		}
		referer = r.Header.Get("Referer")
		_, _ = io.WriteString(w, emptyList)
	})
	if _, err := c.Regions(t.Context()); err != nil || referer != "" {
		t.Errorf("got %v, Referer %q", err, referer)
	}
}

func TestRedirectsEnd(t *testing.T) {
	t.Parallel()
	n := 0
	c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		n++
		http.Redirect(w, r, "/"+strconv.Itoa(n), http.StatusFound)
	})
	if _, err := c.Regions(t.Context()); err == nil || n != 1+maxRedirects {
		t.Errorf("%d requests, %v", n, err)
	}
}

func TestReadsShareAConnection(t *testing.T) {
	t.Parallel()
	addresses := map[string]bool{}
	c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		addresses[r.RemoteAddr] = true
		_, _ = io.WriteString(w, emptyList)
	})
	for range 5 {
		if _, err := c.Regions(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if len(addresses) != 1 {
		t.Errorf("5 reads took %d connections; want 1", len(addresses))
	}
}
