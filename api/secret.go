package api

import (
	"fmt"
	"io"
	"log/slog"
)

const masked = "******"

// Password is an instance's password. It prints as asterisks wherever it is
// formatted, logged or encoded; only the body of a creation carries it.
type Password string

// String hides the password.
func (Password) String() string { return masked }

// GoString hides the password.
func (Password) GoString() string { return masked }

// Format hides the password from every verb, the wrong ones too.
func (Password) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, masked) }

// LogValue hides the password.
func (Password) LogValue() slog.Value { return slog.StringValue(masked) }

// MarshalText hides the password.
func (Password) MarshalText() ([]byte, error) { return []byte(masked), nil }

// Credentials identify and authenticate an account.
type Credentials struct {
	// ID is the access key id; no secret, but only its end is ever shown.
	ID string
	// Secret is the secret key.
	Secret string
}

// String shows the end of the id and nothing of the secret.
func (c Credentials) String() string { return "****" + c.Tail() + ":" + masked }

// GoString is String.
func (c Credentials) GoString() string { return c.String() }

// Format is String for every verb, the wrong ones too.
func (c Credentials) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, c.String()) }

// LogValue is String.
func (c Credentials) LogValue() slog.Value { return slog.StringValue(c.String()) }

// MarshalText is String.
func (c Credentials) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Tail is the last four characters of the access key id, enough to tell keys
// apart.
func (c Credentials) Tail() string {
	if len(c.ID) <= 4 {
		return ""
	}
	return c.ID[len(c.ID)-4:]
}
