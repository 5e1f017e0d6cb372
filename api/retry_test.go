package api

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestReadsAreTriedThreeTimesWhereThatMayHelp(t *testing.T) {
	t.Parallel()
	fails := map[string]roundTripper{
		"429": func(int, *http.Request) (*http.Response, error) { return response(429, ""), nil },
		"502": func(int, *http.Request) (*http.Response, error) { return response(502, "<html>"), nil },
		"503": func(int, *http.Request) (*http.Response, error) {
			return response(503, `{"Code":"InternalError"}`), nil
		},
		"504":       func(int, *http.Request) (*http.Response, error) { return response(504, ""), nil },
		"reset":     func(int, *http.Request) (*http.Response, error) { return nil, errReset },
		"no answer": func(int, *http.Request) (*http.Response, error) { return nil, io.EOF },
		"timeout":   func(_ int, r *http.Request) (*http.Response, error) { return hang(r) },
		"a body that stops": func(int, *http.Request) (*http.Response, error) {
			res := response(200, "")
			res.Body = io.NopCloser(io.MultiReader(strings.NewReader(`{"Co`), failing{io.ErrUnexpectedEOF}))
			return res, nil
		},
	}
	for name, fail := range fails {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				nonces := map[string]bool{}
				var stamps []string
				c, at := counted(t, func(n int, r *http.Request) (*http.Response, error) {
					nonces[r.URL.Query().Get("SignatureNonce")+r.URL.Query().Get("Signature")] = true
					stamps = append(stamps, r.URL.Query().Get("Timestamp"))
					if n == 3 {
						return response(200, emptyList), nil
					}
					return fail(n, r)
				})
				if _, err := c.Regions(t.Context()); err != nil {
					t.Errorf("the third attempt was good, and yet: %v", err)
				}
				if len(*at) != 3 || len(nonces) != 3 {
					t.Errorf("%d attempts with %d nonces; want 3 of each", len(*at), len(nonces))
				}
				if stamps[0] == stamps[2] {
					t.Errorf("the last attempt has the first one's timestamp %s", stamps[0])
				}
			})
			synctest.Test(t, func(t *testing.T) {
				c, at := counted(t, fail)
				if _, err := c.Regions(t.Context()); err == nil || len(*at) != 3 {
					t.Errorf("%d attempts, %v; want an error after 3", len(*at), err)
				}
			})
		})
	}
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestOtherFailuresAreNotTriedAgain(t *testing.T) {
	t.Parallel()
	for name, f := range map[string]roundTripper{
		"400":              func(int, *http.Request) (*http.Response, error) { return response(400, `{"Code":"BadArgs"}`), nil },
		"401":              func(int, *http.Request) (*http.Response, error) { return response(401, ""), nil },
		"500":              func(int, *http.Request) (*http.Response, error) { return response(500, ""), nil },
		"a page in a 200":  func(int, *http.Request) (*http.Response, error) { return response(200, "<html>"), nil },
		"an error in 200":  func(int, *http.Request) (*http.Response, error) { return response(200, `{"Code":"BadArgs"}`), nil },
		"refused":          func(int, *http.Request) (*http.Response, error) { return nil, errRefused },
		"something else":   func(int, *http.Request) (*http.Response, error) { return nil, errors.New("x") },
		"a good empty one": func(int, *http.Request) (*http.Response, error) { return response(200, emptyList), nil },
	} {
		c, at := counted(t, f)
		if _, err := c.Regions(t.Context()); len(*at) != 1 {
			t.Errorf("%s: %d attempts, %v; want 1", name, len(*at), err)
		}
	}
}

func TestTheDelayBetweenAttemptsDoubles(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(int, *http.Request) (*http.Response, error) { return response(502, ""), nil })
		_, err := c.Regions(t.Context())
		if err == nil || len(*at) != 3 {
			t.Fatalf("%d attempts, %v", len(*at), err)
		}
		if first, second := (*at)[1].Sub((*at)[0]), (*at)[2].Sub((*at)[1]); first != 500*time.Millisecond || second != time.Second {
			t.Errorf("waited %v and %v; want 500ms and 1s at the most of the jitter", first, second)
		}
	})
}

func TestRetryDelays(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	date := func(d time.Duration) string { return now.Add(d).Format(http.TimeFormat) }
	for name, tt := range map[string]struct {
		attempt   int
		jitter    float64
		after     string
		date      string
		corrected bool
		want      time.Duration
	}{
		"no jitter":              {attempt: 1, jitter: 0, want: 0},
		"half the jitter":        {attempt: 2, jitter: 0.5, want: 500 * time.Millisecond},
		"seconds":                {attempt: 1, jitter: 1, after: "7", want: 7 * time.Second},
		"no seconds":             {attempt: 1, jitter: 1, after: "0", want: 0},
		"too many seconds":       {attempt: 1, after: "3600", want: 30 * time.Second},
		"far too many":           {attempt: 1, jitter: 1, after: "99999999999999999999", want: 500 * time.Millisecond},
		"a date":                 {attempt: 1, after: date(9 * time.Second), want: 9 * time.Second},
		"a date by their clock":  {attempt: 1, after: date(time.Hour + 5*time.Second), date: date(time.Hour), want: 5 * time.Second},
		"a date far ahead":       {attempt: 1, after: date(time.Hour), want: 30 * time.Second},
		"a date gone by":         {attempt: 1, jitter: 1, after: date(-time.Hour), want: 0},
		"nonsense":               {attempt: 1, jitter: 1, after: "soon", want: 500 * time.Millisecond},
		"a clock just corrected": {attempt: 1, jitter: 1, corrected: true, want: 0},
	} {
		a := answer{status: 400, header: http.Header{}, corrected: tt.corrected}
		if tt.after != "" {
			a.header.Set("Retry-After", tt.after)
		}
		if tt.date != "" {
			a.header.Set("Date", tt.date)
		}
		if got := retryDelay(tt.attempt, a, tt.jitter, now); got != tt.want {
			t.Errorf("%s: %v; want %v", name, got, tt.want)
		}
	}
}

func TestARetryNeverWaitsPastTheCallersDeadline(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(int, *http.Request) (*http.Response, error) {
			return response(503, `{"Code":"InternalError","Message":"the reason"}`, "Retry-After", "20"), nil
		})
		ctx, cancel := context.WithTimeout(t.Context(), 19*time.Second)
		defer cancel()
		start := time.Now()
		_, err := c.Regions(ctx)
		if e, ok := errors.AsType[*Error](err); !ok || e.Message != "the reason" {
			t.Errorf("got %v; want what came last", err)
		}
		if took := time.Since(start); took != 0 || len(*at) != 1 {
			t.Errorf("%d attempts in %v; want to give up at once", len(*at), took)
		}
	})
}

func TestTheCallerCanEndTheWaitForARetry(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(int, *http.Request) (*http.Response, error) {
			return response(503, "", "Retry-After", "20"), nil
		})
		ctx, cancel := context.WithCancel(t.Context())
		time.AfterFunc(3*time.Second, cancel)
		start := time.Now()
		_, err := c.Regions(ctx)
		if took := time.Since(start); err == nil || took != 3*time.Second || len(*at) != 1 {
			t.Errorf("%d attempts in %v, %v", len(*at), took, err)
		}
	})
}
