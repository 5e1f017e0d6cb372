package simulator

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

const (
	jsonType = "application/json; charset=utf-8"
	// mostBody is the longest body that is read; a creation takes a few
	// hundred bytes.
	mostBody = 1 << 20
)

type (
	// request is what an answer goes by. err is why it could not be read.
	request struct {
		action, method, path  string
		language, contentType string
		query                 url.Values
		body                  []byte
		err                   error
	}
	// answer is what goes back, before a fault spoils it.
	answer struct {
		status      int
		contentType string
		retryAfter  string
		body        []byte
		// code and acted are for the log.
		code  string
		acted bool
	}
)

// ServeHTTP answers one request, as the API or as the fault that strikes it.
func (s *Simulator) ServeHTTP(w http.ResponseWriter, hr *http.Request) {
	begun := time.Now()
	r := readRequest(w, hr)
	spoilt := s.arrive(r.action)
	a := s.exchange(hr.Context(), w, r, spoilt)
	s.options.Logger.InfoContext(hr.Context(), "request",
		"action", r.action, "status", a.status, "code", a.code, "acted", a.acted,
		"fault", spoilt.fault.String(), "took", time.Since(begun))
}

// exchange waits, answers and sends. What it gives back is empty where nothing
// was answered.
func (s *Simulator) exchange(ctx context.Context, w http.ResponseWriter, r request, spoilt spoils) answer {
	fault := spoilt.fault
	there := pause(ctx, s.options.Latency+spoilt.latency)
	if there && fault.kind == kindHang {
		hang(ctx, w)
		return answer{}
	}
	if !there || fault.kind == kindResetBefore {
		reset(w)
		return answer{}
	}
	now := s.options.Now().Add(spoilt.skew)
	w.Header().Set("Date", now.UTC().Format(http.TimeFormat))
	a, instead := fault.instead(now)
	if !instead {
		a = s.serve(r, spoilt.skew)
	}
	fault.send(ctx, w, a)
	return a
}

func readRequest(w http.ResponseWriter, hr *http.Request) request {
	query, err := url.ParseQuery(hr.URL.RawQuery)
	if err != nil {
		err = badArgs("the query cannot be read")
	}
	body, readErr := io.ReadAll(http.MaxBytesReader(w, hr.Body, mostBody))
	if readErr != nil {
		err = badArgs("the body cannot be read")
	}
	return request{
		action:      query.Get("Action"),
		method:      hr.Method,
		path:        strings.Trim(hr.URL.Path, "/"),
		language:    hr.Header.Get("X-Language"),
		contentType: hr.Header.Get("Content-Type"),
		query:       query,
		body:        body,
		err:         err,
	}
}

// refusal is the answer for err.
func refusal(err error, language string) answer {
	f, ok := errors.AsType[*failure](err)
	if !ok {
		f = &failure{status: http.StatusInternalServerError, code: "InternalError", detail: err.Error()}
	}
	return failed(f.status, f.code, f.message(language))
}

// failed is an error answer in the API's form.
func failed(status int, code, message string) answer {
	body := `{"Code":` + quote(code) + `,"Message":` + quote(message) + `}`
	return answer{status: status, contentType: jsonType, body: []byte(body), code: code}
}

// quote writes s as a JSON string.
func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil { // a string always encodes
		return `""`
	}
	return string(b)
}

// header is what goes before the body of a.
func (a answer) header(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Content-Type", a.contentType)
	h.Set("Content-Length", strconv.Itoa(len(a.body)))
	if a.retryAfter != "" {
		h.Set("Retry-After", a.retryAfter)
	}
	w.WriteHeader(a.status)
}

// pause waits for d of real time and reports whether the client is still
// there.
func pause(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return ctx.Err() == nil
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return true
	case <-ctx.Done():
		return false
	}
}
