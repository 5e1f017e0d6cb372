package config

import (
	"fmt"
	"io"
	"log/slog"
)

const masked = "******"

// Secret is a text that does not print itself: formatted, logged or encoded
// it is asterisks. Only Reveal gives it away.
type Secret struct {
	// A pointer, because fmt does not call the methods of a value in an
	// unexported field; all it then shows is an address.
	text *string
}

// NewSecret hides text.
func NewSecret(text string) Secret { return Secret{text: &text} }

// Reveal gives the secret away; empty for a Secret that holds none.
func (s Secret) Reveal() string {
	if s.text == nil {
		return ""
	}
	return *s.text
}

// IsSet reports whether there is a secret.
func (s Secret) IsSet() bool { return s.Reveal() != "" }

// Format hides the secret from every verb of fmt, those for numbers too.
func (Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, masked) }

// String hides the secret.
func (Secret) String() string { return masked }

// GoString hides the secret.
func (Secret) GoString() string { return masked }

// LogValue hides the secret.
func (Secret) LogValue() slog.Value { return slog.StringValue(masked) }

// MarshalText hides the secret.
func (Secret) MarshalText() ([]byte, error) { return []byte(masked), nil }
