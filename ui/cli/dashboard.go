package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/spf13/cobra"

	"cdsredis/api"
	"cdsredis/config"
)

// dashboard opens the dashboard on the real API.
func (r *run) dashboard(cmd *cobra.Command) error {
	given := givenSettings(cmd)
	others := splitProfiles(given)
	cfg, err := r.load(given)
	if err := r.refuseWithoutTerminal(cfg); err != nil {
		return err
	}
	if err != nil {
		return err
	}
	if cfg.Accessible.V && len(others) > 0 {
		return &usageError{text: r.messages().OneProfile, command: program}
	}
	if !cfg.HasCredentials() {
		return r.firstStart(cmd, cfg)
	}
	return r.showProfile(cmd, cfg, given, others...)
}

// showProfile opens the dashboard on the profile in force, and others together
// with it.
func (r *run) showProfile(cmd *cobra.Command, cfg config.Config, flags map[string]string, others ...string) error {
	return r.withLog(cfg, func(log *slog.Logger) error {
		s, err := r.session(cmd.Context(), cfg, log)
		if err != nil {
			return err
		}
		defer s.Client.Close()
		s.Filter = cmd.Flag(filterFlag).Value.String()
		s.Profiles, s.Connect = cfg.Profiles, r.connector(flags, log)
		if cfg.File != "" {
			made := r.newProfiles(cfg, log)
			s.NewProfiles = &made
		}
		if s.Others, err = connectAll(cmd.Context(), s.Connect, others); err != nil {
			return err
		}
		defer closeAll(s.Others)
		if flags["region"] != "" {
			for i := range s.Others {
				s.Others[i].Region = s.Region
			}
		}
		return r.show(cmd.Context(), s)
	})
}

// session is one on the account of the profile in force. Its client is to be
// closed.
func (r *run) session(ctx context.Context, cfg config.Config, log *slog.Logger) (Session, error) {
	if !cfg.HasCredentials() {
		return Session{}, r.noCredentials(cfg)
	}
	secret, err := cfg.Secret(ctx)
	if err != nil {
		return Session{}, err
	}
	account := api.Credentials{ID: cfg.SecretID.V, Secret: secret.Reveal()}
	client, err := r.client(cfg, account, log)
	if err != nil {
		return Session{}, err
	}
	s := newSession(cfg, log)
	s.Client, s.Endpoint, s.KeyTail = client, client.Host(), account.Tail()
	s.Profile, s.Region = cfg.Profile.V, cfg.Region.V
	s.Protected, s.Colour = cfg.Protect.V, cfg.Colour.V
	s.StateDir, s.CacheDir = cfg.StateDir, cfg.CacheDir
	return s, nil
}

// show runs the dashboard. That a signal ended it comes before whatever else
// the dashboard has to say, for that is why.
func (r *run) show(ctx context.Context, s Session) error {
	s.Now = r.Now
	if r.RedirectLogs != nil {
		r.RedirectLogs(s.Logger)
	}
	var terminal loan
	s.Lend = terminal.lend
	ctx, stop := watchFor(ctx, terminal.heeds, endingSignals()...)
	if s.Accessible {
		defer keepPipes()()
	}
	err := ended(r.Dashboard(ctx, s))
	if signalled := stop(); signalled != nil {
		return signalled
	}
	return err
}

func (r *run) withLog(cfg config.Config, act func(*slog.Logger) error) error {
	log, file, err := openLog(cfg)
	if err != nil {
		return &configurationError{fmt.Errorf(r.messages().LogFile, err)}
	}
	log.Info("start", "version", version(), "profile", cfg.Profile.V, "endpoint", cfg.Endpoint.V)
	return errors.Join(act(log), file.Close())
}

func (r *run) client(cfg config.Config, account api.Credentials, log *slog.Logger) (*api.Client, error) {
	client, err := api.New(api.Options{
		Endpoint:    cfg.Endpoint.V,
		Credentials: account,
		CAFile:      cfg.CAFile.V,
		ReadOnly:    cfg.ReadOnly.V,
		Language:    string(cfg.Language.V),
		UserAgent:   program + "/" + version(),
		Logger:      log,
		Now:         r.Now,
	})
	if err != nil {
		return nil, &configurationError{fmt.Errorf(r.messages().Client, err)}
	}
	return client, nil
}

// refuseWithoutTerminal comes before anything is drawn: escape codes in a
// file or on a dumb terminal help nobody. Plain lines need no terminal.
func (r *run) refuseWithoutTerminal(cfg config.Config) error {
	if cfg.Accessible.V {
		return nil
	}
	if !r.Terminal {
		return &usageError{text: r.messages().NotATerminal}
	}
	if name, _ := r.Env("TERM"); name == "dumb" {
		return &usageError{text: r.messages().DumbTerminal}
	}
	return nil
}

func (r *run) noCredentials(cfg config.Config) error {
	m := r.messages()
	text := fmt.Sprintf(m.NoCredentials, cfg.File)
	if cfg.SecretID.V != "" {
		text = m.NoSecretKey + "\n" + text
	} else if cfg.SecretKey.V.IsSet() || len(cfg.SecretCommand.V) > 0 {
		text = m.NoSecretID + "\n" + text
	}
	return &configurationError{errors.New(text)}
}

func checkEndpoint(nameOrURL string) error {
	_, err := api.ResolveEndpoint(nameOrURL)
	return err
}
