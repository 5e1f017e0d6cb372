package ui

import (
	"context"
	"log/slog"
	"time"

	"github.com/charmbracelet/lipgloss"

	"cdsredis/config"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/programs"
	"cdsredis/ui/screen/instances"
	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Options are what the dashboard is made of.
type Options struct {
	Account
	// Started is the first load, if it is under way already.
	Started *Started
	// Profiles are the names of those that can be chosen, and Connect opens
	// one of them; it may take seconds.
	Profiles []string
	Connect  func(ctx context.Context, name string) (Account, error)
	// NewProfile is where and how another one is made, without how it looks;
	// nil if none can be.
	NewProfile *welcome.Options

	Operations Operations
	// Memory keeps the last known answers.
	Memory Memory
	// Views remembers how the instances of the profiles that are open are
	// looked at; nil forgets it. The demo has no profile.
	Views func(profiles []string) instances.Views
	// Ready is called once the first frame was sent; nil if nobody waits.
	Ready func()
	// Place is the screen to begin with.
	Place msg.Place
	// Notify is how to tell of operations outside of the screen.
	Notify config.Notify

	// Filter is the expression to begin with in that screen; "" for none.
	Filter string

	Lang text.Lang
	// Keys are the keys in force; the zero Map has the usual ones.
	Keys keymap.Map
	// Theme is the name of the theme to begin with, of those in Themes.
	Theme  string
	Themes theme.Set
	// Cursor is how the row where the cursor is stands out.
	Cursor   config.Cursor
	Renderer *lipgloss.Renderer
	// Programs are those that can be started, such as redis-cli.
	Programs programs.Set
	// Home is the user's own folder, which paths are shown from; "" if there
	// is none.
	Home string
	// ExportDir is the folder for what is written down; it may not exist yet.
	ExportDir string
	// Zone is where times are shown.
	Zone   *time.Location
	Now    func() time.Time
	Logger *slog.Logger
}
