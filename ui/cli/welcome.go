package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"path/filepath"

	"github.com/spf13/cobra"

	"cdsredis/api"
	"cdsredis/config"
)

// NewProfiles is where and how profiles are made.
type NewProfiles struct {
	// File is where profiles stand, Taken are those that are there, and
	// Endpoint is the one in force.
	File     string
	Taken    []string
	Endpoint string
	// CheckEndpoint refuses what is no endpoint.
	CheckEndpoint func(nameOrURL string) error
	// Test asks for the regions with a new profile's key.
	Test func(context.Context, config.NewProfile) ([]api.Region, error)
	// Save puts the profile into the file. Its error is in the user's language.
	Save func(config.NewProfile) error
}

// FirstStart is what the first start works with, before there are credentials.
type FirstStart struct {
	// Session says how things look. It has no client.
	Session Session
	NewProfiles
}

// Decision is what came of the first start.
type Decision struct {
	// Profile is the one that was saved; empty for none.
	Profile string
	// Unsaved is one that could not be saved and is to be used all the same;
	// nil for none.
	Unsaved *config.NewProfile
	// Demo asks for the demo. Without any of these, the user left.
	Demo bool
}

// firstStart lets the user make a profile, and goes on with what was decided.
// Plain lines ask only where somebody is there to answer.
// Only where nothing at all is known of a key: half of one is a mistake, which
// would go before a new profile's.
func (r *run) firstStart(cmd *cobra.Command, cfg config.Config) error {
	if r.FirstStart == nil || cfg.Accessible.V && !r.Terminal || cfg.SecretID.V != "" || cfg.SecretKey.V.IsSet() || len(cfg.SecretCommand.V) > 0 {
		return r.noCredentials(cfg)
	}
	decision, err := r.decide(cmd.Context(), cfg)
	flags := givenSettings(cmd)
	switch {
	case err != nil:
		return err
	case decision.Demo:
		return r.withLog(cfg, func(log *slog.Logger) error { return r.showDemo(cmd, cfg, log) })
	case decision.Unsaved != nil:
		return r.showProfile(cmd, using(cfg, *decision.Unsaved), flags)
	case decision.Profile == "":
		return nil
	}
	flags["profile"] = decision.Profile
	if cfg, err = r.load(flags); err != nil {
		return err
	}
	return r.showProfile(cmd, cfg, flags)
}

// using is the configuration with a profile that is in no file.
func using(cfg config.Config, p config.NewProfile) config.Config {
	cfg.Profile.V, cfg.Endpoint.V, cfg.Region.V = p.Name, p.Endpoint, p.Region
	cfg.SecretID.V, cfg.SecretKey.V = p.SecretID, p.SecretKey
	return cfg
}

func (r *run) decide(ctx context.Context, cfg config.Config) (decision Decision, err error) {
	err = r.withLog(cfg, func(log *slog.Logger) error {
		if r.RedirectLogs != nil {
			r.RedirectLogs(log)
		}
		ctx, stop := watch(ctx, endingSignals()...)
		decision, err = r.FirstStart(ctx, FirstStart{Session: newSession(cfg, log), NewProfiles: r.newProfiles(cfg, log)})
		if signalled := stop(); signalled != nil {
			return signalled
		}
		return err
	})
	return decision, err
}

func (r *run) newProfiles(cfg config.Config, log *slog.Logger) NewProfiles {
	return NewProfiles{
		File: cfg.File, Taken: cfg.Profiles, Endpoint: cfg.Endpoint.V,
		CheckEndpoint: checkEndpoint,
		Test: func(ctx context.Context, p config.NewProfile) ([]api.Region, error) {
			return r.tryProfile(ctx, cfg, p, log)
		},
		Save: func(p config.NewProfile) error { return r.unsaved(cfg.File, config.AddProfile(cfg.File, p)) },
	}
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

// unsaved says why a profile was not saved, and what to do.
func (r *run) unsaved(file string, err error) error {
	m := r.messages()
	_, unwritable := errors.AsType[*fs.PathError](err)
	switch {
	case err == nil:
		return nil
	case errors.Is(err, config.ErrProfileExists):
		return errors.New(m.ProfileExists)
	case errors.Is(err, config.ErrShared):
		return fmt.Errorf(m.FolderShared, filepath.Dir(file))
	case errors.Is(err, config.ErrForeign):
		return fmt.Errorf(m.FolderForeign, filepath.Dir(file))
	case unwritable:
		return fmt.Errorf(m.FolderUnwritable, reason(err))
	}
	return reason(err)
}
