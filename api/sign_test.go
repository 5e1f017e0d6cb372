package api

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"
)

type vector struct {
	Name, Method, Secret string
	Params               map[string]string
	CanonicalQuery       string `json:"canonical_query"`
	StringToSign         string `json:"string_to_sign"`
	Signature            string
}

func vectors(t testing.TB) []vector {
	t.Helper()
	var all []vector
	if err := json.Unmarshal([]byte(testdata(t, "signing-vectors.json")), &all); err != nil {
		t.Fatal(err)
	}
	if len(all) < 5 {
		t.Fatalf("%d vectors; want at least 5", len(all))
	}
	return all
}

func TestSigningAgreesWithEveryVector(t *testing.T) {
	t.Parallel()
	for _, v := range vectors(t) {
		t.Run(v.Name, func(t *testing.T) {
			t.Parallel()
			var params []param
			for name, value := range v.Params {
				params = append(params, param{name, value})
			}
			canonical := appendCanonical(nil, params)
			if got := string(canonical); got != v.CanonicalQuery {
				t.Errorf("canonical query\n got %s\nwant %s", got, v.CanonicalQuery)
			}
			toSign := appendStringToSign(nil, v.Method, canonical)
			if got := string(toSign); got != v.StringToSign {
				t.Errorf("string to sign\n got %s\nwant %s", got, v.StringToSign)
			}
			d := newSigner(Credentials{Secret: v.Secret}).desks.Get().(*desk)
			for range 2 { // the second time with a used state
				d.sign(toSign)
				if got := string(d.signature); got != v.Signature {
					t.Errorf("signature %s; want %s", got, v.Signature)
				}
			}
		})
	}
}

func TestTheSignedQueryCarriesAllOfAVector(t *testing.T) {
	t.Parallel()
	common := []string{"AccessKeyId", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp", "Version"}
	for _, v := range vectors(t) {
		own := []param{}
		for name, value := range v.Params {
			if !strings.Contains(strings.Join(common, " "), name) {
				own = append(own, param{name, value})
			}
		}
		at, err := time.Parse(timestampLayout, v.Params["Timestamp"])
		if err != nil {
			t.Fatal(err)
		}
		s := newSigner(Credentials{ID: v.Params["AccessKeyId"], Secret: v.Secret})
		got := s.query(v.Method, own, at.In(time.FixedZone("", 8*3600)), v.Params["SignatureNonce"])
		want := v.CanonicalQuery + "&Signature=" + strings.NewReplacer("+", "%2B", "/", "%2F", "=", "%3D").Replace(v.Signature)
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", v.Name, got, want)
		}
	}
}

func TestNoncesAreUUIDsAndNeverTheSame(t *testing.T) {
	t.Parallel()
	form := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	seen := map[string]bool{}
	for range 1000 {
		n := newNonce()
		if !form.MatchString(n) || seen[n] {
			t.Fatalf("nonce %q is no UUID or came twice", n)
		}
		seen[n] = true
	}
}

func FuzzEncodingIsUndoneByTheStandardDecoder(f *testing.F) {
	for _, s := range []string{"", "a b*c~d&e=f/g", "订单 缓存", "%", "+", "\x00\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := string(appendEncoded(nil, s))
		if back, err := url.QueryUnescape(got); err != nil || back != s {
			t.Errorf("%q became %q, which reads as %q, %v", s, got, back, err)
		}
		if i := strings.IndexFunc(got, func(r rune) bool { return r != '%' && !unreserved(byte(r)) }); i >= 0 {
			t.Errorf("%q became %q: byte %d should be encoded", s, got, i)
		}
		if want := straightEncode(s); got != want {
			t.Errorf("%q became %q; want %q", s, got, want)
		}
	})
}

func straightEncode(s string) string {
	return strings.ReplaceAll(url.QueryEscape(s), "+", "%20")
}

// BenchmarkSignedRequest compares building and signing a request with the
// straightforward way of doing so.
func BenchmarkSignedRequest(b *testing.B) {
	c, err := New(testOptions("cn"))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("ours", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			own := []param{{"InstanceName", "订单 缓存"}, {"Action", "DescribeDBInstances"}}
			r := request{service: serviceRedis, method: http.MethodGet}
			r.query = c.signer.query(r.method, own, c.now(), c.nonce())
			c.httpRequest(b.Context(), r)
		}
	})
	b.Run("straightforward", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			q := url.Values{}
			q.Set("Action", "DescribeDBInstances")
			q.Set("InstanceName", "订单 缓存")
			q.Set("AccessKeyId", testID)
			q.Set("SignatureMethod", "HMAC-SHA1")
			q.Set("SignatureNonce", newNonce())
			q.Set("SignatureVersion", "1.0")
			q.Set("Timestamp", time.Now().UTC().Format(timestampLayout))
			q.Set("Version", apiVersion)
			canonical := strings.ReplaceAll(q.Encode(), "+", "%20")
			mac := hmac.New(sha1.New, []byte(testSecret))
			mac.Write([]byte("GET&%2F&" + straightEncode(canonical)))
			q.Set("Signature", base64.StdEncoding.EncodeToString(mac.Sum(nil)))
			req, err := http.NewRequestWithContext(b.Context(), http.MethodGet, "https://"+hostChina+"/redis/?"+strings.ReplaceAll(q.Encode(), "+", "%20"), nil)
			if err != nil {
				b.Fatal(err)
			}
			req.Header.Set("Accept", "application/json")
			req.Header.Set("User-Agent", "cdsredis")
		}
	})
}
