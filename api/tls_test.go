package api

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"
)

// authority signs certificates for one test.
type authority struct {
	t    *testing.T
	cert *x509.Certificate
	key  *ecdsa.PrivateKey
	file string // with its own certificate, to be trusted
}

func newAuthority(t *testing.T) *authority {
	t.Helper()
	a := &authority{t: t, file: filepath.Join(t.TempDir(), "ca.pem")}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test authority"}, NotBefore: time.Now().Add(-time.Hour),
		NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	var der []byte
	a.key, der = a.sign(template, template, nil)
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	a.cert = cert
	if err := os.WriteFile(a.file, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600); err != nil {
		t.Fatal(err)
	}
	return a
}

// sign makes a key and a certificate for it, which by signs, or itself.
func (a *authority) sign(template, parent *x509.Certificate, by *ecdsa.PrivateKey) (*ecdsa.PrivateKey, []byte) {
	a.t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		a.t.Fatal(err)
	}
	if by == nil {
		by = key
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent, &key.PublicKey, by)
	if err != nil {
		a.t.Fatal(err)
	}
	return key, der
}

// server answers behind a certificate as change makes it, and counts what it
// gets to hear.
func (a *authority) server(change func(*x509.Certificate)) (url string, heard *atomic.Int32) {
	a.t.Helper()
	template := &x509.Certificate{
		SerialNumber: big.NewInt(2), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	change(template)
	key, der := a.sign(template, a.cert, a.key)
	heard = new(atomic.Int32)
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		heard.Add(1)
		_, _ = w.Write([]byte(emptyList))
	}))
	server.Config.ErrorLog = discardLog()
	server.TLS = &tls.Config{Certificates: []tls.Certificate{{Certificate: [][]byte{der}, PrivateKey: key}}} // the client under test sets the least version
	server.StartTLS()
	a.t.Cleanup(server.Close)
	return server.URL, heard
}

// A certificate that does not hold ends the connection before anything is
// said, each reason by its own name, and a write is known not to be sent.
func TestACertificateThatDoesNotHoldIsRefusedBeforeAnythingIsSaid(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change  func(*x509.Certificate)
		foreign bool // the client trusts another authority
		want    TransportKind
	}{
		"for another host": {change: func(c *x509.Certificate) { c.IPAddresses, c.DNSNames = nil, []string{"api.example"} }, want: TransportCertificateHost},
		"expired":          {change: func(c *x509.Certificate) { c.NotAfter = time.Now().Add(-time.Minute) }, want: TransportCertificateTime},
		"not valid yet":    {change: func(c *x509.Certificate) { c.NotBefore = time.Now().Add(time.Minute) }, want: TransportCertificateTime},
		"unknown issuer":   {change: func(*x509.Certificate) {}, foreign: true, want: TransportCertificateAuthority},
		"not for servers":  {change: func(c *x509.Certificate) { c.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth} }, want: TransportTLS},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := newAuthority(t)
			url, heard := a.server(c.change)
			o := testOptions(url)
			o.CAFile = a.file
			if c.foreign {
				o.CAFile = newAuthority(t).file
			}
			client := mustNew(t, o)
			if _, err := client.Regions(t.Context()); TransportKindOf(err) != c.want {
				t.Errorf("read: got %v, want %v", err, c.want)
			}
			_, err := client.DeleteInstance(t.Context(), "i")
			if OutcomeOf(err) != OutcomeNotSent || TransportKindOf(err) != c.want {
				t.Errorf("write: got %v, want it not sent, %v", err, c.want)
			}
			if n := heard.Load(); n > 0 {
				t.Errorf("the server got %d requests", n)
			}
		})
	}
}

func TestACertificateOfATrustedAuthorityHolds(t *testing.T) {
	t.Parallel()
	a := newAuthority(t)
	url, heard := a.server(func(*x509.Certificate) {})
	o := testOptions(url)
	o.CAFile = a.file
	if _, err := mustNew(t, o).Regions(t.Context()); err != nil || heard.Load() != 1 {
		t.Errorf("got %v after %d requests, want an answer to one", err, heard.Load())
	}
}
