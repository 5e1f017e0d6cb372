package api

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"strings"
)

const (
	hostChina  = "cdsapi.capitalonline.net"
	hostAsia   = "cdsapi-asia.capitalonline.net"
	hostEurope = "cdsapi-us.capitalonline.net"

	// longestEndpoint is more than any host with a path has, in bytes.
	longestEndpoint = 512
)

// ResolveEndpoint gives the address of an endpoint by its name ("cn", "asia",
// "us"; "" is "cn") or its URL. All regions can be reached through any of the
// three; the nearest is only faster.
//
// A URL has to be https, but for a loopback host, and may have a path, which
// goes before the service's. The path of the result ends without a slash.
func ResolveEndpoint(nameOrURL string) (*url.URL, error) {
	name := strings.TrimSpace(nameOrURL)
	switch strings.ToLower(name) {
	case "", "cn":
		return &url.URL{Scheme: "https", Host: hostChina}, nil
	case "asia":
		return &url.URL{Scheme: "https", Host: hostAsia}, nil
	case "us":
		return &url.URL{Scheme: "https", Host: hostEurope}, nil
	}
	u, err := url.Parse(name)
	// The parser's error quotes all of its input, a password too.
	if err != nil || u.Opaque != "" || u.Hostname() == "" || Clean(name) != name || len(name) > longestEndpoint {
		return nil, errors.New("endpoint: want cn, asia, us or an https URL")
	}
	if err := checkEndpoint(u); err != nil {
		return nil, err
	}
	return &url.URL{Scheme: u.Scheme, Host: u.Host, Path: strings.TrimRight(u.Path, "/")}, nil
}

func checkEndpoint(u *url.URL) error {
	switch {
	case u.User != nil:
		return errors.New("endpoint: a URL with a user or password is not accepted")
	case u.RawQuery != "" || u.ForceQuery:
		return errors.New("endpoint: a URL with a query is not accepted")
	case u.Fragment != "":
		return errors.New("endpoint: a URL with a fragment is not accepted")
	case u.Scheme == "https":
		return nil
	case u.Scheme != "http":
		return fmt.Errorf("endpoint: scheme %q is not supported; use https", u.Scheme)
	case !loopback(u.Hostname()):
		return fmt.Errorf("endpoint: plain http is for loopback addresses only; use https for %s", Clean(u.Host))
	}
	return nil
}

// loopback reports whether host is this machine. A name other than localhost
// could be made to point anywhere.
func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
