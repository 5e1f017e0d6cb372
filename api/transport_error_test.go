package api

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func discardLog() *log.Logger { return log.New(io.Discard, "", 0) }

func TestTheKindsOfTransportErrors(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		err  error
		want TransportKind
	}{
		"canceled":         {context.Canceled, TransportCanceled},
		"deadline":         {context.DeadlineExceeded, TransportTimeout},
		"network timeout":  {&net.OpError{Op: "read", Err: os.ErrDeadlineExceeded}, TransportTimeout},
		"no such host":     {&net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "x"}}, TransportDNS},
		"slow DNS":         {&net.DNSError{Err: "i/o timeout", IsTimeout: true}, TransportDNS},
		"refused":          {&net.OpError{Op: "dial", Err: os.NewSyscallError("connect", errRefused)}, TransportRefused},
		"no route":         {os.NewSyscallError("connect", errHostUnreachable), TransportUnreachable},
		"no network":       {os.NewSyscallError("connect", errNetUnreachable), TransportUnreachable},
		"reset":            {os.NewSyscallError("read", errReset), TransportReset},
		"aborted":          {errAborted, TransportReset},
		"broken pipe":      {syscall.EPIPE, TransportReset},
		"end":              {io.EOF, TransportReset},
		"early end":        {fmt.Errorf("x: %w", io.ErrUnexpectedEOF), TransportReset},
		"idle closed":      {errors.New("http: server closed idle connection"), TransportReset},
		"wrong host":       {&tls.CertificateVerificationError{Err: x509.HostnameError{Host: "h", Certificate: &x509.Certificate{}}}, TransportCertificateHost},
		"expired":          {&tls.CertificateVerificationError{Err: x509.CertificateInvalidError{Reason: x509.Expired}}, TransportCertificateTime},
		"unknown issuer":   {&tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}}, TransportCertificateAuthority},
		"unfit":            {&tls.CertificateVerificationError{Err: x509.CertificateInvalidError{Reason: x509.NotAuthorizedToSign}}, TransportTLS},
		"no TLS":           {tls.RecordHeaderError{Msg: "x"}, TransportTLS},
		"old TLS":          {errors.New("tls: server selected unsupported protocol version 301"), TransportTLS},
		"alert":            {&net.OpError{Op: "remote error", Err: tls.AlertError(40)}, TransportTLS},
		"proxy refused":    {&net.OpError{Op: "proxyconnect", Err: errRefused}, TransportProxy},
		"SOCKS refused":    {&net.OpError{Op: "socks connect", Err: errRefused}, TransportProxy},
		"proxy address":    {&url.Error{Op: "Get", Err: errProxyAddress}, TransportProxy},
		"proxy says no":    {&proxyError{status: "407 Proxy Authentication Required"}, TransportProxy},
		"none of these":    {errors.New("x"), TransportOther},
		"in a *url.Error":  {&url.Error{Op: "Get", URL: "https://h/?Signature=MARK", Err: io.EOF}, TransportReset},
		"a redirect's URL": {&url.Error{Err: errors.New(`failed to parse Location header "%zz?Signature=MARK"`)}, TransportOther},
	} {
		got := newTransportError("DescribeRegins", tt.err)
		if got.Kind != tt.want || TransportKindOf(fmt.Errorf("x: %w", got)) != tt.want {
			t.Errorf("%s: kind %v; want %v", name, got.Kind, tt.want)
		}
		if text := got.Error(); !strings.HasPrefix(text, "DescribeRegins: "+tt.want.String()+": ") {
			t.Errorf("%s: text %q", name, text)
		}
		wantNoSecret(t, name, fmt.Sprintf("%v %+v", got, *got))
	}
	if got := TransportKindOf(errors.New("x")); got != TransportOther {
		t.Errorf("an error of another kind is %v", got)
	}
}

func TestEachTransportKindHasWordsOfItsOwn(t *testing.T) {
	t.Parallel()
	seen := map[string]TransportKind{}
	for k := TransportOther; k <= TransportProxy; k++ {
		if other, twice := seen[k.String()]; twice || k.String() == "" {
			t.Errorf("kinds %d and %d are both %q", k, other, k)
		}
		seen[k.String()] = k
	}
}

// secureServer is an HTTPS server and a file with the certificate to trust.
func secureServer(t *testing.T, configure func(*tls.Config)) (*httptest.Server, string) {
	t.Helper()
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, emptyList)
	}))
	server.Config.ErrorLog = discardLog()
	server.EnableHTTP2 = true
	server.TLS = &tls.Config{} // the client under test sets the least version
	if configure != nil {
		configure(server.TLS)
	}
	server.StartTLS()
	t.Cleanup(server.Close)
	file := filepath.Join(t.TempDir(), "ca.pem")
	block := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw})
	if err := os.WriteFile(file, block, 0o600); err != nil {
		t.Fatal(err)
	}
	return server, file
}

func TestACAFileIsTrustedForReadsAndWrites(t *testing.T) {
	t.Parallel()
	server, file := secureServer(t, nil)
	o := testOptions(server.URL)
	o.CAFile = file
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if _, err := c.Regions(t.Context()); err != nil {
		t.Errorf("read: %v", err)
	}
	if _, err := c.DeleteInstance(t.Context(), "i"); err != nil {
		t.Errorf("write: %v", err)
	}
}

func TestTLSBefore12IsRefused(t *testing.T) {
	t.Parallel()
	server, file := secureServer(t, func(c *tls.Config) { c.MinVersion, c.MaxVersion = tls.VersionTLS10, tls.VersionTLS11 })
	o := testOptions(server.URL)
	o.CAFile = file
	c, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Regions(t.Context()); TransportKindOf(err) != TransportTLS {
		t.Errorf("got %v; want it refused", err)
	}
}

func TestCAFilesThatAreNoUse(t *testing.T) {
	t.Parallel()
	empty := filepath.Join(t.TempDir(), "empty.pem")
	if err := os.WriteFile(empty, []byte("no certificate"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{empty, filepath.Join(t.TempDir(), "missing.pem")} {
		if _, err := New(Options{CAFile: file}); err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("%s: got %v; want an error that names it", file, err)
		}
	}
}

// proxied makes a client whose requests go through a proxy that answers
// CONNECT with status.
func proxied(t *testing.T, status int) *Client {
	t.Helper()
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(status) }))
	t.Cleanup(proxy.Close)
	address, err := url.Parse(proxy.URL)
	if err != nil {
		t.Fatal(err)
	}
	c, err := New(testOptions("https://api.example"))
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range c.connections {
		h.Transport.(*http.Transport).Proxy = http.ProxyURL(address)
	}
	return c
}

func TestAProxyThatRefusesLeavesAWriteUnsent(t *testing.T) {
	t.Parallel()
	for _, status := range []int{403, 407, 502} {
		c := proxied(t, status)
		_, err := c.DeleteInstance(t.Context(), "i")
		if OutcomeOf(err) != OutcomeNotSent || TransportKindOf(err) != TransportProxy {
			t.Errorf("%d: got %v; want not sent, proxy", status, err)
		}
		if !strings.Contains(err.Error(), fmt.Sprint(status)) {
			t.Errorf("%v does not say %d", err, status)
		}
	}
}

// What is wrong with the address is not told: it can hold a password.
func TestAProxyAddressThatIsNoneIsNotRepeated(t *testing.T) {
	t.Parallel()
	const secret = "pr0xy-passw0rd"
	c := mustNew(t, testOptions("https://api.example"))
	for _, h := range c.connections {
		h.Transport.(*http.Transport).Proxy = proxyOf(func(*http.Request) (*url.URL, error) {
			return nil, fmt.Errorf("invalid proxy address %q", "http://me:"+secret+"@[proxy")
		})
	}
	_, read := c.Regions(t.Context())
	_, write := c.DeleteInstance(t.Context(), "i")
	for _, err := range []error{read, write} {
		if TransportKindOf(err) != TransportProxy || strings.Contains(fmt.Sprintf("%+v", err), secret) {
			t.Errorf("got %v; want an error of the proxy that keeps its address", err)
		}
	}
	if OutcomeOf(write) != OutcomeNotSent {
		t.Errorf("the write is %v; want it not sent", OutcomeOf(write))
	}
}

func TestProxiesComeFromTheEnvironment(t *testing.T) {
	t.Parallel()
	c, err := New(testOptions("cn"))
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range c.connections {
		if h.Transport.(*http.Transport).Proxy == nil {
			t.Error("no proxy function is set")
		}
	}
}

func TestAProxyThatAgreesIsNoError(t *testing.T) {
	t.Parallel()
	if err := checkProxy(t.Context(), nil, nil, &http.Response{StatusCode: http.StatusOK}); err != nil {
		t.Errorf("got %v", err)
	}
}
