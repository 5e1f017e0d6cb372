package config

import (
	"log/slog"
	"time"
)

// Config is what is in force. It is a value: nothing changes it after Load.
type Config struct {
	// File is the path of the file, whether or not there is one; empty where
	// no home directory is known. FileFound tells whether it was read.
	File      string
	FileFound bool
	// StateDir and CacheDir are this program's own directories. They may not
	// exist yet.
	StateDir string
	CacheDir string

	// Profile names the profile in force; one named "default" need not stand
	// in the file.
	Profile Value[string]
	// Profiles are the names of those in the file, sorted.
	Profiles []string
	// Endpoint is "cn", "asia", "us" or a URL.
	Endpoint Value[string]
	// CAFile is a PEM bundle to trust in place of the system's roots; empty
	// for those.
	CAFile Value[string]
	// SecretID is the access key id; empty where none was given.
	SecretID Value[string]
	// SecretKey is the secret key, where it was given as such. SecretCommand
	// is the command that prints it, program first, where that is in force.
	// At most one of the two is set.
	SecretKey     Value[Secret]
	SecretCommand Value[[]string]
	// Region is the region to begin in; empty for all.
	Region Value[string]
	// ReadOnly forbids every write.
	ReadOnly Value[bool]
	// Protect are patterns of path.Match; instances whose names match one may
	// not be deleted.
	Protect Value[[]string]
	// Colour is the ground of the profile's name in the title; empty for none.
	Colour Value[Colour]
	// Refresh is the time between two refreshes; 0 for none.
	Refresh Value[time.Duration]

	Language Value[Language]
	Theme    Value[Theme]
	Screen   Value[Screen]
	// Themes are the file's own, besides those that are built in.
	Themes []OwnTheme
	ASCII  Value[ASCII]
	Cursor Value[Cursor]
	// Accessible is for those who have the dashboard read to them: lines of
	// text in place of a screen.
	Accessible Value[bool]
	// Keys are the actions that have other keys than the usual ones.
	Keys []KeyChoice

	// Notify is how to tell of operations outside of the dashboard.
	Notify Notify

	// LogFile is where the log goes; empty for nowhere.
	LogFile  Value[string]
	LogLevel Value[slog.Level]
}

// Value is a setting and where it came from.
type Value[T any] struct {
	V    T
	From Source
}

// Language is the language of the interface.
type Language string

// The languages. In a setting, "auto" leaves the choice to the locale.
const (
	Chinese Language = "zh"
	English Language = "en"
)

// Screen is the screen that the dashboard begins with.
type Screen string

// The screens, in the order of their keys.
const (
	ScreenRegions   Screen = "regions"
	ScreenSpecs     Screen = "specs"
	ScreenInstances Screen = "instances"
	ScreenTasks     Screen = "tasks"
)

// DefaultProfile is the profile in force where none was chosen.
const DefaultProfile = "default"

// Default is what is in force where nothing was said.
func Default() Config {
	return Config{
		Profile:  Value[string]{V: DefaultProfile},
		Endpoint: Value[string]{V: "cn"},
		Refresh:  Value[time.Duration]{V: 10 * time.Second},
		Language: Value[Language]{V: English},
		Theme:    Value[Theme]{V: Dark},
		Screen:   Value[Screen]{V: ScreenInstances},
		ASCII:    Value[ASCII]{V: ASCIIAuto},
		Cursor:   Value[Cursor]{V: CursorAuto},
		Notify:   defaultNotify(),
		LogLevel: Value[slog.Level]{V: slog.LevelInfo},
	}
}
