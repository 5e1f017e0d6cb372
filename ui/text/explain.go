package text

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"cdsredis/api"
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
	case errors.Is(err, context.Canceled):
		return e.Cancelled
	}
	if a, ok := errors.AsType[*api.Error](err); ok {
		return t.explainAnswer(a)
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return e.Timeout
	}
	if w, ok := errors.AsType[*api.WriteError](err); ok {
		return fmt.Sprintf(e.Transport, w.Err)
	}
	return fmt.Sprintf(e.Other, err)
}

func (t *Text) explainAnswer(a *api.Error) string {
	e := t.Errors
	what, known := e.Codes[a.Code]
	switch {
	case known:
	case a.Status == http.StatusUnauthorized || a.Status == http.StatusForbidden && a.Code != "":
		what = e.Auth
	case a.Status == http.StatusTooManyRequests:
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
