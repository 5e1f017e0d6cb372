package plain

import (
	"context"
	"io"
	"math/rand/v2"
	"time"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/protect"
	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/text"
)

// Cloud is what is asked of the API.
type Cloud interface {
	state.Cloud
	Regions(ctx context.Context) ([]api.Region, error)
	Catalog(ctx context.Context, regionID string) (api.Catalog, error)
	Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error)
	VDCs(ctx context.Context, regionID string) ([]api.VDC, error)
	ReadOnly() bool
	TryNow()
	// SetLanguage asks for the server's messages in a language.
	SetLanguage(language string)
}

// Operations is what is asked of the record of operations.
type Operations interface {
	Create(ctx context.Context, cloud state.Cloud, in state.CreateIntent) (state.Operation, error)
	Delete(ctx context.Context, cloud state.Cloud, in state.DeleteIntent) (state.Operation, error)
	List() []state.Operation
	Refresh() (changed bool, err error)
	Writable() error
	Observe(s state.Scope, list []api.Instance, at time.Time) ([]state.Change, error)
	Choose(id string, instanceIDs []string) error
	Acknowledge(id string) error
	Guard(s state.Scope, regionID, name string) (state.Operation, bool)
}

// Account is what depends on the profile that is in force.
type Account struct {
	Cloud Cloud
	// Scope is whose account it is.
	Scope state.Scope
	// Region is the id of the region to begin with; "" is all of them.
	Region string
	// Guard keeps instances from being deleted.
	Guard protect.Guard
	// Close gives up what Cloud holds, once the account is not used any more;
	// nil if it holds nothing.
	Close func()
}

// Options are what a session is made of.
type Options struct {
	// In is where answers come from. If it is a terminal, passwords are not
	// shown on it.
	In  io.Reader
	Out io.Writer

	Account
	Text       *text.Text
	Operations Operations
	// Demo says that the cloud is simulated.
	Demo bool
	// Profiles are the names of those that can be chosen, and Connect opens
	// one of them; it may take seconds.
	Profiles []string
	Connect  func(ctx context.Context, name string) (Account, error)
	// NewProfile is where and how another one is made; nil if none can be.
	NewProfile *welcome.Options
	// Zone is where times are shown.
	Zone *time.Location
	Now  func() time.Time
	// Random makes passwords; crypto/rand.Reader.
	Random io.Reader
	// Jitter is between 0 and 1 and spreads polls; nil means a random one.
	Jitter func() float64
	// After is a timer; nil means time.After.
	After func(time.Duration) <-chan time.Time
}

func (o Options) withDefaults() Options {
	if o.Jitter == nil {
		o.Jitter = rand.Float64
	}
	if o.After == nil {
		o.After = time.After
	}
	return o
}
