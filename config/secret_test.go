package config

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
)

func TestASecretIsMaskedHoweverItIsPrinted(t *testing.T) {
	t.Parallel()
	const hidden = "s3cret-key"
	cfg := Default()
	cfg.SecretKey = Value[Secret]{V: NewSecret(hidden)}
	holder := struct{ inside Secret }{NewSecret(hidden)}
	var out strings.Builder
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "%d", "%T"} {
		fmt.Fprintf(&out, verb+"\n", NewSecret(hidden))
		fmt.Fprintf(&out, verb+"\n", cfg)
		fmt.Fprintf(&out, verb+"\n", &cfg)
		fmt.Fprintf(&out, verb+"\n", holder)
	}
	logger := slog.New(slog.NewTextHandler(&out, nil))
	logger.Info("text", "secret", cfg.SecretKey.V, "config", cfg, "holder", holder)
	slog.New(slog.NewJSONHandler(&out, nil)).Info("json", "secret", cfg.SecretKey.V, "config", cfg)
	for name, marshal := range map[string]func(any) ([]byte, error){"json": json.Marshal, "toml": toml.Marshal} {
		encoded, err := marshal(cfg)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !bytes.Contains(encoded, []byte(masked)) {
			t.Errorf("%s holds no mask: %s", name, encoded)
		}
		out.Write(encoded)
	}
	printed := out.String()
	hex := fmt.Sprintf("%x", hidden)
	if strings.Contains(printed, hidden) || strings.Contains(strings.ToLower(printed), hex) {
		t.Errorf("the secret shows in:\n%s", printed)
	}
	if got := cfg.SecretKey.V.Reveal(); got != hidden {
		t.Errorf("revealed as %q, want %q", got, hidden)
	}
}

func TestASecretOfNothingIsNotSet(t *testing.T) {
	t.Parallel()
	for _, empty := range []Secret{{}, NewSecret("")} {
		if empty.IsSet() || empty.Reveal() != "" {
			t.Errorf("%#v says that it is set", empty)
		}
	}
}
