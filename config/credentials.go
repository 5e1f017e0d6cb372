package config

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"time"
)

const (
	// commandLimit is how long a command may take to print the secret.
	commandLimit = 10 * time.Second
	// commandGrace is how long its output may stay open after its end.
	commandGrace = time.Second
	// maxOutput is more than any secret key has, in bytes.
	maxOutput = 4096
)

// HasCredentials reports whether there is an access key id and a way to its
// secret.
func (c Config) HasCredentials() bool {
	return c.SecretID.V != "" && (c.SecretKey.V.IsSet() || len(c.SecretCommand.V) > 0)
}

// Secret is the secret key. Where a command prints it, the command is run
// here: without a shell, a terminal or an input, and for 10 seconds at most.
// The error is a *Mistakes and holds nothing that the command printed.
func (c Config) Secret(ctx context.Context) (Secret, error) {
	if len(c.SecretCommand.V) == 0 {
		return c.SecretKey.V, nil
	}
	secret, wrong := runSecretCommand(ctx, c.SecretCommand.V, commandLimit)
	if wrong == nil {
		return secret, nil
	}
	wrong.Key, wrong.Source = "secret_command", c.SecretCommand.From
	return Secret{}, &Mistakes{List: []Mistake{*wrong}}
}

func runSecretCommand(ctx context.Context, argv []string, limit time.Duration) (Secret, problem) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	var out bounded
	// What to run is the user's own choice, made in a file of theirs.
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...) // #nosec G204 -- see above
	cmd.Stdout = &out
	cmd.WaitDelay = commandGrace
	detach(cmd)
	err := cmd.Run()
	switch {
	case out.full:
		return Secret{}, &Mistake{Problem: CommandOutput}
	case err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded):
		return Secret{}, &Mistake{Problem: CommandTimedOut, Value: limit.String()}
	case err != nil:
		return Secret{}, &Mistake{Problem: CommandFailed, Value: err.Error()}
	}
	key := strings.TrimSuffix(strings.TrimSuffix(string(out.bytes), "\n"), "\r")
	if key == "" || strings.ContainsAny(key, "\r\n") {
		return Secret{}, &Mistake{Problem: CommandOutput}
	}
	return NewSecret(key), nil
}

// bounded keeps the beginning of what is written and refuses the rest, which
// also ends a command that would print for ever.
type bounded struct {
	bytes []byte
	full  bool
}

var errFull = errors.New("too much output")

func (b *bounded) Write(p []byte) (int, error) {
	if len(b.bytes)+len(p) > maxOutput {
		b.full = true
		return 0, errFull
	}
	b.bytes = append(b.bytes, p...)
	return len(p), nil
}
