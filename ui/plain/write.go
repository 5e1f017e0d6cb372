package plain

import (
	"context"
	"fmt"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/create"
	"cdsredis/ui/screen/remove"
)

// refused says why nothing can be created or deleted, if that is so.
func (s *session) refused() bool {
	if s.o.Cloud.ReadOnly() {
		s.say(s.t.App.ReadOnlyHere)
		return true
	}
	if err := s.o.Operations.Writable(); err != nil {
		s.sayf(s.t.App.Recording, s.t.Explain(err))
		return true
	}
	return false
}

// choice is what a creation begins with: the region that is looked at.
func (s *session) choice() msg.Choice { return msg.Choice{RegionID: s.scope} }

// create asks for a new instance and has it created.
func (s *session) create(ctx context.Context, c msg.Choice) error {
	if s.refused() {
		return nil
	}
	if err := s.loadRegions(ctx); err != nil || s.regions == nil {
		return err
	}
	if ok, err := s.loadInstances(ctx); err != nil || !ok {
		return err
	}
	operation, err := s.fill(ctx, create.New(create.Options{
		Theme: s.theme, Text: s.t, Cloud: s.o.Cloud, Random: s.o.Random, Scope: s.o.Scope,
		Create: func(ctx context.Context, in state.CreateIntent) (state.Operation, error) {
			return s.o.Operations.Create(ctx, s.o.Cloud, in)
		},
		Guard: func(regionID, name string) (state.Operation, bool) {
			return s.o.Operations.Guard(s.o.Scope, regionID, name)
		},
		Regions: s.regions, Instances: s.instances, Choice: c,
	}))
	return s.after(ctx, operation, err)
}

// remove has an instance chosen and deletes it.
func (s *session) remove(ctx context.Context) error {
	if s.refused() {
		return nil
	}
	in, err := s.pick(ctx, s.t.Remove.Title)
	if err != nil || in == nil {
		return err
	}
	return s.removeOne(ctx, *in)
}

func (s *session) removeOne(ctx context.Context, in api.Instance) error {
	if s.refused() {
		return nil
	}
	if err := s.o.Guard.Check(in.Name); err != nil {
		s.say(s.t.Explain(err))
		return nil
	}
	operation, err := s.fill(ctx, remove.New(remove.Options{
		Theme: s.theme, Text: s.t, Cloud: s.o.Cloud, Scope: s.o.Scope,
		Delete: s.o.Guard.Deletion(func(ctx context.Context, in state.DeleteIntent) (state.Operation, error) {
			in.Scope = s.o.Scope
			return s.o.Operations.Delete(ctx, s.o.Cloud, in)
		}),
		Instance: in, Instances: s.instances, Regions: s.regions,
	}))
	return s.after(ctx, operation, err)
}

// after follows the operation that came of a form, if the user wants it.
func (s *session) after(ctx context.Context, operation string, err error) error {
	if err != nil || operation == "" {
		return err
	}
	s.say(fmt.Sprintf(s.t.Plain.Task, operation))
	r, err := s.ask(ctx, s.t.Plain.FollowNow)
	if err != nil || r.command != "" {
		return err
	}
	return s.follow(ctx)
}
