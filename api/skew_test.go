package api

import (
	"net/http"
	"testing"
	"time"
)

var noon = time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)

func TestSkewIsLearnedWhereItMatters(t *testing.T) {
	t.Parallel()
	type step struct {
		ahead     time.Duration
		want      time.Duration
		corrected bool
	}
	for name, steps := range map[string][]step{
		"small":            {{3 * time.Minute, 0, false}, {-4 * time.Minute, 0, false}},
		"large":            {{5 * time.Minute, 5 * time.Minute, true}},
		"behind":           {{-time.Hour, -time.Hour, true}},
		"steady":           {{time.Hour, time.Hour, true}, {time.Hour + 30*time.Second, time.Hour, false}},
		"drifting":         {{time.Hour, time.Hour, true}, {time.Hour + 2*time.Minute, time.Hour + 2*time.Minute, false}},
		"the clock mended": {{time.Hour, time.Hour, true}, {time.Second, 0, true}},
	} {
		var s skew
		for _, step := range steps {
			corrected := s.learn(noon.Add(step.ahead).Format(http.TimeFormat), noon)
			if s.correction() != step.want || corrected != step.corrected {
				t.Errorf("%s: %v ahead gives %v, %v; want %v, %v", name, step.ahead, s.correction(), corrected, step.want, step.corrected)
			}
		}
	}
}

func TestADateThatCannotBeReadTeachesNothing(t *testing.T) {
	t.Parallel()
	var s skew
	if s.learn("", noon) || s.learn("yesterday", noon) || s.correction() != 0 {
		t.Errorf("correction is %v", s.correction())
	}
}

// strict refuses timestamps that are more than 15 minutes off its clock.
func strict(server time.Time) roundTripper {
	return func(_ int, r *http.Request) (*http.Response, error) {
		date := server.Format(http.TimeFormat)
		at, err := time.Parse(timestampLayout, r.URL.Query().Get("Timestamp"))
		if err != nil || at.Sub(server).Abs() > 15*time.Minute {
			return response(400, `{"Code":"InvalidTimeStamp.Expired"}`, "Date", date), nil
		}
		return response(200, emptyList, "Date", date), nil
	}
}

func TestAReadIsSignedAgainByTheServersClock(t *testing.T) {
	t.Parallel()
	c, at := counted(t, strict(noon.Add(2*time.Hour)), func(o *Options) { o.Now = func() time.Time { return noon } })
	if c.Skew() != 0 {
		t.Errorf("skew before any answer: %v", c.Skew())
	}
	if _, err := c.Regions(t.Context()); err != nil || len(*at) != 2 {
		t.Errorf("%v after %d attempts; want a success after 2", err, len(*at))
	}
	if c.Skew() != 2*time.Hour {
		t.Errorf("skew %v; want 2h", c.Skew())
	}
	if _, err := c.DeleteInstance(t.Context(), "i"); err != nil || len(*at) != 3 {
		t.Errorf("the write after it: %v; want it signed by the server's clock", err)
	}
}

func TestAWriteIsNotSentAgainForItsTimestamp(t *testing.T) {
	t.Parallel()
	c, at := counted(t, strict(noon.Add(2*time.Hour)), func(o *Options) { o.Now = func() time.Time { return noon } })
	_, err := c.DeleteInstance(t.Context(), "i")
	if OutcomeOf(err) != OutcomeRejected || len(*at) != 1 {
		t.Errorf("%v after %d attempts; want rejected after 1", err, len(*at))
	}
	if _, err := c.DeleteInstance(t.Context(), "i"); err != nil {
		t.Errorf("the next one: %v; the clock is known by then", err)
	}
}

func TestARefusalBySomebodyWithoutAClockIsFinal(t *testing.T) {
	t.Parallel()
	c, at := counted(t, func(int, *http.Request) (*http.Response, error) {
		return response(400, `{"Code":"BadArgs"}`, "Date", time.Now().Add(time.Hour).Format(http.TimeFormat)), nil
	})
	if _, err := c.Regions(t.Context()); err == nil || len(*at) != 2 {
		t.Errorf("%v after %d attempts; want an error after 2", err, len(*at))
	}
}
