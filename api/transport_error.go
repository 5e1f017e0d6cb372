package api

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// TransportKind is what kept an answer from coming.
type TransportKind int

// The kinds of trouble on the way. The zero value is what fits no other.
const (
	TransportOther TransportKind = iota
	// TransportCanceled: the caller gave up.
	TransportCanceled
	// TransportTimeout: no whole answer within the time for it.
	TransportTimeout
	// TransportDNS: the host's name could not be looked up.
	TransportDNS
	// TransportRefused: nothing listens there.
	TransportRefused
	// TransportUnreachable: there is no way to the host or its network.
	TransportUnreachable
	// TransportReset: the connection ended before an answer.
	TransportReset
	// TransportCertificateHost: the certificate is for another host.
	TransportCertificateHost
	// TransportCertificateTime: the certificate has expired, is not valid
	// yet, or the local clock is wrong.
	TransportCertificateTime
	// TransportCertificateAuthority: the certificate's issuer is not trusted.
	TransportCertificateAuthority
	// TransportTLS: the TLS connection failed in another way.
	TransportTLS
	// TransportProxy: the proxy could not be reached or refused.
	TransportProxy
)

// String says it in words, for logs.
func (k TransportKind) String() string {
	switch k {
	case TransportCanceled:
		return "canceled"
	case TransportTimeout:
		return "no answer in time"
	case TransportDNS:
		return "host name not found"
	case TransportRefused:
		return "connection refused"
	case TransportUnreachable:
		return "host unreachable"
	case TransportReset:
		return "connection lost before an answer"
	case TransportCertificateHost:
		return "certificate is for another host"
	case TransportCertificateTime:
		return "certificate has expired or is not valid yet"
	case TransportCertificateAuthority:
		return "certificate is signed by an unknown authority"
	case TransportTLS:
		return "TLS failed"
	case TransportProxy:
		return "proxy failed"
	case TransportOther:
	}
	return "request failed"
}

// TransportError is a request that got no answer.
type TransportError struct {
	// Action is the API action that was asked for.
	Action string
	Kind   TransportKind
	// Until is when the host is asked again, after it could not be reached
	// several times in a row; requests before that fail at once. It is zero
	// where the next request is sent as usual.
	Until time.Time
	// Err is the cause. Neither it nor what it wraps holds the URL.
	Err error
}

// Error is for logs and support tickets.
func (e *TransportError) Error() string {
	return e.Action + ": " + e.Kind.String() + ": " + Clean(e.Err.Error())
}

// Unwrap gives the cause.
func (e *TransportError) Unwrap() error { return e.Err }

// NextTry is when the host is asked again, by the *TransportError in err's tree;
// zero where nothing keeps the next request.
func NextTry(err error) time.Time {
	if t, ok := asTransport(err); ok {
		return t.Until
	}
	return time.Time{}
}

// TransportKindOf gives the kind of the *TransportError in err's tree, and
// TransportOther without one.
func TransportKindOf(err error) TransportKind {
	if t, ok := asTransport(err); ok {
		return t.Kind
	}
	return TransportOther
}

func asTransport(err error) (*TransportError, bool) { return errors.AsType[*TransportError](err) }

// newTransportError takes err out of the *url.Error around it, whose text is
// the whole signed URL.
func newTransportError(action string, err error) *TransportError {
	if u, ok := errors.AsType[*url.Error](err); ok {
		err = u.Err
	}
	if text := err.Error(); hideQuery(text) != text {
		err = errors.New(hideQuery(text)) // such as a redirect's target that does not parse
	}
	return &TransportError{Action: action, Kind: kindOf(err), Err: err}
}

func kindOf(err error) TransportKind {
	switch {
	case errors.Is(err, context.Canceled):
		return TransportCanceled
	case proxyFailed(err):
		return TransportProxy
	case is[*net.DNSError](err):
		return TransportDNS
	case errors.Is(err, context.DeadlineExceeded), timedOut(err):
		return TransportTimeout
	case errors.Is(err, errRefused):
		return TransportRefused
	case errors.Is(err, errHostUnreachable), errors.Is(err, errNetUnreachable):
		return TransportUnreachable
	}
	if kind := tlsKindOf(err); kind != TransportOther {
		return kind
	}
	if connectionLost(err) {
		return TransportReset
	}
	return TransportOther
}

func tlsKindOf(err error) TransportKind {
	if invalid, ok := errors.AsType[x509.CertificateInvalidError](err); ok && invalid.Reason == x509.Expired {
		return TransportCertificateTime
	}
	switch {
	case is[x509.HostnameError](err):
		return TransportCertificateHost
	case is[x509.UnknownAuthorityError](err):
		return TransportCertificateAuthority
	case is[*tls.CertificateVerificationError](err), is[tls.RecordHeaderError](err), is[tls.AlertError](err),
		errors.Is(err, http.ErrSchemeMismatch), strings.HasPrefix(err.Error(), "tls: "), strings.Contains(err.Error(), "remote error: tls: "):
		return TransportTLS
	}
	return TransportOther
}

func proxyFailed(err error) bool {
	op, ok := errors.AsType[*net.OpError](err)
	return ok && (op.Op == "proxyconnect" || op.Op == "socks connect") || is[*proxyError](err) || errors.Is(err, errProxyAddress)
}

func timedOut(err error) bool {
	n, ok := errors.AsType[net.Error](err)
	return ok && n.Timeout()
}

func connectionLost(err error) bool {
	return errors.Is(err, errConnectionLost) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) ||
		errors.Is(err, errReset) || errors.Is(err, errAborted) || errors.Is(err, syscall.EPIPE) ||
		strings.Contains(err.Error(), "server closed idle connection")
}

func is[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}
