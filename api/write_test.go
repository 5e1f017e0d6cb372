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

func TestAWriteThatTheCallerHasGivenUpIsNotSent(t *testing.T) {
	t.Parallel()
	rec := answering(t, "created.json")
	c := newTestClient(t, rec.ServeHTTP)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := create(ctx, c)
	if OutcomeOf(err) != OutcomeNotSent || !errors.Is(err, context.Canceled) || len(rec.all()) != 0 {
		t.Errorf("got %v after %d requests; want not sent after none", err, len(rec.all()))
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
