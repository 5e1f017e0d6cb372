package cli

import (
	"context"
	"log/slog"

	"github.com/spf13/cobra"

	"cdsredis/api"
	"cdsredis/config"
)

// FirstStart is what the first start works with, before there are credentials.
type FirstStart struct {
	// Session says how things look. It has no client.
	Session Session
	// File is where profiles stand, Profiles are those that are there, and
	// Endpoint is the one in force.
	File     string
	Profiles []string
	Endpoint string
	// CheckEndpoint refuses what is no endpoint.
	CheckEndpoint func(nameOrURL string) error
	// Test asks for the regions with a new profile's key.
	Test func(context.Context, config.NewProfile) ([]api.Region, error)
	// Save puts the profile into the file.
	Save func(config.NewProfile) error
}

// Decision is what came of the first start.
type Decision struct {
	// Profile is the one that was saved; empty for none.
	Profile string
	// Demo asks for the demo. Without either, the user left.
	Demo bool
}

// firstStart lets the user make a profile, and goes on with what was decided.
// Only where nothing at all is known of a key: half of one is a mistake, which
// would go before a new profile's.
func (r *run) firstStart(cmd *cobra.Command, cfg config.Config) error {
	if r.FirstStart == nil || cfg.Accessible.V || cfg.SecretID.V != "" || cfg.SecretKey.V.IsSet() || len(cfg.SecretCommand.V) > 0 {
		return r.noCredentials(cfg)
	}
	decision, err := r.decide(cmd.Context(), cfg)
	switch {
	case err != nil:
		return err
	case decision.Demo:
		return r.withLog(cfg, func(log *slog.Logger) error { return r.showDemo(cmd, cfg, log) })
	case decision.Profile == "":
		return nil
	}
	flags := givenSettings(cmd)
	flags["profile"] = decision.Profile
	if cfg, err = r.load(flags); err != nil {
		return err
	}
	return r.showProfile(cmd, cfg, flags)
}

func (r *run) decide(ctx context.Context, cfg config.Config) (decision Decision, err error) {
	err = r.withLog(cfg, func(log *slog.Logger) error {
		if r.RedirectLogs != nil {
			r.RedirectLogs(log)
		}
		ctx, stop := watch(ctx, endingSignals()...)
		decision, err = r.FirstStart(ctx, FirstStart{
			Session: newSession(cfg, log),
			File:    cfg.File, Profiles: cfg.Profiles, Endpoint: cfg.Endpoint.V,
			CheckEndpoint: checkEndpoint,
			Test: func(ctx context.Context, p config.NewProfile) ([]api.Region, error) {
				return r.tryProfile(ctx, cfg, p, log)
			},
			Save: func(p config.NewProfile) error { return config.AddProfile(cfg.File, p) },
		})
		if signalled := stop(); signalled != nil {
			return signalled
		}
		return err
	})
	return decision, err
}

// tryProfile asks for the regions, by a client that could not write anything.
func (r *run) tryProfile(ctx context.Context, cfg config.Config, p config.NewProfile, log *slog.Logger) ([]api.Region, error) {
	cfg.Endpoint.V, cfg.ReadOnly.V = p.Endpoint, true
	client, err := r.client(cfg, api.Credentials{ID: p.SecretID, Secret: p.SecretKey.Reveal()}, log)
	if err != nil {
		return nil, err
	}
	defer client.Close()
	return client.Regions(ctx)
}
