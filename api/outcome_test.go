package api

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestTheOutcomeOfAWriteThatWasAnswered(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		reply reply
		want  Outcome
	}{
		"success":                        {reply{status: 200, body: `{"Code":"Success"}`}, OutcomeAccepted},
		"400 with a code":                {reply{status: 400, body: `{"Code":"InvalidParameter"}`}, OutcomeRejected},
		"404 with a code":                {reply{status: 404, body: `{"Code":"ResourceNotFound"}`}, OutcomeRejected},
		"409 with a code":                {reply{status: 409, body: `{"Code":"ResourceInUse"}`}, OutcomeRejected},
		"429 with a code":                {reply{status: 429, body: `{"Code":"Throttling"}`}, OutcomeRejected},
		"an unknown code":                {reply{status: 400, body: `{"Code":"Brand.New"}`}, OutcomeRejected},
		"200 with a code":                {reply{status: 200, body: `{"Code":"BadArgs"}`}, OutcomeRejected},
		"200 with an internal error":     {reply{status: 200, body: `{"Code":"InternalError"}`}, OutcomeUnknown},
		"200 with a failed order":        {reply{status: 200, body: `{"Code":"CreateOrderExcept"}`}, OutcomeUnknown},
		"200 with a server's timeout":    {reply{status: 200, body: `{"Code":"BackendTimeout"}`}, OutcomeUnknown},
		"500 with a code":                {reply{status: 500, body: `{"Code":"InternalError"}`}, OutcomeUnknown},
		"503 with a code":                {reply{status: 503, body: `{"Code":"BadArgs"}`}, OutcomeUnknown},
		"502 page":                       {reply{status: 502, body: "<html>"}, OutcomeUnknown},
		"403 page of somebody":           {reply{status: 403, body: "<html>"}, OutcomeUnknown},
		"429 without a code":             {reply{status: 429, body: "slow down"}, OutcomeUnknown},
		"200 page":                       {reply{status: 200, body: "<html>"}, OutcomeUnknown},
		"an empty 200":                   {reply{status: 200}, OutcomeUnknown},
		"a 200 without a code":           {reply{status: 200, body: `{"TaskId":"t"}`}, OutcomeUnknown},
		"JSON that stops":                {reply{status: 200, body: `{"Code":"Success","Data":{`}, OutcomeUnknown},
		"a body that stops":              {reply{status: 200, body: `{"Code":"Success"}`, length: "99"}, OutcomeUnknown},
		"a rejection that stops":         {reply{status: 400, body: `{"Code":"BadArgs"}`, length: "99"}, OutcomeUnknown},
		"400 with a success":             {reply{status: 400, body: `{"Code":"Success"}`}, OutcomeUnknown},
		"an answer beyond the limit":     {reply{status: 200, body: strings.Repeat("x", defaultLimit+1)}, OutcomeUnknown},
		"a temporary redirect":           {reply{status: 307, header: map[string]string{"Location": "/"}}, OutcomeUnknown},
		"see other":                      {reply{status: 303, header: map[string]string{"Location": "/"}}, OutcomeUnknown},
		"a redirect with an API's words": {reply{status: 302, body: `{"Code":"BadArgs"}`}, OutcomeUnknown},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var requests atomic.Int32
			c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
				requests.Add(1)
				_, _ = io.Copy(io.Discard, r.Body)
				tt.reply.ServeHTTP(w, r)
			})
			err := create(t.Context(), c)
			if got := OutcomeOf(err); got != tt.want {
				t.Errorf("outcome %v of %v; want %v", got, err, tt.want)
			}
			if _, ok := errors.AsType[*WriteError](err); !ok && err != nil {
				t.Errorf("%T is no *WriteError", err)
			}
			if n := requests.Load(); n != 1 {
				t.Errorf("sent %d times", n)
			}
		})
	}
}

// hijack ends the connection after answering with text.
func hijack(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		_, _ = io.WriteString(conn, text)
		_ = conn.Close()
	}
}

func TestAWriteWhoseConnectionIsLostIsUnknownAndSentOnce(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"nothing":       "",
		"half a header": "HTTP/1.1 200 OK\r\nContent-",
		"no HTTP":       "220 smtp.example ready\r\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var requests atomic.Int32
			c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) {
				requests.Add(1)
				hijack(text)(w, r)
			})
			err := create(t.Context(), c)
			if OutcomeOf(err) != OutcomeUnknown || requests.Load() != 1 {
				t.Errorf("got %v after %d requests; want unknown after 1", err, requests.Load())
			}
			if _, ok := errors.AsType[*TransportError](err); !ok {
				t.Errorf("%v is no *TransportError", err)
			}
		})
	}
}

func TestAWriteThatIsNotAnsweredInTimeIsUnknown(t *testing.T) {
	t.Parallel()
	arrived := make(chan struct{})
	done := make(chan struct{})
	c := newTestClient(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		close(arrived)
		<-done
	})
	defer close(done)
	ctx, cancel := context.WithCancel(t.Context())
	go func() { <-arrived; cancel() }()
	err := create(ctx, c)
	if OutcomeOf(err) != OutcomeUnknown || !errors.Is(err, context.Canceled) {
		t.Errorf("got %v; want unknown, canceled", err)
	}
}

func TestAWriteThatTakesLongerThanItsLimitIsUnknown(t *testing.T) {
	t.Parallel()
	done := make(chan struct{})
	c := newTestClient(t, func(_ http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		<-done
	}, func(o *Options) { o.Timeout = 50 * time.Millisecond })
	defer close(done)
	err := create(t.Context(), c)
	if OutcomeOf(err) != OutcomeUnknown || TransportKindOf(err) != TransportTimeout {
		t.Errorf("got %v; want unknown, timeout", err)
	}
}

func TestWritesThatNeverLeaveAreNotSent(t *testing.T) {
	t.Parallel()
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := "http://" + l.Addr().String()
	_ = l.Close()
	secure := httptest.NewUnstartedServer(http.NotFoundHandler())
	secure.Config.ErrorLog = discardLog()
	secure.StartTLS()
	defer secure.Close()
	plain := httptest.NewServer(http.NotFoundHandler())
	defer plain.Close()

	for name, tt := range map[string]struct {
		ctx  context.Context
		url  string
		kind TransportKind
	}{
		"canceled before":   {canceled, plain.URL, TransportCanceled},
		"refused":           {t.Context(), closed, TransportRefused},
		"an unknown issuer": {t.Context(), secure.URL, TransportCertificateAuthority},
		"no TLS there":      {t.Context(), strings.Replace(plain.URL, "http:", "https:", 1), TransportTLS},
	} {
		c, err := New(testOptions(tt.url))
		if err != nil {
			t.Fatal(err)
		}
		err = create(tt.ctx, c)
		if OutcomeOf(err) != OutcomeNotSent || TransportKindOf(err) != tt.kind {
			t.Errorf("%s: got %v; want not sent, %v", name, err, tt.kind)
		}
	}
}

func TestOutcomeOfTheRest(t *testing.T) {
	t.Parallel()
	if got := OutcomeOf(nil); got != OutcomeAccepted {
		t.Errorf("no error: %v", got)
	}
	if got := OutcomeOf(errors.New("x")); got != OutcomeUnknown {
		t.Errorf("an error of another kind: %v; the careful outcome is unknown", got)
	}
	if got := OutcomeOf(fmt.Errorf("x: %w", &WriteError{Outcome: OutcomeRejected, Err: ErrReadOnly})); got != OutcomeRejected {
		t.Errorf("a wrapped rejection: %v", got)
	}
}
