package cli

import (
	"context"
	"errors"
	"log/slog"
	"maps"
	"strings"

	"cdsredis/config"
)

// connector opens profiles while the dashboard runs. The flags and variables
// that say whose account it is were about the first profile; what else was
// given at the start stays in force.
func (r *run) connector(flags map[string]string, log *slog.Logger) func(context.Context, string) (Session, error) {
	return func(ctx context.Context, profile string) (Session, error) {
		own := *r // the language is loaded anew, on another goroutine
		own.Env = withoutAccount(r.Env)
		given := maps.Clone(flags)
		delete(given, "endpoint")
		delete(given, "region")
		given["profile"] = profile
		cfg, err := own.load(given)
		if err != nil {
			return Session{}, own.inALine(err)
		}
		if !cfg.HasCredentials() {
			return Session{}, errors.New(own.messages().NoKeyInProfile)
		}
		log.Info("connect", "profile", profile, "endpoint", cfg.Endpoint.V)
		s, err := own.session(ctx, cfg, log)
		if err != nil {
			return Session{}, own.inALine(err)
		}
		return s, nil
	}
}

// withoutAccount is an environment without the variables that overrule whose
// account a profile is, and where it is reached.
func withoutAccount(env config.Env) config.Env {
	return func(name string) (string, bool) {
		switch name {
		case "CDS_SECRET_ID", "CDS_SECRET_KEY", "CDS_REGION", "CDSREDIS_ENDPOINT", "CDSREDIS_PROFILE":
			return "", false
		}
		return env(name)
	}
}

// inALine words an error for a dashboard, in the user's language.
func (r *run) inALine(err error) error {
	m, ok := errors.AsType[*config.Mistakes](err)
	if !ok {
		return err
	}
	lines := make([]string, len(m.List))
	for i, mistake := range m.List {
		lines[i] = r.mistake(mistake)
	}
	return errors.New(strings.Join(lines, r.messages().Comma))
}
