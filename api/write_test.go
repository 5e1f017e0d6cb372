package api

import (
	"context"
	"encoding/json"
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

	"github.com/google/go-cmp/cmp"
)

func create(ctx context.Context, c *Client) error {
	_, err := c.CreateInstance(ctx, CreateRequest{RegionID: "r", Name: "n", GoodsID: 1, Password: testPassword})
	return err
}

func TestACreationCarriesWhatWasAskedForAndReadsTheIDs(t *testing.T) {
	t.Parallel()
	rec := answering(t, "created.json")
	got, err := newTestClient(t, rec.ServeHTTP).CreateInstance(t.Context(), CreateRequest{
		RegionID: "CN_Beijing_A", VDCID: "v", NetworkID: "p", Name: "订单", GoodsID: 5774,
		Password: testPassword, Amount: 2, Port: 6379, TestGroupID: 7,
	})
	if diff := cmp.Diff(Accepted{TaskID: "t-1", InstanceIDs: []string{"i-1", "i-2"}}, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
	r := rec.all()[0]
	var body map[string]any
	if err := json.Unmarshal([]byte(r.body), &body); err != nil {
		t.Fatal(err)
	}
	want := map[string]any{
		"RegionId": "CN_Beijing_A", "VdcId": "v", "BasePipeId": "p", "InstanceName": "订单", "PaasGoodsId": 5774.0,
		"Password": testPassword, "Amount": 2.0, "ServicePort": 6379.0, "TestGroupId": 7.0,
	}
	if diff := cmp.Diff(want, body); diff != "" {
		t.Errorf("body (-want +got)\n%s", diff)
	}
	if r.method != "POST" || r.path != "/redis/" || r.contentType != "application/json" || r.params["Action"] != "CreateDBInstance" || len(r.params) != 8 {
		t.Errorf("sent %+v", r)
	}
}

func TestWhatIsNotAskedForIsNotSent(t *testing.T) {
	t.Parallel()
	rec := answering(t, "created_older.json")
	c := newTestClient(t, rec.ServeHTTP)
	got, err := c.CreateInstance(t.Context(), CreateRequest{RegionID: "r"})
	if err != nil || got.TaskID != "t-2" || len(got.InstanceIDs) != 0 {
		t.Errorf("got %+v, %v", got, err)
	}
	for _, name := range []string{"Amount", "ServicePort", "TestGroupId"} {
		if strings.Contains(rec.all()[0].body, name) {
			t.Errorf("%s was sent: %s", name, rec.all()[0].body)
		}
	}
}

func TestAnAcceptedWriteStaysAcceptedWithOddData(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]Accepted{
		`"InstancesUuid"`:                       {},
		`null`:                                  {},
		`[]`:                                    {},
		`{"InstancesUuid":"i","TaskId":"t"}`:    {TaskID: "t", InstanceIDs: []string{"i"}},
		`{"InstancesUuid":[1,null,""]}`:         {InstanceIDs: []string{"1"}},
		`{"InstancesUuid":{},"Other":{"a":[]}}`: {},
	} {
		p := reply{status: 200, body: `{"Code":"Success","Data":` + data + `}`}
		got, err := newTestClient(t, p.ServeHTTP).DeleteInstance(t.Context(), "i")
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v (-want +got)\n%s", data, err, diff)
		}
	}
}

func TestADeletionCarriesTheID(t *testing.T) {
	t.Parallel()
	rec := answering(t, "created_older.json")
	got, err := newTestClient(t, rec.ServeHTTP).DeleteInstance(t.Context(), "i-1")
	if err != nil || got.TaskID != "t-2" {
		t.Errorf("got %+v, %v", got, err)
	}
	if r := rec.all()[0]; r.method != "POST" || r.body != `{"InstanceUuid":"i-1"}` || r.params["Action"] != "DeleteDBInstance" {
		t.Errorf("sent %+v", r)
	}
}

func TestDeleteRefusesAnEmptyID(t *testing.T) {
	t.Parallel()
	rec := answering(t, "created.json")
	c := newTestClient(t, rec.ServeHTTP)
	for _, id := range []string{"", " ", "\t\n", "\u200b", "\x1b[0m"} {
		_, err := c.DeleteInstance(t.Context(), id)
		if !errors.Is(err, ErrNoInstanceID) || OutcomeOf(err) != OutcomeNotSent {
			t.Errorf("id %q: got %v", id, err)
		}
	}
	if n := len(rec.all()); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

func TestAReadOnlyClientRefusesEveryWrite(t *testing.T) {
	t.Parallel()
	rec := answering(t, "created.json")
	c := newTestClient(t, rec.ServeHTTP, func(o *Options) { o.ReadOnly = true })
	_, deleteErr := c.DeleteInstance(t.Context(), "i")
	for _, err := range []error{deleteErr, create(t.Context(), c)} {
		if !errors.Is(err, ErrReadOnly) || OutcomeOf(err) != OutcomeNotSent {
			t.Errorf("got %v; want read-only, not sent", err)
		}
	}
	if !c.ReadOnly() || len(rec.all()) != 0 {
		t.Errorf("ReadOnly is %v, %d requests were sent", c.ReadOnly(), len(rec.all()))
	}
}

func TestImpossibleCreationsAreNotSent(t *testing.T) {
	t.Parallel()
	rec := answering(t, "created.json")
	c := newTestClient(t, rec.ServeHTTP)
	for _, r := range []CreateRequest{{Amount: -1}, {Amount: 4}, {Port: 1023}, {Port: 65536}, {Port: 9100}, {Port: 9121}, {Port: 9122}, {Port: 16379}} {
		if _, err := c.CreateInstance(t.Context(), r); OutcomeOf(err) != OutcomeNotSent {
			t.Errorf("amount %d, port %d: got %v; want not sent", r.Amount, r.Port, err)
		}
	}
	for _, port := range []int{MinPort, MaxPort, DefaultPort, 6379} {
		if !ValidPort(port) {
			t.Errorf("port %d is refused", port)
		}
	}
	if n := len(rec.all()); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

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

func TestARedirectedWriteIsNotSentToItsTarget(t *testing.T) {
	t.Parallel()
	var reached atomic.Int32
	target := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached.Add(1) }))
	defer target.Close()
	for _, status := range []int{301, 302, 303, 307, 308} {
		c := newTestClient(t, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, target.URL, status) })
		err := create(t.Context(), c)
		if e, ok := errors.AsType[*Error](err); !ok || e.Status != status || OutcomeOf(err) != OutcomeUnknown {
			t.Errorf("%d: got %v", status, err)
		}
	}
	if n := reached.Load(); n != 0 {
		t.Errorf("the target was reached %d times", n)
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

func TestAWriteThatItsTurnComesTooLateForIsNotSent(t *testing.T) {
	t.Parallel()
	rec := answering(t, "created.json")
	c := newTestClient(t, rec.ServeHTTP, func(o *Options) { o.Rate = 0.001 })
	if err := create(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	err := create(ctx, c)
	if OutcomeOf(err) != OutcomeNotSent || !errors.Is(err, context.DeadlineExceeded) || len(rec.all()) != 1 {
		t.Errorf("got %v after %d requests; want not sent after 1", err, len(rec.all()))
	}
}

// A server that closes its connections after each answer, as gateways do with
// idle ones, makes writes on kept connections end unknown.
func TestEachWriteHasAConnectionOfItsOwn(t *testing.T) {
	t.Parallel()
	const writes = 200
	var connections atomic.Int32
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		_, _ = io.WriteString(w, `{"Code":"Success","TaskId":"t"}`)
	}))
	server.Config.IdleTimeout = time.Millisecond
	server.Config.ConnState = func(_ net.Conn, s http.ConnState) {
		if s == http.StateNew {
			connections.Add(1)
		}
	}
	server.Start()
	defer server.Close()
	c, err := New(testOptions(server.URL))
	if err != nil {
		t.Fatal(err)
	}
	for i := range writes {
		if _, err := c.DeleteInstance(t.Context(), fmt.Sprint(i)); err != nil {
			t.Fatalf("write %d: %v", i, err)
		}
	}
	if n := connections.Load(); n != writes {
		t.Errorf("%d connections for %d writes", n, writes)
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
