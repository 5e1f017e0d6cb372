package create

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cdsredis/api"
	"cdsredis/ui/text"
)

// The limits. Those of the port are the API's; it has none on record for
// names and passwords, so these keep out only what is a mistake for certain.
const (
	most           = 3 // instances in one creation
	longestName    = 64
	longestID      = 64
	shortestSecret = 8
	longestSecret  = 30
	lowestPort     = 1024
	highestPort    = 65535
)

// reserved reports whether the service keeps a port to itself.
func reserved(port int) bool { return slices.Contains([]int{9100, 9121, 9122, 16379}, port) }

// checks tell why a value cannot be taken, or "".
type checks struct{ text.Create }

func (c checks) id(s string) string {
	switch {
	case s == "":
		return c.IDEmpty
	case unseen(s), strings.ContainsFunc(s, unicode.IsSpace), len(s) > longestID:
		return c.IDOdd
	}
	return ""
}

func (c checks) name(s string) string {
	switch {
	case strings.TrimSpace(s) == "":
		return c.NameEmpty
	case strings.TrimSpace(s) != s:
		return c.NameSpaces
	case unseen(s):
		return c.NameOdd
	case utf8.RuneCountInString(s) > longestName:
		return c.NameLong
	}
	return ""
}

func (c checks) password(s string) string {
	switch n := utf8.RuneCountInString(s); {
	case strings.ContainsFunc(s, unicode.IsSpace):
		return c.PasswordSpaces
	case unseen(s):
		return c.PasswordOdd
	case n < shortestSecret:
		return c.PasswordShort
	case n > longestSecret:
		return c.PasswordLong
	}
	return ""
}

func (c checks) amount(s string) string {
	if n, err := strconv.Atoi(s); err != nil || n < 1 || n > most {
		return c.AmountOutside
	}
	return ""
}

func (c checks) port(s string) string {
	if s == "" {
		return ""
	}
	n, err := strconv.Atoi(s)
	switch {
	case err != nil || n < lowestPort || n > highestPort:
		return c.PortOutside
	case reserved(n):
		return c.PortReserved
	}
	return ""
}

func (c checks) testGroup(s string) string {
	if s == "" {
		return ""
	}
	if n, err := strconv.Atoi(s); err != nil || n < 1 {
		return c.TestGroupOdd
	}
	return ""
}

// unseen reports whether there is more in s than one sees. A name with that
// would come back from the API as another one, and its creation would not be
// found by it.
func unseen(s string) bool {
	return api.Clean(s) != s || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) })
}
