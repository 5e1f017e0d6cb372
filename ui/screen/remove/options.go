package remove

import (
	"context"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Cloud is what the form reads.
type Cloud interface {
	Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error)
}

// Options are what a Model is made of. All are needed but those that say
// otherwise.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	Cloud Cloud
	// Delete records the deletion and sends it once, as
	// state.Operations.Delete does. It knows whose account the instance is in,
	// and puts that into the intent.
	Delete func(ctx context.Context, in state.DeleteIntent) (state.Operation, error)
	// Scope is whose account it is, for people to read.
	Scope state.Scope
	// Instance is the one on the screen when the form was asked for.
	Instance api.Instance
	// Instances and Regions are as last listed. Nil regions leave regions
	// without names.
	Instances []api.Instance
	Regions   []api.Region
	// ReadOnly refuses to send.
	ReadOnly bool
}
