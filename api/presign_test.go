package api_test

import (
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"cdsredis/api"
	"cdsredis/api/simulator"
)

func serve(t *testing.T, readOnly bool) *api.Client {
	t.Helper()
	server, err := simulator.Listen("127.0.0.1:0", simulator.Options{SecretID: "id", SecretKey: "key", Instances: 3, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	c, err := api.New(api.Options{Endpoint: server.URL(), Credentials: api.Credentials{ID: "id", Secret: "key"}, ReadOnly: readOnly})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

func TestASignedURLIsAcceptedFromAnybodyOnce(t *testing.T) {
	t.Parallel()
	c := serve(t, false)
	for name, tt := range map[string]struct {
		method, action string
		params         map[string]string
		body, want     string
	}{
		"read":         {http.MethodGet, "DescribeRegins", nil, "", `"Success"`},
		"with a value": {http.MethodGet, "DescribeDBInstances", map[string]string{"InstanceName": "no such & name"}, "", `"Success"`},
		"neighbour":    {http.MethodGet, "DescribeVdc", map[string]string{"RegionId": "CN_Beijing_A"}, "", `"Success"`},
		"write":        {http.MethodPost, "DeleteDBInstance", nil, `{"InstanceUuid":"none"}`, "ResourceNotFound"},
	} {
		signed, err := c.SignedURL(tt.method, tt.action, tt.params)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got := send(t, tt.method, signed, tt.body); !strings.Contains(got, tt.want) {
			t.Errorf("%s: the answer is %s, want %s", name, got, tt.want)
		}
		if got := send(t, tt.method, signed, tt.body); strings.Contains(got, tt.want) {
			t.Errorf("%s: it was accepted twice: %s", name, got)
		}
	}
}

func send(t *testing.T, method, signed, body string) string {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, signed, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAReadOnlyClientSignsOnlyWhatReads(t *testing.T) {
	t.Parallel()
	c := serve(t, true)
	if _, err := c.SignedURL(http.MethodGet, "DescribeRegins", nil); err != nil {
		t.Errorf("a read: %v", err)
	}
	for _, method := range []string{http.MethodGet, http.MethodPost} {
		if _, err := c.SignedURL(method, "DeleteDBInstance", nil); !errors.Is(err, api.ErrReadOnly) {
			t.Errorf("a deletion by %s: %v, want %v", method, err, api.ErrReadOnly)
		}
	}
	if _, err := c.SignedURL(http.MethodPost, "DescribeRegins", nil); !errors.Is(err, api.ErrReadOnly) {
		t.Errorf("a POST: %v, want %v", err, api.ErrReadOnly)
	}
}

func TestWhatCannotBeSignedIsRefused(t *testing.T) {
	t.Parallel()
	c := serve(t, false)
	if _, err := c.SignedURL(http.MethodPost, "CreateDBInstance", map[string]string{"Amount": "1"}); !errors.Is(err, api.ErrSignedBody) {
		t.Errorf("parameters of a POST: %v", err)
	}
	if _, err := c.SignedURL(http.MethodPut, "DescribeRegins", nil); err == nil {
		t.Error("a PUT was signed")
	}
}

func TestASignedURLKeepsTheParameters(t *testing.T) {
	t.Parallel()
	signed, err := serve(t, false).SignedURL(http.MethodGet, "DescribeDBInstances", map[string]string{"InstanceName": "生产 a/b&c=d"})
	if err != nil {
		t.Fatal(err)
	}
	u, err := url.Parse(signed)
	if err != nil {
		t.Fatal(err)
	}
	if got := u.Query().Get("InstanceName"); got != "生产 a/b&c=d" || u.Path != "/redis/" {
		t.Errorf("the name became %q at %s", got, u.Path)
	}
}
