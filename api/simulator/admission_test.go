package simulator_test

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"cdsredis/api/simulator"
)

func TestOnlyTheAccountIsAdmitted(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		spoil  func(*client)
		status int
		code   string
	}{
		"another key id":  {func(c *client) { c.id = "other" }, 401, "InvalidAccessKeyId.NotFound"},
		"another secret":  {func(c *client) { c.secret = "other" }, 403, "SignatureDoesNotMatch"},
		"a changed query": {func(c *client) { c.tamper = set("IP", "10.0.0.1") }, 403, "SignatureDoesNotMatch"},
		"an empty sign":   {func(c *client) { c.tamper = set("Signature", "") }, 400, "ArgMissing"},
		"no action":       {func(c *client) { c.tamper = set("Action", "") }, 400, "ArgMissing"},
		"no nonce":        {func(c *client) { c.tamper = set("SignatureNonce", "") }, 400, "ArgMissing"},
		"another hash":    {func(c *client) { c.tamper = set("SignatureMethod", "HMAC-MD5") }, 400, "UnsupportedOperation"},
		"another version": {func(c *client) { c.tamper = set("Version", "2020-01-01") }, 400, "UnsupportedOperation"},
		"a name given twice": {func(c *client) {
			c.tamper = func(q url.Values) { q.Add("Timestamp", "2024-05-06T07:08:09Z") }
		}, 400, "BadArgs"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := start(t, simulator.Options{})
			test.spoil(c.client)
			a := c.get(t, "redis", "DescribeDBInstances")
			if a.Status != test.status || a.Code != test.code {
				t.Errorf("answers %d %s %q; want %d %s", a.Status, a.Code, a.Message, test.status, test.code)
			}
		})
	}
}

func set(name, value string) func(url.Values) {
	return func(q url.Values) { q.Set(name, value) }
}

func TestATimestampMayBeAQuarterOfAnHourOff(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	for off, want := range map[time.Duration]string{
		-15*time.Minute - time.Second: "InvalidTimeStamp.Expired",
		-15 * time.Minute:             "Success",
		15 * time.Minute:              "Success",
		15*time.Minute + time.Second:  "InvalidTimeStamp.Expired",
	} {
		c.now = func() time.Time { return c.clock.Now().Add(off) }
		a := c.get(t, "redis", "DescribeRegins")
		if a.Code != want {
			t.Errorf("%s off answers %s; want %s", off, a.Code, want)
		}
		if got := a.Header.Get("Date"); got != c.clock.Now().Format(http.TimeFormat) {
			t.Errorf("the answer's Date is %s; want that of the simulator's clock", got)
		}
	}
}

func TestATimestampInAnotherFormIsRefused(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	c.tamper = func(q url.Values) {
		q.Set("Timestamp", "2024-05-06 07:08:09")
		q.Set("Signature", sign(c.secret, http.MethodGet, q))
	}
	if a := c.get(t, "redis", "DescribeRegins"); a.Code != "InvalidTimeStamp.Format" {
		t.Errorf("answers %s; want InvalidTimeStamp.Format", a.Code)
	}
}

func TestANonceIsGoodForOneAdmittedRequest(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	c.nonce = func() string { return "once" }

	secret := c.secret
	c.secret = "wrong"
	c.get(t, "redis", "DescribeRegins")
	c.secret = secret
	if a := c.get(t, "redis", "DescribeRegins"); a.Code != "Success" {
		t.Errorf("a request that was refused spent the nonce: %s", a.Code)
	}
	for range 2 {
		if a := c.get(t, "network", "DescribeVdc"); a.Status != 403 || a.Code != "SignatureNonceUsed" {
			t.Errorf("a replay answers %d %s; want 403 SignatureNonceUsed", a.Status, a.Code)
		}
		c.clock.Advance(14 * time.Minute)
	}
	c.clock.Advance(10 * time.Minute)
	if a := c.get(t, "redis", "DescribeRegins"); a.Code != "Success" {
		t.Errorf("38 minutes later it answers %s; want Success, as the window is over", a.Code)
	}
}
