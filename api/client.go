package api

import (
	"context"
	"log/slog"
	"math"
	"math/rand/v2"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"golang.org/x/time/rate"
)

const (
	defaultRate = 5 // requests a second

	// maxBurst is how many requests may leave at once: a dashboard that
	// opens asks for that many independent things.
	maxBurst = 3
)

// Options are what a Client is made from.
type Options struct {
	// Endpoint is "cn", "asia", "us" or a URL; see ResolveEndpoint.
	Endpoint    string
	Credentials Credentials
	// CAFile is a PEM bundle to trust in place of the system's roots; "" is
	// for those.
	CAFile string
	// ReadOnly makes the client refuse every write.
	ReadOnly bool
	// Rate is the most requests a second, reads and writes together; 0 means
	// 5. A write never waits; the reads after it wait the longer.
	Rate float64
	// Timeout bounds each attempt; 0 means 15 s for a read and 20 s for a
	// write.
	Timeout time.Duration
	// Language is the language of the server's messages, "zh" or "en"; ""
	// leaves it to the server.
	Language string
	// UserAgent is sent as it is; "" means "cdsredis".
	UserAgent string
	// Logger hears of each attempt at debug level; nil discards.
	Logger *slog.Logger
	// Now is the local clock; nil means time.Now.
	Now func() time.Time
}

// Client talks to the API for one account. Make one with New.
type Client struct {
	base     *url.URL
	header   atomic.Pointer[http.Header] // shared by requests; replaced as a whole, never changed
	readOnly bool
	ownRoots bool // from a CA file
	signer   *signer
	skew     skew
	limiter  *rate.Limiter
	breaker  breaker
	log      *slog.Logger
	now      func() time.Time
	nonce    func() string
	jitter   func() float64 // in [0,1)
	timeouts timeouts
	listing  atomic.Pointer[listing] // never nil

	connections []*http.Client
	reads       sender
	writes      sender
}

// New makes a client. It sends nothing; its errors are about the endpoint
// and the CA file.
func New(o Options) (*Client, error) {
	base, err := ResolveEndpoint(o.Endpoint)
	if err != nil {
		return nil, err
	}
	security, err := tlsConfig(o.CAFile)
	if err != nil {
		return nil, err
	}
	perSecond := o.Rate
	if perSecond <= 0 {
		perSecond = defaultRate
	}
	c := &Client{
		base:     base,
		readOnly: o.ReadOnly,
		ownRoots: o.CAFile != "",
		signer:   newSigner(o.Credentials),
		limiter:  rate.NewLimiter(rate.Limit(perSecond), burst(perSecond)),
		log:      o.Logger,
		now:      o.Now,
		nonce:    newNonce,
		jitter:   rand.Float64,
		timeouts: newTimeouts(o.Timeout),
	}
	if c.log == nil {
		c.log = slog.New(slog.DiscardHandler)
	}
	if c.now == nil {
		c.now = time.Now
	}
	header := newHeader(o)
	c.header.Store(&header)
	c.listing.Store(new(listing))
	c.connect(newReadClient(security), newWriteClient(security))
	return c, nil
}

func burst(perSecond float64) int {
	return int(min(maxBurst, max(1, math.Ceil(perSecond))))
}

func newHeader(o Options) http.Header {
	agent := o.UserAgent
	if agent == "" {
		agent = "cdsredis"
	}
	h := http.Header{
		"Accept":     {"application/json"},
		"User-Agent": {agent},
	}
	if o.Language != "" {
		h.Set("X-Language", o.Language)
	}
	return h
}

// SetLanguage makes the requests that follow ask for messages in a language,
// "zh" or "en"; "" leaves it to the server.
func (c *Client) SetLanguage(language string) {
	header := c.header.Load().Clone()
	header.Del("X-Language")
	if language != "" {
		header.Set("X-Language", language)
	}
	c.header.Store(&header)
}

// Host is the host that is asked, with its port if it has one.
func (c *Client) Host() string { return c.base.Host }

// Skew is the correction that is added to the local clock when signing; 0
// while the clocks are less than 4 minutes apart or no answer has come yet.
func (c *Client) Skew() time.Duration { return c.skew.correction() }

// ReadOnly reports whether the client refuses every write.
func (c *Client) ReadOnly() bool { return c.readOnly }

// Close gives up the idle connections. Requests under way are not disturbed.
func (c *Client) Close() {
	for _, h := range c.connections {
		h.CloseIdleConnections()
	}
}

// read asks once, with its retries, and decodes the Data of the answer.
func read[T any](ctx context.Context, c *Client, r request, decode func([]byte) (T, error)) (T, error) {
	a, err := c.get(ctx, r)
	if err != nil {
		var none T
		return none, err
	}
	return decodeAnswer(c, r, a, decode)
}

// get asks once, with its retries, for an answer of any kind.
func (c *Client) get(ctx context.Context, r request) (answer, error) {
	r.method = http.MethodGet
	return c.reads(ctx, r)
}

// decodeAnswer decodes the Data of a success, and gives an *Error for
// anything else.
func decodeAnswer[T any](c *Client, r request, a answer, decode func([]byte) (T, error)) (T, error) {
	var none T
	e, err := a.open(r, c.signer)
	if err != nil {
		return none, err
	}
	out, err := decode(e.data)
	if err != nil {
		return none, &Error{Action: r.action, Status: a.status, Message: err.Error()}
	}
	return out, nil
}
