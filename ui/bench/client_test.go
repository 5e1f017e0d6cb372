//go:build linux

package bench

import (
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"regexp"
	"strconv"
	"sync"
	"testing"
	"time"

	"cdsredis/api"
	"cdsredis/api/simulator"
)

// client is figure 7: what the client costs besides the line.
func (s *suite) client(t *testing.T) {
	s.unchangedList(t)
	out, err := exec.Command("go", "test", "-run", "^$", "-bench", "^(BenchmarkSignedRequest|BenchmarkInstances)$",
		"-benchtime", "300ms", "-count", "5", "cdsredis/api").CombinedOutput()
	if err != nil {
		t.Fatalf("run the client's benchmarks: %v\n%s", err, out)
	}
	s.compare(t, out, "decoding 10,000 instances", "encoding/json", 0.6, "Instances/full", "Instances/encoding-json")
	s.compare(t, out, "building and signing a request", "the straightforward way", 0.3, "SignedRequest/ours", "SignedRequest/straightforward")
}

// compare puts two benchmarks side by side.
func (s *suite) compare(t *testing.T, out []byte, name, with string, limit float64, ours, theirs string) {
	t.Helper()
	a, b := nanoseconds(out, ours).median(), nanoseconds(out, theirs).median()
	s.add(7, name, " × "+with, limit, a/b, "%.4g of %.4g µs", a/1000, b/1000)
}

// nanoseconds are the results of a benchmark.
func nanoseconds(out []byte, name string) samples {
	line := regexp.MustCompile(`(?m)^Benchmark` + regexp.QuoteMeta(name) + `(?:-\d+)?\s+\d+\s+([\d.]+) ns/op`)
	var all samples
	for _, found := range line.FindAllSubmatch(out, -1) {
		if v, err := strconv.ParseFloat(string(found[1]), 64); err == nil {
			all = append(all, v)
		}
	}
	return all
}

// unchangedList compares listing what has not changed with reading the answer
// and doing nothing with it.
func (s *suite) unchangedList(t *testing.T) {
	const count = 10_000
	server := httptest.NewServer(same(simulator.New(simulator.Options{Instances: count})))
	defer server.Close()
	client, err := api.New(api.Options{
		Endpoint: server.URL, Credentials: api.Credentials{ID: "demo", Secret: "demo"}, Rate: 1e6,
	})
	if err != nil {
		t.Fatalf("make a client: %v", err)
	}
	defer client.Close()
	var list, bare samples
	for range 12 {
		begun := time.Now()
		got, err := client.Instances(t.Context(), api.InstanceFilter{})
		list.add(time.Since(begun))
		if err != nil || len(got) != count {
			t.Fatalf("%d instances, %v", len(got), err)
		}
		begun = time.Now()
		readWhole(t, server.URL)
		bare.add(time.Since(begun))
	}
	s.add(7, "an unchanged list of 10,000", " × bare read", 2, list.median()/bare.median(), "%.1f of %.1f ms", list.median(), bare.median())
}

// same answers every request as h answers the first.
func same(h http.Handler) http.Handler {
	var first sync.Once
	answer := httptest.NewRecorder()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		first.Do(func() { h.ServeHTTP(answer, r) })
		maps.Copy(w.Header(), answer.Header())
		_, _ = w.Write(answer.Body.Bytes()) // the client may be gone
	})
}

func readWhole(t *testing.T, url string) {
	t.Helper()
	answer, err := http.Get(url) //nolint:noctx // it is on loopback and timed
	if err != nil {
		t.Fatalf("read: %v", err)
	}
	defer answer.Body.Close()
	if _, err := io.ReadFull(answer.Body, make([]byte, answer.ContentLength)); err != nil {
		t.Fatalf("read: %v", err)
	}
}
