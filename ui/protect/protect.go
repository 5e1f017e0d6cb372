package protect

import (
	"fmt"
	"path"
	"strings"
)

// Guard is the patterns of a profile. The zero Guard protects nothing.
type Guard struct {
	Profile string
	// Patterns are those of path.Match, but that * stands for slashes too.
	Patterns []string
}

// Error says that an instance is protected. Nothing was sent.
type Error struct{ Name, Pattern, Profile string }

// Error is in English; the interface has words of its own.
func (e *Error) Error() string {
	return fmt.Sprintf("%s is protected by %q of profile %s", e.Name, e.Pattern, e.Profile)
}

// Check gives an *Error for the name of a protected instance. A pattern that
// is none protects everything: to let a deletion through by a slip is worse.
func (g Guard) Check(name string) error {
	for _, pattern := range g.Patterns {
		match, err := path.Match(flat(pattern), flat(name))
		if match || err != nil {
			return &Error{Name: name, Pattern: pattern, Profile: g.Profile}
		}
	}
	return nil
}

// flat makes slashes ordinary characters.
func flat(s string) string { return strings.ReplaceAll(s, "/", "\x00") }
