package text

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/protect"
	"cdsredis/ui/together"
)

// Explain says in one line what went wrong and what to do next. The error's
// full text is for the log.
func (t *Text) Explain(err error) string {
	if err == nil {
		return ""
	}
	e := t.Errors
	switch {
	case errors.Is(err, api.ErrReadOnly):
		return e.ReadOnly
	case errors.Is(err, api.ErrNoInstanceID):
		return e.NoID
	}
	if errors.Is(err, together.ErrOneProfile) {
		return t.Profiles.OneOnly
	}
	if several, ok := errors.AsType[*together.Error](err); ok {
		return t.explainEach(several)
	}
	if p, ok := errors.AsType[*protect.Error](err); ok {
		return fmt.Sprintf(t.Profiles.Protected, p.Name, p.Pattern, p.Profile)
	}
	if a, ok := errors.AsType[*api.Error](err); ok {
		return t.explainAnswer(a)
	}
	if n, ok := errors.AsType[*api.TransportError](err); ok {
		return t.Keys.Named(e.Transports[n.Kind])
	}
	if r, ok := errors.AsType[*state.RecordError](err); ok {
		return e.Records[r.Trouble]
	}
	if _, ok := errors.AsType[*state.FormatError](err); ok {
		return e.NewerRecord
	}
	if errors.Is(err, context.Canceled) {
		return t.Keys.Named(e.Cancelled)
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return e.Timeout
	}
	return fmt.Sprintf(e.Other, err)
}

// explainEach says of each profile why it failed, in a few words.
func (t *Text) explainEach(several *together.Error) string {
	all := make([]string, len(several.Failures))
	for i, f := range several.Failures {
		why := t.Explain(f.Err)
		if api.IsAuth(f.Err) {
			why = t.Profiles.OfWrongKey
		}
		all[i] = fmt.Sprintf(t.Profiles.Failed, f.Name, why)
	}
	return strings.Join(all, t.Profiles.And)
}

// ExplainFor is Explain where the profile is known: wrong keys name it.
func (t *Text) ExplainFor(profile string, err error) string {
	a, ok := errors.AsType[*api.Error](err)
	if !ok || profile == "" || !api.IsAuth(err) {
		return t.Explain(err)
	}
	what := fmt.Sprintf(t.Profiles.WrongKey, profile)
	if a.Message == "" {
		return what
	}
	return fmt.Sprintf(t.Errors.Said, what, a.Message)
}

func (t *Text) explainAnswer(a *api.Error) string {
	e := t.Errors
	what, known := e.Codes[a.Code]
	switch {
	case known:
		what = t.Keys.Named(what)
	case api.IsClock(a):
		what = e.Clock
	case a.Code != "" && api.IsAuth(a):
		what = e.Auth
	case api.IsThrottled(a):
		what = e.Throttled
	case a.Code == "" && a.Status >= http.StatusInternalServerError:
		return fmt.Sprintf(e.Server, a.Message)
	case a.Code == "":
		return fmt.Sprintf(e.NotAPI, a.Message)
	default:
		what = string(a.Code)
	}
	if a.Message == "" {
		return what
	}
	return fmt.Sprintf(e.Said, what, a.Message)
}
