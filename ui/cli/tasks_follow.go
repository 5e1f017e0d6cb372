package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"cdsredis/api"
	"cdsredis/config"
	"cdsredis/state"
)

// follow prints changes until there is nothing left to wait for, or until a
// signal or the timeout.
func (r *run) follow(ctx context.Context, cfg config.Config, log *slog.Logger, q taskQuery, t *taskPrinter) error {
	f := &follower{
		operations: t.operations, account: t.account, now: r.Now, jitter: rand.Float64,
		show: t.line, complain: r.mention,
	}
	if q.wait != "" {
		op, err := r.find(t.operations.List(), q.wait)
		if err != nil {
			return err
		}
		if op.Phase.Open() && !t.account.owns(op) {
			return &usageError{text: fmt.Sprintf(r.messages().Tasks.NotThisAccount, op.ID, place(op.Scope))}
		}
		f.only = op.ID
	}
	ctx, stop := watch(ctx, heeded(endingSignals())...)
	err := r.followWithin(ctx, cfg, log, q, f)
	if signalled := stop(); signalled != nil {
		return signalled
	}
	return err
}

// followWithin follows for as long as the timeout lets it.
func (r *run) followWithin(ctx context.Context, cfg config.Config, log *slog.Logger, q taskQuery, f *follower) error {
	cancel := context.CancelFunc(func() {})
	if q.timeout > 0 {
		ctx, cancel = context.WithTimeoutCause(ctx, q.timeout, errTimedOut)
	}
	defer cancel()
	if !q.offline && f.worthAsking() {
		client, err := r.reader(ctx, cfg, log)
		if err != nil {
			return err
		}
		if client != nil {
			defer client.Close()
			f.cloud = client
		}
	}
	err := f.run(ctx)
	switch {
	case errors.Is(err, errTimedOut):
		return &verdictError{code: ExitTimedOut, text: r.stillOpen(q.timeout, f.pending())}
	case err != nil:
		return err
	}
	if code := f.verdict(); code != ExitOK {
		return &verdictError{code: code}
	}
	return nil
}

// worthAsking reports whether a list could move an operation.
func (f *follower) worthAsking() bool {
	return slices.ContainsFunc(f.operations.List(), func(op state.Operation) bool {
		return op.Phase.Open() && f.account.owns(op) && (f.only == "" || f.only == op.ID)
	})
}

// reader is a client that cannot write; nil, with a word about it, where
// there are no credentials.
func (r *run) reader(ctx context.Context, cfg config.Config, log *slog.Logger) (*api.Client, error) {
	if !cfg.HasCredentials() {
		_, err := fmt.Fprintf(r.Stderr, "%s: %s\n", program, r.messages().Tasks.OnlyOthers)
		return nil, err
	}
	secret, err := cfg.Secret(ctx)
	if err != nil {
		return nil, err
	}
	cfg.ReadOnly.V = true
	return r.client(cfg, api.Credentials{ID: cfg.SecretID.V, Secret: secret.Reveal()}, log)
}

// find gives the operation whose id is, or alone begins with, what was typed.
func (r *run) find(ops []state.Operation, typed string) (state.Operation, error) {
	m := r.messages().Tasks
	var found []state.Operation
	for _, op := range ops {
		if op.ID == typed {
			return op, nil
		}
		if strings.HasPrefix(op.ID, typed) {
			found = append(found, op)
		}
	}
	switch len(found) {
	case 0:
		return state.Operation{}, &usageError{text: fmt.Sprintf(m.NoSuch, typed)}
	case 1:
		return found[0], nil
	}
	return state.Operation{}, &usageError{text: fmt.Sprintf(m.Ambiguous, typed, idsOf(found))}
}

// mention tells of an error that does not end anything.
func (r *run) mention(err error) {
	text := fmt.Sprintf(r.messages().Tasks.GoesOn, r.words().Explain(err))
	fmt.Fprintln(r.Stderr, program+": "+api.Clean(text))
}

func (r *run) stillOpen(limit time.Duration, ops []state.Operation) string {
	return fmt.Sprintf(r.messages().Tasks.TimedOut, limit, idsOf(ops))
}

func idsOf(ops []state.Operation) string {
	var ids []string
	for _, op := range ops {
		ids = append(ids, op.ID)
	}
	return strings.Join(ids, " ")
}
