package simulator_test

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"syscall"
	"testing"
	"time"

	"cdsredis/api/simulator"
)

func TestAFaultIsReadAsItIsWritten(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"CreateDBInstance=reset-after*1", "*=latency=20ms", "DescribeRegins=skew=-20m",
		"DescribeTask=code=409:ResourceInUse*3", "*=http=503", "*=http=429:2s*2", "*=http=503:date:2s",
		"*=html502", "*=empty", "*=cut", "*=reset-before", "*=hang", "*=hang-after", "*=odd",
		"*=drip", "*=drip=1s", "*=gzip", "*=type",
	} {
		f, err := simulator.ParseFault(s)
		if err != nil || f.String() != s {
			t.Errorf("ParseFault(%q) is %q, %v", s, f, err)
		}
	}
}

func TestAFaultThatMakesNoSenseIsRefusedWithWhatWould(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"":                     "want ACTION=FAULT[*N]",
		"html502":              "want ACTION=FAULT[*N]",
		"DescribeRegions=cut":  "DescribeRegins, DescribeAvailableDBConfig, CreateDBInstance",
		"*=explode":            "latency=DURATION, skew=DURATION, code=STATUS:CODE",
		"*=cut*0":              "1 or more",
		"*=cut*x":              "1 or more",
		"*=cut=1":              "takes no value",
		"*=latency":            "500ms",
		"*=latency=-1s":        "500ms",
		"*=code=ResourceInUse": "409:ResourceInUse",
		"*=code=999:Code":      "200 to 599",
		"*=http=200":           "300 to 599",
		"*=http=503:soon":      "500ms",
	} {
		_, err := simulator.ParseFault(s)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), `"`+s+`"`) {
			t.Errorf("ParseFault(%q) says %v; want it to name the fault and say %q", s, err, want)
		}
	}
}

// raw sends a creation and gives what came back, however it looks.
func raw(t *testing.T, c *cloud, body map[string]any) (*http.Response, string, error) {
	t.Helper()
	encoded, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r := c.request(t, http.MethodPost, "redis", "CreateDBInstance", url.Values{}, encoded)
	resp, err := c.http.Do(r)
	if err != nil {
		return nil, "", err
	}
	defer resp.Body.Close()
	got, err := io.ReadAll(resp.Body)
	return resp, string(got), err
}

func TestFaultsSpoilACreation(t *testing.T) {
	t.Parallel()
	status := func(want int) func(*testing.T, *http.Response, string, error) {
		return func(t *testing.T, resp *http.Response, _ string, err error) {
			t.Helper()
			if err != nil || resp.StatusCode != want {
				t.Errorf("answer is %v, %v; want status %d", resp, err, want)
			}
		}
	}
	fails := func(want ...error) func(*testing.T, *http.Response, string, error) {
		return func(t *testing.T, _ *http.Response, _ string, err error) {
			t.Helper()
			for _, w := range want {
				if errors.Is(err, w) {
					return
				}
			}
			t.Errorf("the client sees %v; want one of %v", err, want)
		}
	}
	tests := map[string]struct {
		acted int
		check func(*testing.T, *http.Response, string, error)
	}{
		"code=409:ResourceInUse": {0, func(t *testing.T, resp *http.Response, body string, err error) {
			status(409)(t, resp, body, err)
			if !strings.Contains(body, `"Code":"ResourceInUse"`) {
				t.Errorf("body is %q; want the code in it", body)
			}
		}},
		"html502": {0, func(t *testing.T, resp *http.Response, body string, err error) {
			status(502)(t, resp, body, err)
			if !strings.HasPrefix(body, "<html>") || resp.Header.Get("Content-Type") != "text/html" {
				t.Errorf("body is %q; want a page", body)
			}
		}},
		"http=503": {0, status(503)},
		"http=429:2s": {0, func(t *testing.T, resp *http.Response, body string, err error) {
			status(429)(t, resp, body, err)
			if got := resp.Header.Get("Retry-After"); got != "2" {
				t.Errorf("Retry-After is %q; want 2", got)
			}
		}},
		"http=503:date:1m": {0, func(t *testing.T, resp *http.Response, body string, err error) {
			status(503)(t, resp, body, err)
			if got := resp.Header.Get("Retry-After"); got != "Mon, 06 May 2024 07:09:09 GMT" {
				t.Errorf("Retry-After is %q; want the time in a minute", got)
			}
		}},
		"empty": {1, func(t *testing.T, resp *http.Response, body string, err error) {
			status(200)(t, resp, body, err)
			if body != "" {
				t.Errorf("body is %q; want none", body)
			}
		}},
		"cut":          {1, fails(io.ErrUnexpectedEOF)},
		"reset-before": {0, fails(syscall.ECONNRESET, io.EOF)},
		"reset-after":  {1, fails(syscall.ECONNRESET, io.EOF)},
		"hang":         {0, fails(context.DeadlineExceeded)},
		"hang-after":   {1, fails(context.DeadlineExceeded)},
		"odd": {1, func(t *testing.T, resp *http.Response, body string, err error) {
			status(200)(t, resp, body, err)
			if !strings.Contains(body, "X-Unknown") {
				t.Errorf("body is %q; want fields that nobody knows", body)
			}
		}},
		"type": {1, func(t *testing.T, resp *http.Response, body string, err error) {
			status(200)(t, resp, body, err)
			if got := resp.Header.Get("Content-Type"); got != "text/html" || !json.Valid([]byte(body)) {
				t.Errorf("%q comes as %q; want JSON as text/html", body, got)
			}
		}},
		"drip=20ms": {1, func(t *testing.T, resp *http.Response, body string, err error) {
			status(200)(t, resp, body, err)
			if !json.Valid([]byte(body)) {
				t.Errorf("body is %q; want all of it", body)
			}
		}},
		"latency=20ms": {1, status(200)},
		"skew=20m": {0, func(t *testing.T, resp *http.Response, body string, err error) {
			status(403)(t, resp, body, err)
			if got := resp.Header.Get("Date"); got != "Mon, 06 May 2024 07:28:09 GMT" {
				t.Errorf("Date is %q; want 20 minutes ahead", got)
			}
		}},
	}
	for fault, test := range tests {
		t.Run(fault, func(t *testing.T) {
			t.Parallel()
			c := start(t, simulator.Options{})
			body := c.order(t, "US_NewYork_A")
			if strings.HasPrefix(fault, "hang") {
				c.http.Timeout = 50 * time.Millisecond
			}
			c.inject(t, "CreateDBInstance="+fault+"*1")
			resp, got, err := raw(t, c, body)
			test.check(t, resp, got, err)

			s := c.server.Simulator()
			if s.Requests("CreateDBInstance") != 1 || s.Acted("CreateDBInstance") != test.acted || len(s.Truth()) != test.acted {
				t.Errorf("%d requests, %d acted on, %d instances; want 1, %d, %d", s.Requests("CreateDBInstance"),
					s.Acted("CreateDBInstance"), len(s.Truth()), test.acted, test.acted)
			}
			c.http.Timeout = 20 * time.Second
			if a := c.post(t, "CreateDBInstance", body); a.Code != "Success" {
				t.Errorf("after the one time it answers %s; want Success", a.Code)
			}
		})
	}
}

func TestCompressionComesUnasked(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	c.inject(t, "DescribeRegins=gzip")
	r := c.request(t, http.MethodGet, "redis", "DescribeRegins", url.Values{}, nil)
	r.Header.Set("Accept-Encoding", "identity")
	resp, err := c.http.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	z, err := gzip.NewReader(resp.Body)
	if err != nil {
		t.Fatalf("the body is not compressed: %v", err)
	}
	if got, err := io.ReadAll(z); err != nil || !strings.Contains(string(got), "CN_Beijing_A") {
		t.Errorf("unpacked it is %.80q, %v", got, err)
	}
}

func TestFaultsStrikeInOrderAndOnlyTheirAction(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	c.inject(t, "DescribeVdc=code=400:First*2", "*=code=500:Second*1")
	var got []string
	for range 4 {
		got = append(got, c.get(t, "network", "DescribeVdc").Code)
	}
	if want := "First First Second Success"; strings.Join(got, " ") != want {
		t.Errorf("answers are %v; want %s", got, want)
	}
	c.inject(t, "DescribeVdc=code=400:First")
	if a := c.get(t, "redis", "DescribeRegins"); a.Code != "Success" {
		t.Errorf("another action answers %s", a.Code)
	}
}

func TestOddFieldsKeepWhatIdentifiesAThing(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Instances: 3})
	plain := c.list(t)
	c.inject(t, "*=odd")
	var odd []map[string]any
	if err := json.Unmarshal(c.get(t, "redis", "DescribeDBInstances").Data, &odd); err != nil {
		t.Fatal(err)
	}
	for k, e := range odd {
		if e["InstanceUuid"] != plain[k].InstanceUuid || e["InstanceName"] != plain[k].InstanceName {
			t.Errorf("entry %d is %v; want the id and name of %v", k, e, plain[k])
		}
	}
	if _, isString := odd[0]["Ram"].(string); !isString {
		t.Errorf("the first entry's Ram is %v; want a string", odd[0]["Ram"])
	}
	if _, isList := odd[2]["Ram"].([]any); !isList {
		t.Errorf("the third entry's Ram is %v; want a list", odd[2]["Ram"])
	}
}

func TestLatencyMakesAnAnswerTakeLonger(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Latency: 20 * time.Millisecond})
	c.inject(t, "DescribeRegins=latency=20ms", "DescribeRegins=code=500:InternalError")
	begun := time.Now()
	a := c.get(t, "redis", "DescribeRegins")
	if took := time.Since(begun); took < 40*time.Millisecond || a.Code != "InternalError" {
		t.Errorf("%s after %s; want InternalError after both delays of 20 ms", a.Code, took)
	}
}

func TestCalmEndsAllFaults(t *testing.T) {
	t.Parallel()
	var fs []simulator.Fault
	for _, text := range []string{"*=latency=1h", "*=skew=20m", "DescribeRegins=http=503", "DescribeRegins=hang*3"} {
		f, err := simulator.ParseFault(text)
		if err != nil {
			t.Fatal(err)
		}
		fs = append(fs, f)
	}
	s := simulator.New(simulator.Options{Faults: fs})
	s.Calm()
	answer := httptest.NewRecorder()
	s.ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/redis/?Action=DescribeRegins", nil))
	if answer.Code == http.StatusServiceUnavailable || answer.Code == http.StatusOK {
		t.Errorf("the answer is %d, want the refusal of a request without a signature", answer.Code)
	}
}
