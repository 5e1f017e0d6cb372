package ui

import (
	"context"
	"errors"
	"time"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/protect"
)

// Account is what depends on the profile that is in force.
type Account struct {
	Cloud Cloud
	// Scope is whose account it is.
	Scope state.Scope
	// Parts are the profiles that are open together, of which Cloud is all of
	// them; none where there is one profile. See Together.
	Parts []Account
	// Demo says that the cloud is the built-in simulator.
	Demo bool
	// Region is the id of the region to begin with; "" is all of them.
	Region string
	// Refresh is how often the instances are asked for; 0 is only on demand.
	Refresh time.Duration
	// Colour is the name of the ground that the profile's name stands on; ""
	// for none.
	Colour string
	// Protected are patterns of the names of instances that are not deleted.
	Protected []string
	// Close gives up what Cloud holds, once the account is not used any more;
	// nil if it holds nothing. Requests under way are not disturbed.
	Close func()
}

// name is the profile's, "" in the demo.
func (acc Account) name() string {
	if acc.Demo {
		return ""
	}
	return acc.Scope.Profile
}

// guard is what the profile protects.
func (acc Account) guard() protect.Guard {
	return protect.Guard{Profile: acc.Scope.Profile, Patterns: acc.Protected}
}

// protects says why one of the instances may not be deleted, "" if all may.
func (a *app) protects(list ...api.Instance) string {
	for i := range list {
		if err := a.o.owner(list[i]).guard().Check(list[i].Name); err != nil {
			return a.text.Explain(err)
		}
	}
	return ""
}

// deletion is the only way to send a deletion: to the account of the profile
// that listed the instance, and on record as that.
func (a *app) deletion() protect.Deletion {
	acc, operations := a.o.Account, a.o.Operations
	return func(ctx context.Context, in state.DeleteIntent) (state.Operation, error) {
		owner := acc.owner(in.Instance)
		in.Scope = owner.Scope
		return owner.guard().Deletion(func(ctx context.Context, in state.DeleteIntent) (state.Operation, error) {
			return operations.Delete(ctx, owner.Cloud, in)
		})(ctx, in)
	}
}

// bound is a cloud of which nothing more is read once ctx has ended. What is
// written goes its way.
type bound struct {
	Cloud
	ctx context.Context //nolint:containedctx // that is what it is for
}

// errLeft says that the account was left for another one.
var errLeft = errors.New("the profile is not in use any more")

// within runs a request that ends with either context.
func within[T any](b bound, ctx context.Context, ask func(context.Context) (T, error)) (T, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	defer context.AfterFunc(b.ctx, func() { cancel(errLeft) })()
	if b.ctx.Err() != nil {
		var none T
		return none, errLeft
	}
	return ask(ctx)
}

func (b bound) Regions(ctx context.Context) ([]api.Region, error) {
	return within(b, ctx, b.Cloud.Regions)
}

func (b bound) Catalog(ctx context.Context, regionID string) (api.Catalog, error) {
	return within(b, ctx, func(ctx context.Context) (api.Catalog, error) { return b.Cloud.Catalog(ctx, regionID) })
}

func (b bound) Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error) {
	return within(b, ctx, func(ctx context.Context) ([]api.Instance, error) { return b.Cloud.Instances(ctx, f) })
}

func (b bound) VDCs(ctx context.Context, regionID string) ([]api.VDC, error) {
	return within(b, ctx, func(ctx context.Context) ([]api.VDC, error) { return b.Cloud.VDCs(ctx, regionID) })
}

func (b bound) Task(ctx context.Context, id string) (api.Task, error) {
	return within(b, ctx, func(ctx context.Context) (api.Task, error) { return b.Cloud.Task(ctx, id) })
}
