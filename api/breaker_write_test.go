package api

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestAWriteIsNotSentToAHostThatIsLeftAlone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := broken(t, &line{})
		_, err := c.DeleteInstance(t.Context(), "id")
		if w, ok := errors.AsType[*WriteError](err); !ok || w.Outcome != OutcomeNotSent || NextTry(err).IsZero() {
			t.Errorf("got %v; want that it was not sent, and when to try again", err)
		}
		if len(*at) != openAfter {
			t.Errorf("%d requests, want no more than %d", len(*at), openAfter)
		}
	})
}

func TestAWriteIsNeverTheTrialAndWaitsForNone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := &line{}
		c, at := broken(t, l)
		refused := func(when string) {
			t.Helper()
			before, began := len(*at), time.Now()
			err := create(t.Context(), c)
			if OutcomeOf(err) != OutcomeNotSent || NextTry(err).IsZero() || len(*at) != before || time.Since(began) > 0 {
				t.Errorf("%s: %d requests, %v after %v; want none, not sent, at once", when, len(*at)-before, err, time.Since(began))
			}
		}
		c.TryNow()
		refused("a person asked")
		time.Sleep(2 * firstBreak)
		refused("the break is over")
		held := &http.Client{Transport: transportFunc(func(r *http.Request) (*http.Response, error) { return hang(r) })}
		c.connect(held, held)
		trial, end := context.WithCancel(t.Context())
		var all sync.WaitGroup
		all.Go(func() { _, _ = c.Regions(trial) })
		synctest.Wait()
		refused("a trial is under way")
		end()
		all.Wait()
		l.fails = nil
		good := &http.Client{Transport: transportFunc(func(r *http.Request) (*http.Response, error) { return l.answer(0, r) })}
		c.connect(good, good)
		if _, err := c.Regions(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := create(t.Context(), c); !NextTry(err).IsZero() || OutcomeOf(err) == OutcomeNotSent {
			t.Errorf("a write after a read was answered: %v", err)
		}
	})
}

func TestWritesWithoutAnAnswerCountToo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c, at := counted(t, func(int, *http.Request) (*http.Response, error) { return nil, errRefused })
		for range openAfter {
			if err := create(t.Context(), c); OutcomeOf(err) != OutcomeNotSent {
				t.Errorf("got %v", err)
			}
		}
		if _, err := c.Regions(t.Context()); NextTry(err).IsZero() || len(*at) != openAfter {
			t.Errorf("%d requests, then %v; want the host to be left alone", len(*at), err)
		}
	})
}
