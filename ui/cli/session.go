package cli

import (
	"context"
	"log/slog"
	"path/filepath"
	"time"

	"cdsredis/api"
	"cdsredis/config"
	"cdsredis/ui/keymap"
)

// Session is what one run of the dashboard works with.
type Session struct {
	Client *api.Client
	Logger *slog.Logger
	// Endpoint is where the API is, in words for people and records.
	Endpoint string
	// Now is the clock.
	Now func() time.Time
	// Lend is called before another program gets the terminal, and what it
	// returns after.
	Lend func() (back func())
	// Demo is set on a simulated cloud.
	Demo bool
	// Profile is the name of the profile; empty in a demo.
	Profile string
	// KeyTail is the end of the access key id, which tells accounts apart;
	// empty in a demo.
	KeyTail string
	// Profiles are the names of those in the configuration, and Connect opens
	// one of them as it stands there, whatever overruled it at the start but
	// for a request to write nothing. Both are empty in a demo.
	Profiles []string
	Connect  func(ctx context.Context, profile string) (Session, error)
	// NewProfiles makes others; nil in a demo.
	NewProfiles *NewProfiles
	// Others are the profiles that are shown together with this one.
	Others []Session
	// Protected are the patterns of names that are not deleted, and Colour is
	// the ground of the profile's name.
	Protected []string
	Colour    config.Colour
	// Region is the region to begin in; empty for all.
	Region   string
	Screen   config.Screen
	Language config.Language
	Theme    config.Theme
	// Accessible asks for lines of text in place of a screen.
	Accessible bool
	// Themes are the user's own, besides those that are built in.
	Themes []config.OwnTheme
	ASCII  config.ASCII
	Cursor config.Cursor
	Keys   keymap.Map
	// Filter is what to begin with in the first screen's filter; usually "".
	Filter string
	// Refresh is the time between two refreshes; 0 for none.
	Refresh time.Duration
	// Notify is how to tell of operations outside of the dashboard.
	Notify config.Notify
	// StateDir and CacheDir are this program's own. They may not exist yet.
	StateDir string
	CacheDir string
	// ExportDir is the folder for what the user writes down, also in a demo,
	// whose own folders do not outlive it; empty where there is no home.
	ExportDir string
	Version   string
}

// newSession is a session with what does not depend on where the cloud is.
func newSession(cfg config.Config, log *slog.Logger) Session {
	exports := ""
	if cfg.StateDir != "" {
		exports = filepath.Join(cfg.StateDir, "exports")
	}
	return Session{
		Logger:     log,
		Screen:     cfg.Screen.V,
		Language:   cfg.Language.V,
		Theme:      cfg.Theme.V,
		Accessible: cfg.Accessible.V,
		Themes:     cfg.Themes,
		ASCII:      cfg.ASCII.V,
		Cursor:     cfg.Cursor.V,
		Keys:       keysOf(cfg),
		Refresh:    cfg.Refresh.V,
		Notify:     cfg.Notify,
		Version:    version(),

		ExportDir: exports,
	}
}
