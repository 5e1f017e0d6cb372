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

// Options are what a Model is made of. All are needed.
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
}

// Choice is what the user wants to do after the first start.
type Choice int

// The choices.
const (
	Quit Choice = iota
	// Dashboard is on the profile that was saved.
	Dashboard
	Demo
)
