package instances

import (
	"net/netip"
	"strings"
)

// compareAddresses orders addresses by their numbers, so that 10.0.0.9 comes
// before 10.0.0.10. What is no address comes last.
func compareAddresses(a, b string) int {
	x, errX := netip.ParseAddr(a)
	y, errY := netip.ParseAddr(b)
	switch {
	case errX == nil && errY == nil:
		return x.Compare(y)
	case errX == nil:
		return -1
	case errY == nil:
		return 1
	}
	return strings.Compare(a, b)
}
