package config

import (
	"fmt"
	"strings"
)

// Problem is what is wrong with a value.
type Problem int

// The problems. Each says which of a Mistake's parts it uses.
const (
	// UnknownKey: the file holds a key that means nothing.
	UnknownKey Problem = iota + 1
	// WrongType: the value does not have the Shape.
	WrongType
	// NotOneOf: Value is none of Allowed.
	NotOneOf
	// BadDuration: Value is no duration, or one out of range.
	BadDuration
	// BadEndpoint: Value is neither a known name nor a URL that may be used.
	BadEndpoint
	// NoSuchProfile: no profile is called Value; Allowed are those there are.
	NoSuchProfile
	// BadSyntax: the file is not TOML; Value says why.
	BadSyntax
	// Unreadable: a file cannot be opened or read; Value says why.
	Unreadable
	// TooOpen: the file holds a secret and others may read it; Value is its
	// mode, Mend the command that mends it.
	TooOpen
	// Shared: others may write to the file or folder, so that what it says may
	// not be the user's; Value is its mode, Mend the command that mends it.
	Shared
	// ForeignOwner: the file or folder belongs to Value, a user's number.
	ForeignOwner
	// TwoSecrets: a profile holds both a secret and a command for it.
	TwoSecrets
	// NoHome: no home directory is known, nor is the variable Value set.
	NoHome
	// CommandFailed: the command for the secret failed; Value says how.
	CommandFailed
	// CommandTimedOut: the command took longer than Value.
	CommandTimedOut
	// CommandOutput: the command did not print one line of reasonable length.
	CommandOutput
	// BadColour: Value is no colour.
	BadColour
	// BadPattern: Value is no pattern of names.
	BadPattern
	// UnknownAction: the dashboard has no action of that name.
	UnknownAction
	// BadKey: Value is no key.
	BadKey
	// KeyClash: the action Allowed[0] has the key Value in the same place.
	KeyClash
	// BadName: Value is shown on the screen and has characters that can't be.
	BadName
)

// Mistake is one thing that is wrong with what was configured. No part of it
// is ever a secret.
type Mistake struct {
	// Key is as written where it came from: "profiles.prod.refresh" in a
	// file, otherwise the key that a file would use.
	Key     string
	Source  Source
	Problem Problem
	// Value, Allowed, Shape and Mend depend on the Problem.
	Value   string
	Allowed []string
	Shape   Shape
	Mend    string
}

// Error is in English: the key, where it came from, what is wrong, and what
// to do.
func (m Mistake) Error() string {
	where := m.Source.String()
	if m.Key != "" {
		where = m.Key + " (" + where + ")"
	}
	return where + ": " + m.reason()
}

func (m Mistake) reason() string {
	switch m.Problem {
	case UnknownKey:
		return "unknown key; remove it or mend its spelling"
	case WrongType:
		return "must be " + m.Shape.String()
	case NotOneOf:
		return fmt.Sprintf("%q is not one of %s", m.Value, strings.Join(m.Allowed, ", "))
	case BadDuration:
		return fmt.Sprintf("%q is not 0 or a time from 1s to 24h, such as 10s or 2m", m.Value)
	case BadEndpoint:
		return fmt.Sprintf("%q is not cn, asia, us or an https URL (http only to a loopback address)", m.Value)
	case NoSuchProfile:
		if len(m.Allowed) == 0 {
			return fmt.Sprintf("there is no profile %q, and none at all; add [profiles.%s] to the file", m.Value, m.Value)
		}
		return fmt.Sprintf("there is no profile %q; there is %s", m.Value, strings.Join(m.Allowed, ", "))
	case BadSyntax:
		return "not TOML: " + m.Value
	case Unreadable:
		return "cannot be opened: " + m.Value
	case TooOpen:
		return fmt.Sprintf("holds a secret and has mode %s; run: %s", m.Value, m.Mend)
	case Shared:
		return fmt.Sprintf("others can write to it (mode %s), and nothing it says is believed; run: %s", m.Value, m.Mend)
	case ForeignOwner:
		return "belongs to user " + m.Value + ", and nothing it says is believed; make a file of your own"
	case TwoSecrets:
		return "secret_key and secret_command exclude each other; remove one"
	case NoHome:
		return "no home directory is known; set HOME or " + m.Value
	case CommandFailed:
		return "the command failed: " + m.Value
	case CommandTimedOut:
		return "the command took longer than " + m.Value + " and was ended"
	case CommandOutput:
		return "the command must print the secret key alone, on one line"
	case BadColour:
		return fmt.Sprintf(`%q is no colour; write "#rrggbb", a number from "0" to "255", or "default"`, m.Value)
	case BadPattern:
		return fmt.Sprintf(`%q is no pattern of names; write one such as "prod-*", with * for anything and ? for one character`, m.Value)
	case UnknownAction:
		return "no action has this name; cdsredis config --help lists them"
	case BadKey:
		return fmt.Sprintf("%q is no key; write a character, or a name such as ctrl+d, f2, enter, pgdown", m.Value)
	case KeyClash:
		return fmt.Sprintf("the key %s is the key of %s too; give one of them another", m.Value, strings.Join(m.Allowed, ", "))
	case BadName:
		return fmt.Sprintf("%q has characters that cannot be seen; write it without them", m.Value)
	}
	return ""
}

// Mistakes are all that was found at once; never empty.
type Mistakes struct {
	List []Mistake
}

// Error has one line for each mistake.
func (m *Mistakes) Error() string {
	lines := make([]string, len(m.List))
	for i, one := range m.List {
		lines[i] = one.Error()
	}
	return strings.Join(lines, "\n")
}
