package connect

import (
	"context"
	"fmt"
	"net"
	"net/netip"
	"os/exec"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/programs"
)

// Program is the client that comes with Redis.
const Program = "redis-cli"

// Target is where an instance listens.
type Target struct {
	Host string
	Port int
}

// To gives the address of an instance. It is false while the instance has
// none, and for a text that is no address.
func To(in api.Instance) (Target, bool) {
	if !isHost(in.IP) {
		return Target{}, false
	}
	t := Target{Host: in.IP, Port: in.Port}
	if t.Port == 0 {
		t.Port = api.DefaultPort
	}
	return t, true
}

// isHost reports whether s is an IP address or a host's name, in which no
// shell sees anything but letters.
func isHost(s string) bool {
	if a, err := netip.ParseAddr(s); err == nil {
		return a.Zone() == ""
	}
	return s != "" && s[0] != '-' && !strings.ContainsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '.'
	})
}

// String is the address with its port.
func (t Target) String() string { return net.JoinHostPort(t.Host, strconv.Itoa(t.Port)) }

// Line is the command line of redis-cli. It takes the password from a
// variable of the shell, so that it stands neither in the history nor in the
// list of processes.
func (t Target) Line() string {
	return fmt.Sprintf(`REDISCLI_AUTH="$REDIS_PASSWORD" %s -h %s -p %d`, Program, t.Host, t.Port)
}

// URL is the address as client libraries take it, with a word where the
// password goes.
func (t Target) URL() string { return "redis://:PASSWORD@" + t.String() }

// Command prepares redis-cli to be run on the terminal. It takes a password
// from REDISCLI_AUTH in the user's environment, or by its command AUTH. The
// error says that it is not installed.
func (t Target) Command(p programs.Set) (*exec.Cmd, error) {
	return p.Command(context.Background(), Program, "-h", t.Host, "-p", strconv.Itoa(t.Port))
}
