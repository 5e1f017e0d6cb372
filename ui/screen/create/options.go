package create

import (
	"context"
	"io"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Cloud is what the form reads.
type Cloud interface {
	Regions(ctx context.Context) ([]api.Region, error)
	Catalog(ctx context.Context, regionID string) (api.Catalog, error)
	VDCs(ctx context.Context, regionID string) ([]api.VDC, error)
	Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error)
}

// Options are what a Model is made of. All are needed but those that say
// otherwise.
type Options struct {
	Theme theme.Theme
	Text  *text.Text
	Cloud Cloud
	// Create records the creation and sends it once, as
	// state.Operations.Create does.
	Create func(ctx context.Context, in state.CreateIntent) (state.Operation, error)
	// Guard gives the unsettled creation of the same name, if there is one,
	// as state.Operations.Guard does.
	Guard func(regionID, name string) (state.Operation, bool)
	// Random makes passwords; crypto/rand.Reader.
	Random io.Reader
	Scope  state.Scope
	// Regions and Instances are as last listed. Nil regions are loaded.
	Regions   []api.Region
	Instances []api.Instance
	// Choice is what is chosen already; its zero value is nothing.
	Choice msg.Choice
	// ReadOnly refuses to send.
	ReadOnly bool
}
