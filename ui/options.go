package ui

import (
	"log/slog"
	"time"

	"github.com/charmbracelet/lipgloss"

	"cdsredis/config"
	"cdsredis/state"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/programs"
	"cdsredis/ui/screen/instances"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Options are what the dashboard is made of.
type Options struct {
	Cloud Cloud
	// Started is the first load, if it is under way already.
	Started    *Started
	Operations Operations
	// Memory keeps the last known answers.
	Memory Memory
	// Ready is called once the first frame was sent; nil if nobody waits.
	Ready func()
	// Scope is whose account it is.
	Scope state.Scope
	// Demo says that the cloud is the built-in simulator.
	Demo bool
	// Region is the id of the region to begin with; "" is all of them.
	Region string
	// Views remembers how the instances are looked at; nil forgets it.
	Views instances.Views
	// Place is the screen to begin with.
	Place msg.Place
	// Refresh is how often the instances are asked for; 0 is only on demand.
	Refresh time.Duration

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
	// ExportDir is the folder for what is written down; it may not exist yet.
	ExportDir string
	// Zone is where times are shown.
	Zone   *time.Location
	Now    func() time.Time
	Logger *slog.Logger
}
