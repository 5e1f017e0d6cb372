package simulator_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha1"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"sort"
	"strings"
	"testing"
	"time"
)

// client is a client of the API written from its description alone: it shares
// no code with the simulator or with the api package.
type client struct {
	base, id, secret string
	now              func() time.Time
	http             *http.Client
	// nonce makes the next request's; nil means a random one.
	nonce func() string
	// tamper changes the signed query before it is sent.
	tamper func(url.Values)
	// language is sent as X-Language, unless it is "".
	language string
}

// answer is what came back. TaskId is nil where the answer has none.
type answer struct {
	Status  int         `json:"-"`
	Header  http.Header `json:"-"`
	Code    string
	Message string
	Data    json.RawMessage
	TaskID  *string `json:"TaskId"`
}

func (c *client) get(t *testing.T, service, action string, params ...string) answer {
	t.Helper()
	q := url.Values{}
	for i := 0; i < len(params); i += 2 {
		q.Set(params[i], params[i+1])
	}
	return c.decode(t, c.request(t, http.MethodGet, service, action, q, nil))
}

func (c *client) post(t *testing.T, action string, body map[string]any) answer {
	t.Helper()
	raw, err := json.Marshal(body)
	if err != nil {
		t.Fatalf("encode the body: %v", err)
	}
	return c.decode(t, c.request(t, http.MethodPost, "redis", action, url.Values{}, raw))
}

// decode sends r and reads an answer of the API's own form.
func (c *client) decode(t *testing.T, r *http.Request) answer {
	t.Helper()
	resp, err := c.http.Do(r)
	if err != nil {
		t.Fatalf("%s %s: %v", r.Method, r.URL.Query().Get("Action"), err)
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("read the answer to %s: %v", r.URL.Query().Get("Action"), err)
	}
	a := answer{Status: resp.StatusCode, Header: resp.Header}
	if err := json.Unmarshal(raw, &a); err != nil {
		t.Fatalf("answer to %s is no JSON: %v: %.200s", r.URL.Query().Get("Action"), err, raw)
	}
	return a
}

// request is signed and ready to be sent.
func (c *client) request(t testing.TB, method, service, action string, q url.Values, body []byte) *http.Request {
	t.Helper()
	nonce := rand.Text
	if c.nonce != nil {
		nonce = c.nonce
	}
	q.Set("Action", action)
	q.Set("AccessKeyId", c.id)
	q.Set("SignatureMethod", "HMAC-SHA1")
	q.Set("SignatureVersion", "1.0")
	q.Set("SignatureNonce", nonce())
	q.Set("Timestamp", c.now().UTC().Format("2006-01-02T15:04:05Z"))
	q.Set("Version", "2019-08-08")
	q.Set("Signature", sign(c.secret, method, q))
	if c.tamper != nil {
		c.tamper(q)
	}
	target := c.base + "/" + service + "/?" + q.Encode()
	r, err := http.NewRequestWithContext(t.Context(), method, target, bytes.NewReader(body))
	if err != nil {
		t.Fatalf("make a request for %s: %v", action, err)
	}
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/json")
	}
	if c.language != "" {
		r.Header.Set("X-Language", c.language)
	}
	return r
}

// sign computes the signature of a query. url.QueryEscape differs from RFC
// 3986 in the space alone.
func sign(secret, method string, q url.Values) string {
	escape := func(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
	var pairs []string
	for name := range q {
		if name != "Signature" {
			pairs = append(pairs, escape(name)+"="+escape(q.Get(name)))
		}
	}
	sort.Strings(pairs)
	mac := hmac.New(sha1.New, []byte(secret))
	io.WriteString(mac, method+"&%2F&"+escape(strings.Join(pairs, "&")))
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}
