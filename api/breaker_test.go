package api

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// line is a way to the host that a test breaks and mends.
type line struct{ fails error }

func (l *line) answer(int, *http.Request) (*http.Response, error) {
	if l.fails != nil {
		return nil, l.fails
	}
	return response(200, emptyList), nil
}

// broken gives a client whose circuit has just opened, and the requests that
// this took.
func broken(t *testing.T, l *line, change ...func(*Options)) (*Client, *[]time.Time) {
	t.Helper()
	l.fails = errRefused
	c, at := counted(t, l.answer, change...)
	for range openAfter {
		if _, err := c.Regions(t.Context()); TransportKindOf(err) != TransportRefused {
			t.Fatalf("got %v; want a refused connection", err)
		}
	}
	return c, at
}

func TestAHostThatGivesNoAnswerIsLeftAloneForAWhile(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := broken(t, &line{})
		for range 10 {
			_, err := c.Regions(t.Context())
			if got, want := NextTry(err), time.Now().Add(firstBreak); TransportKindOf(err) != TransportRefused || !got.Equal(want) {
				t.Errorf("%v, until %v; want what the last failed with, until %v", err, got, want)
			}
		}
		if len(*at) != openAfter {
			t.Errorf("%d requests, want none after the first %d", len(*at), openAfter)
		}
	})
}

func TestTheFailureThatOpensTheCircuitTellsUntilWhenAndIsNotTriedAgain(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(int, *http.Request) (*http.Response, error) { return nil, errReset })
		_, first := c.Regions(t.Context())
		_, second := c.Regions(t.Context())
		if !NextTry(first).IsZero() || NextTry(second).IsZero() || len(*at) != openAfter {
			t.Errorf("after %d requests: until %v, then %v; want a time from the second on, after %d", len(*at), NextTry(first), NextTry(second), openAfter)
		}
	})
}

func TestBreaksGrowUpToAMinute(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := broken(t, &line{})
		for i, want := range []time.Duration{firstBreak, 2 * firstBreak, longestBreak, longestBreak} {
			before := len(*at)
			time.Sleep(want - time.Millisecond)
			if _, err := c.Regions(t.Context()); len(*at) != before {
				t.Fatalf("break %d: asked before it was over: %v", i, err)
			}
			time.Sleep(time.Millisecond)
			if _, err := c.Regions(t.Context()); len(*at) != before+1 {
				t.Fatalf("break %d: not asked after %v: %v", i, want, err)
			}
		}
	})
}

func TestAfterABreakOneRequestTriesTheLineAndTheOthersWaitForIt(t *testing.T) {
	t.Parallel()
	for _, mended := range []bool{true, false} {
		synctest.Test(t, func(t *testing.T) {
			l := &line{}
			c, at := broken(t, l)
			time.Sleep(firstBreak)
			if mended {
				l.fails = nil
			}
			var (
				lock    sync.Mutex // of the counting round trip
				all     sync.WaitGroup
				results [4]error
			)
			slow := &http.Client{Transport: transportFunc(func(r *http.Request) (*http.Response, error) {
				time.Sleep(time.Second)
				lock.Lock()
				defer lock.Unlock()
				*at = append(*at, time.Now())
				return l.answer(0, r)
			})}
			c.connect(slow, slow)
			for i := range results {
				all.Go(func() { _, results[i] = c.Regions(t.Context()) })
			}
			synctest.Wait()
			all.Wait()
			asked := len(*at) - openAfter
			for _, err := range results {
				if (err == nil) != mended {
					t.Errorf("mended: %v, and a request ended with %v", mended, err)
				}
			}
			if want := map[bool]int{true: len(results), false: 1}[mended]; asked != want {
				t.Errorf("mended: %v, and %d requests were sent; want %d", mended, asked, want)
			}
		})
	}
}

func TestAPersonsRequestIsTheTrial(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := &line{}
		c, at := broken(t, l)
		c.TryNow()
		if _, err := c.Regions(t.Context()); err == nil || len(*at) != openAfter+1 {
			t.Errorf("%d requests, %v; want one more", len(*at), err)
		}
		if _, err := c.Regions(t.Context()); NextTry(err).IsZero() || len(*at) != openAfter+1 {
			t.Errorf("%d requests, %v; want the next break", len(*at), err)
		}
		l.fails = nil
		c.TryNow()
		for range openAfter {
			if _, err := c.Regions(t.Context()); err != nil {
				t.Errorf("the line is there again, and yet: %v", err)
			}
		}
	})
}

func TestAskingByHandNeverMakesTheWaitingLonger(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := broken(t, &line{})
		until := time.Now().Add(firstBreak)
		for n := range 3 {
			time.Sleep(time.Second)
			c.TryNow()
			for range 3 {
				if _, err := c.Regions(t.Context()); !NextTry(err).Equal(until) {
					t.Errorf("the host is left alone until %v, want %v as before", NextTry(err), until)
				}
			}
			if got := len(*at) - openAfter; got != n+1 {
				t.Errorf("%d requests after a person asked %d times", got, n+1)
			}
		}
		time.Sleep(time.Until(until))
		if _, err := c.Regions(t.Context()); !NextTry(err).Equal(until.Add(2 * firstBreak)) {
			t.Errorf("the next break is until %v, want twice the first", NextTry(err))
		}
	})
}

func TestAnswersNeverOpenTheCircuitAndCloseIt(t *testing.T) {
	t.Parallel()
	for _, status := range []int{200, 302, 400, 401, 403, 404, 429, 500, 503} {
		synctest.Test(t, func(t *testing.T) {
			c, at := counted(t, func(n int, _ *http.Request) (*http.Response, error) {
				if n%openAfter == 0 { // any answer makes the count begin anew
					return response(status, `{"Code":"BadArgs"}`), nil
				}
				return nil, errRefused
			})
			for len(*at) < 4*openAfter {
				before := len(*at)
				if _, err := c.Regions(t.Context()); !NextTry(err).IsZero() || len(*at) == before {
					t.Fatalf("status %d: the circuit opened after %d requests: %v", status, len(*at), err)
				}
			}
		})
	}
}

func TestWhoGivesUpSaysNothingOfTheHost(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(_ int, r *http.Request) (*http.Response, error) { return hang(r) })
		for range 3 * openAfter {
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			if _, err := c.Regions(ctx); err == nil || !NextTry(err).IsZero() {
				t.Errorf("got %v; want an error that keeps nothing back", err)
			}
			cancel()
		}
		if len(*at) != 3*openAfter {
			t.Errorf("%d requests, want %d", len(*at), 3*openAfter)
		}
	})
}

func TestWhoWaitsForATrialCanGiveUp(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := &line{}
		c, _ := broken(t, l)
		held := &http.Client{Transport: transportFunc(func(r *http.Request) (*http.Response, error) { return hang(r) })}
		c.connect(held, held)
		c.TryNow()
		var all sync.WaitGroup
		trial, end := context.WithCancel(t.Context())
		all.Go(func() { _, _ = c.Regions(trial) })
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := c.Regions(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v; want the end of its time", err)
		}
		end()
		all.Wait()
	})
}

func TestTheLogTellsWhenAHostIsLeftAloneAndWhenItAnswers(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var log bytes.Buffer
		l := &line{}
		c, _ := broken(t, l, func(o *Options) { o.Logger = slog.New(slog.NewTextHandler(&log, nil)) })
		l.fails = nil
		c.TryNow()
		if _, err := c.Regions(t.Context()); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{"left alone", fmt.Sprintf("for=%v", firstBreak), "host=" + c.Host(), "answers again"} {
			if !strings.Contains(log.String(), want) {
				t.Errorf("the log lacks %q:\n%s", want, log.String())
			}
		}
		wantNoSecret(t, "log", log.String())
	})
}
