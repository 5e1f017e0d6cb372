package api

import (
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// These are looked for in everything that comes out of the package.
const (
	testID       = "AKIDEXAMPLE1234"
	testSecret   = "SECRETKEYMARK+/="
	testPassword = `Pa55"MARK<word>`
)

func testOptions(url string) Options {
	return Options{
		Endpoint:    url,
		Credentials: Credentials{ID: testID, Secret: testSecret},
		Rate:        1e6,
		Logger:      slog.New(slog.DiscardHandler),
	}
}

// newTestClient makes a client of a server that answers with h. The client
// waits for nothing between attempts.
func newTestClient(t *testing.T, h http.HandlerFunc, change ...func(*Options)) *Client {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	o := testOptions(server.URL)
	for _, f := range change {
		f(&o)
	}
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	c.jitter = func() float64 { return 0 }
	return c
}

// seen is what a recorder keeps of a request.
type seen struct {
	method, path, body, query, contentType string
	params                                 map[string]string
}

// recorder answers all requests alike and keeps them.
type recorder struct {
	mu       sync.Mutex
	requests []seen
	answer   func(n int, w http.ResponseWriter, r *http.Request)
}

func (rec *recorder) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	s := seen{
		method: r.Method, path: r.URL.Path, body: string(body), query: r.URL.RawQuery,
		contentType: r.Header.Get("Content-Type"), params: map[string]string{},
	}
	for name, values := range r.URL.Query() {
		s.params[name] = values[0]
	}
	rec.mu.Lock()
	rec.requests = append(rec.requests, s)
	n := len(rec.requests)
	rec.mu.Unlock()
	rec.answer(n, w, r)
}

func (rec *recorder) all() []seen {
	rec.mu.Lock()
	defer rec.mu.Unlock()
	return append([]seen(nil), rec.requests...)
}

// answering records requests and answers them with files, in order; the last
// is repeated.
func answering(t *testing.T, files ...string) *recorder {
	t.Helper()
	bodies := make([]string, len(files))
	for i, f := range files {
		bodies[i] = testdata(t, f)
	}
	return &recorder{answer: func(n int, w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, bodies[min(n, len(bodies))-1])
	}}
}

func testdata(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// wantNoSecret fails the test if text shows what nobody should see.
func wantNoSecret(t *testing.T, what, text string) {
	t.Helper()
	for _, mark := range []string{"MARK", "AccessKeyId=", "Signature="} {
		if strings.Contains(text, mark) {
			t.Errorf("%s shows %q: %s", what, mark, text)
		}
	}
}

func TestARequestSaysWhoAsksAndInWhichLanguage(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		agent, language         string
		wantAgent, wantLanguage string
	}{
		"by default": {"", "", "cdsredis", ""},
		"as asked":   {"tool/1", "en", "tool/1", "en"},
	} {
		var got http.Header
		c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
			got = r.Header.Clone()
			_, _ = io.WriteString(w, emptyList)
		}, func(o *Options) { o.UserAgent, o.Language = tt.agent, tt.language })
		if _, err := c.DeleteInstance(t.Context(), "i"); err != nil {
			t.Fatal(err)
		}
		if got.Get("User-Agent") != tt.wantAgent || got.Get("X-Language") != tt.wantLanguage {
			t.Errorf("%s: sent %v", name, got)
		}
	}
}

func TestANewClientNeedsAnEndpointAndNoMore(t *testing.T) {
	t.Parallel()
	c, err := New(Options{})
	if err != nil || c.Host() != hostChina || c.ReadOnly() || c.Skew() != 0 {
		t.Errorf("got %v, %v", c, err)
	}
}

func TestClosingGivesUpIdleConnections(t *testing.T) {
	t.Parallel()
	closed := make(chan struct{})
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, emptyList)
	}))
	server.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateClosed {
			close(closed)
		}
	}
	server.Start()
	defer server.Close()
	c, err := New(testOptions(server.URL))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Regions(t.Context()); err != nil {
		t.Fatal(err)
	}
	c.Close()
	<-closed
}

// Each read hands on what went wrong, whatever it asked for.
func TestEveryReadReportsItsAction(t *testing.T) {
	t.Parallel()
	c := newTestClient(t, reply{status: 400, body: `{"Code":"BadArgs"}`}.ServeHTTP)
	for action, ask := range map[string]func() error{
		"DescribeRegins":            func() error { _, err := c.Regions(t.Context()); return err },
		"DescribeAvailableDBConfig": func() error { _, err := c.Catalog(t.Context(), "r"); return err },
		"DescribeDBInstances":       func() error { _, err := c.Instances(t.Context(), InstanceFilter{}); return err },
		"DescribeVdc":               func() error { _, err := c.VDCs(t.Context(), "r"); return err },
		"DescribeTask":              func() error { _, err := c.Task(t.Context(), "t"); return err },
	} {
		e, ok := errors.AsType[*Error](ask())
		if !ok || e.Action != action || e.Code != CodeBadArgs {
			t.Errorf("%s: got %v", action, e)
		}
	}
}

func TestTheLanguageOfTheServersMessagesCanBeChanged(t *testing.T) {
	t.Parallel()
	var got []string
	c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
		got = append(got, r.Header.Get("X-Language"))
		_, _ = io.WriteString(w, emptyList)
	}, func(o *Options) { o.Language = "zh" })
	for _, language := range []string{"zh", "en", ""} {
		c.SetLanguage(language)
		if _, err := c.Regions(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if want := []string{"zh", "en", ""}; !slices.Equal(got, want) {
		t.Errorf("asked for messages in %q, want %q", got, want)
	}
}
