package welcome

import (
	"context"

	"cdsredis/api"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Profile is what is asked for.
type Profile struct {
	Name, Endpoint, Region string
	Account                api.Credentials
}

// Options are what a Model is made of. All are needed but Within.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	// Context ends the test with the program.
	Context context.Context //nolint:containedctx // requests outlive any one message
	// File is where the profile will stand, and Taken are the names that are
	// there already.
	File  string
	Taken []string
	// Endpoint is the one to begin with.
	Endpoint string
	// CheckEndpoint refuses what is no endpoint.
	CheckEndpoint func(nameOrURL string) error
	// Test asks for the regions.
	Test func(ctx context.Context, p Profile) ([]api.Region, error)
	// Save puts the profile into the file.
	Save func(p Profile) error
	// Within says that a dashboard is open, to which esc leads back.
	Within bool
}

// Choice is what the user wants to do after the first start.
type Choice int

// The choices.
const (
	Quit Choice = iota
	// Dashboard is on the profile that was saved.
	Dashboard
	// Kept leaves the profile that was saved for later, in a dashboard that
	// is open already.
	Kept
	// Unsaved is a dashboard on a profile that could not be saved.
	Unsaved
	Demo
)

// LeftMsg ends a Model.
type LeftMsg struct {
	Choice Choice
	// Profile is the one that was made. Its account is left out where the file
	// has it.
	Profile Profile
}
