package api

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"
)

const (
	readTimeout  = 15 * time.Second
	writeTimeout = 20 * time.Second
	maxRedirects = 3
)

// timeouts bound one attempt each.
type timeouts struct{ read, write time.Duration }

func newTimeouts(d time.Duration) timeouts {
	if d <= 0 {
		return timeouts{read: readTimeout, write: writeTimeout}
	}
	return timeouts{read: d, write: d}
}

// newReadClient makes the client for reads: connections and TLS sessions are
// kept, and redirects are followed within the host.
func newReadClient(security *tls.Config) *http.Client {
	t := newTransport(security)
	t.ForceAttemptHTTP2 = true
	return &http.Client{Transport: t, CheckRedirect: redirectRead}
}

// newWriteClient makes the client for writes. Each goes over a connection of its
// own: on a kept one that the server closes at the wrong moment nobody can
// tell whether the request arrived. A redirect is not followed, since that
// could send the body, password and all, a second time. HTTP/1.1 keeps to
// one request on one connection, which is what outcomes are told from.
func newWriteClient(security *tls.Config) *http.Client {
	t := newTransport(security)
	t.DisableKeepAlives = true
	t.Protocols = new(http.Protocols)
	t.Protocols.SetHTTP1(true)
	return &http.Client{
		Transport:     t,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

func newTransport(security *tls.Config) *http.Transport {
	dialer := &net.Dialer{Timeout: 10 * time.Second, KeepAlive: 30 * time.Second}
	return &http.Transport{
		Proxy:                  proxyOf(http.ProxyFromEnvironment),
		OnProxyConnectResponse: checkProxy,
		DialContext:            dialer.DialContext,
		TLSClientConfig:        security.Clone(),
		TLSHandshakeTimeout:    10 * time.Second,
		MaxIdleConnsPerHost:    4,
		IdleConnTimeout:        90 * time.Second,
	}
}

// redirectRead follows a redirect of a read on the same host only: the query
// is signed, and no other host needs to see it.
func redirectRead(req *http.Request, via []*http.Request) error {
	from := via[0].URL
	if req.URL.Scheme != from.Scheme || req.URL.Host != from.Host || len(via) > maxRedirects {
		return http.ErrUseLastResponse
	}
	req.Header.Del("Referer") // it would be the signed URL
	return nil
}

// proxyOf keeps quiet on what an address that is no address holds, which may
// be a password.
func proxyOf(find func(*http.Request) (*url.URL, error)) func(*http.Request) (*url.URL, error) {
	return func(r *http.Request) (*url.URL, error) {
		proxy, err := find(r)
		if err != nil {
			return nil, errProxyAddress
		}
		return proxy, nil
	}
}

var errProxyAddress = errors.New("the address of the proxy in the environment is not valid (HTTPS_PROXY, HTTP_PROXY)")

// proxyError is a proxy's refusal to connect to the API.
type proxyError struct{ status string }

func (e *proxyError) Error() string { return "the proxy answered " + Clean(e.status) }

func checkProxy(_ context.Context, _ *url.URL, _ *http.Request, res *http.Response) error {
	if res.StatusCode == http.StatusOK {
		return nil
	}
	return &proxyError{status: res.Status}
}

// tlsConfig trusts the system's roots, or those of caFile if it is not empty.
func tlsConfig(caFile string) (*tls.Config, error) {
	c := &tls.Config{
		MinVersion:         tls.VersionTLS12,
		ClientSessionCache: tls.NewLRUClientSessionCache(8),
	}
	if caFile == "" {
		return c, nil
	}
	pem, err := os.ReadFile(caFile) // #nosec G304 -- the file is the person's own choice
	if err != nil {
		return nil, fmt.Errorf("read CA file: %w", err)
	}
	c.RootCAs = x509.NewCertPool()
	if !c.RootCAs.AppendCertsFromPEM(pem) {
		return nil, fmt.Errorf("read CA file %s: %w", caFile, errNoCertificate)
	}
	return c, nil
}

var errNoCertificate = errors.New("no PEM certificate in it")
