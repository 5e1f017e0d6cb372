package simulator

import (
	"bytes"
	"compress/gzip"
	"context"
	"net"
	"net/http"
	"strconv"
	"time"
)

// badGateway is what stands in front of an API and has lost it.
const badGateway = `<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center><hr><center>openresty</center></body>
</html>
`

// instead is the answer that a fault gives in place of the API, which then
// never sees the request. now is what the answer's Date says.
func (f Fault) instead(now time.Time) (answer, bool) {
	switch f.kind {
	case kindCode:
		return failed(f.status, f.code, "injected "+f.code), true
	case kindHTML:
		return answer{status: http.StatusBadGateway, contentType: "text/html", body: []byte(badGateway)}, true
	case kindHTTP:
		a := answer{
			status:      f.status,
			contentType: "text/plain; charset=utf-8",
			body:        []byte(http.StatusText(f.status) + "\n"),
		}
		switch f.retryAfter {
		case "seconds":
			a.retryAfter = strconv.Itoa(int(f.delay.Seconds()))
		case "date":
			a.retryAfter = now.Add(f.delay).UTC().Format(http.TimeFormat)
		}
		return a, true
	}
	return answer{}, false
}

// send sends a in the way that f spoils it: the API has acted by then.
func (f Fault) send(ctx context.Context, w http.ResponseWriter, a answer) {
	sent := len(a.body)
	switch f.kind {
	case kindResetAfter:
		reset(w)
		return
	case kindHangAfter:
		hang(ctx, w)
		return
	case kindEmpty:
		a.body, sent = nil, 0
	case kindCut:
		sent /= 2
	case kindOdd:
		a.body = odden(a.body)
		sent = len(a.body)
	case kindType:
		a.contentType = "text/html"
	case kindGzip:
		a.body = compress(a.body)
		sent = len(a.body)
		w.Header().Set("Content-Encoding", "gzip")
	}
	a.header(w)
	if f.kind == kindDrip {
		drip(ctx, w, a.body, f.delay)
		return
	}
	// A body that ends before its length makes net/http close the line. That
	// the client may be gone is of no interest here.
	_, _ = w.Write(a.body[:sent])
}

// hang waits until the client goes or the server closes, and then resets the
// connection: a handler that just returns would have answered 200.
func hang(ctx context.Context, w http.ResponseWriter) {
	<-ctx.Done()
	reset(w)
}

// reset ends the connection so that the client sees a reset and not an end.
func reset(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil { // no connection of its own, as under HTTP/2
		return
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = conn.Close()
}

// drip sends body in small pieces that take d together.
func drip(ctx context.Context, w http.ResponseWriter, body []byte, d time.Duration) {
	const pieces = 20
	size := len(body)/pieces + 1
	for len(body) > 0 {
		n := min(size, len(body))
		if _, err := w.Write(body[:n]); err != nil {
			return
		}
		if err := http.NewResponseController(w).Flush(); err != nil {
			return
		}
		body = body[n:]
		if !pause(ctx, d/pieces) {
			return
		}
	}
}

// compress is body as a gzip stream.
func compress(body []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(body) // neither fails on a buffer
	_ = z.Close()
	return b.Bytes()
}
