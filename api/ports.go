package api

import "slices"

// The ports that an instance can have, but for the reserved ones.
const (
	MinPort     = 1024
	MaxPort     = 65535
	DefaultPort = 9736
)

// ReservedPorts are the ports that the service keeps for itself.
func ReservedPorts() []int { return []int{9100, 9121, 9122, 16379} }

// ValidPort reports whether an instance can be created with the port.
func ValidPort(port int) bool {
	return port >= MinPort && port <= MaxPort && !slices.Contains(ReservedPorts(), port)
}
