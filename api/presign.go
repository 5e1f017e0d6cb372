package api

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
)

// ErrSignedBody is the error of parameters for a POST: they are its body,
// which is not signed.
var ErrSignedBody = errors.New("the parameters of a POST are its body, which is not signed")

// SignedURL gives the address of one request, signed for whoever sends it. It
// is a credential: it holds for 15 minutes by the server's clock, and once.
//
// The parameters of a GET are part of it. A POST has none here: they are its
// body. A read-only client signs what reads and nothing else.
func (c *Client) SignedURL(method, action string, params map[string]string) (string, error) {
	switch {
	case method != http.MethodGet && method != http.MethodPost:
		return "", fmt.Errorf("sign %s: method %s: want GET or POST", action, method)
	case method == http.MethodPost && len(params) > 0:
		return "", fmt.Errorf("sign %s: %w", action, ErrSignedBody)
	case c.readOnly && (method == http.MethodPost || !strings.HasPrefix(action, "Describe")):
		return "", fmt.Errorf("sign %s: %w", action, ErrReadOnly)
	}
	own := []param{{"Action", action}}
	for name, value := range params {
		own = append(own, param{name, value})
	}
	u := *c.base
	u.Path += "/" + serviceOf(action) + "/"
	u.RawQuery = c.signer.query(method, own, c.now().Add(c.Skew()), c.nonce())
	return u.String(), nil
}

// serviceOf is the service that knows an action.
func serviceOf(action string) string {
	switch action {
	case "DescribeVdc":
		return serviceNetwork
	case "DescribeTask":
		return serviceTasks
	}
	return serviceRedis
}
