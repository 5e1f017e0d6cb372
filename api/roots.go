package api

import "crypto/x509"

// LoadRoots reads the system's root certificates, which otherwise the first
// TLS connection does: on Linux that takes 10 to 15 ms. A program that calls
// it on a goroutine of its own while it starts has them by the time the
// server shows its certificate. They are read once for the whole process, and
// not at all for a client that does without them: one with a CA file, or one
// that speaks plain HTTP. What goes wrong here is said by the connection that
// needs them.
func (c *Client) LoadRoots() {
	if c.base.Scheme == "https" && !c.ownRoots {
		_, _ = x509.SystemCertPool()
	}
}
