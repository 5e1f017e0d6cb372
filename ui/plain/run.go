package plain

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// session is one run. What it knows of the cloud is as it was listed last.
type session struct {
	o     Options
	t     *text.Text
	in    *lines
	out   *printer
	theme theme.Theme // for the forms, which draw for nobody

	scope     string // the id of the region that is looked at; "" is all of them
	regions   []api.Region
	instances []api.Instance
}

// patience is how long an answer may take before it counts as failed.
const patience = 30 * time.Second

// Run asks what to do until the user leaves or the input ends. It fails with
// the cause of ctx's end, and where nothing can be written or read. What is
// being written to the cloud by then goes on.
func Run(ctx context.Context, o Options) error {
	o = o.withDefaults()
	s := &session{
		o: o, t: o.Text, in: newLines(o.In), out: &printer{w: o.Out}, scope: o.Region,
		theme: theme.New(lipgloss.NewRenderer(io.Discard), true),
	}
	s.greet()
	err := s.begin(ctx)
	if err == nil {
		err = s.menu(ctx)
	}
	if errors.Is(err, io.EOF) {
		return s.out.err
	}
	return err
}

// greet says where one is.
func (s *session) greet() {
	where := s.o.Scope.Endpoint
	if s.o.Demo {
		where = s.t.App.Demo
	}
	s.say(s.list(s.t.App.Product, s.o.Scope.Profile, where))
	if s.o.Cloud.ReadOnly() {
		s.say(s.t.App.ReadOnlyHere)
	}
	s.say(s.t.Plain.Welcome)
}

// begin finds out what the region is called.
func (s *session) begin(ctx context.Context) error {
	if s.scope == "" {
		return nil
	}
	return s.loadRegions(ctx)
}

// item is something to do, with what it is called.
type item struct {
	label string
	do    func(context.Context) error
}

func (s *session) items() []item {
	return []item{
		{s.list(s.t.App.Instances, s.place()), s.browse},
		{s.t.App.Regions, s.chooseRegion},
		{s.t.App.Specs, s.specs},
		{s.t.Create.Title, func(ctx context.Context) error { return s.create(ctx, s.choice()) }},
		{s.t.Remove.Title, s.remove},
		{s.list(s.t.App.Tasks, fmt.Sprintf(s.t.Plain.Open, s.open())), s.tasks},
		{s.t.Keys.Help, func(context.Context) error { s.help(); return nil }},
		{s.t.Keys.Quit, func(context.Context) error { return io.EOF }},
	}
}

func (s *session) menu(ctx context.Context) error {
	for {
		if _, err := s.o.Operations.Refresh(); err != nil {
			s.say(s.t.Explain(err))
		}
		items := s.items()
		s.title(s.t.Plain.Menu)
		for i, it := range items {
			s.sayf("%d. %s", i+1, it.label)
		}
		n, r, err := s.choose(ctx, len(items))
		switch {
		case err != nil:
			return err
		case r.leaves():
			return nil
		case n == 0:
			s.say(s.t.Plain.NoCommand)
			continue
		}
		if err := items[n-1].do(ctx); err != nil {
			return err
		}
	}
}

// place is the region that is looked at.
func (s *session) place() string {
	if s.scope == "" {
		return s.t.App.AllRegions
	}
	return s.site(s.scope)
}

// site is the name of a region; its id where there is none.
func (s *session) site(id string) string {
	for _, r := range s.regions {
		if r.ID == id {
			return s.t.Site(r)
		}
	}
	return id
}

// open is how many operations of this account are open.
func (s *session) open() int {
	n := 0
	for _, op := range s.o.Operations.List() {
		if op.Phase.Open() && op.Scope.Same(s.o.Scope) {
			n++
		}
	}
	return n
}

// load asks for something and says so where that fails; ok tells that it came.
func load[T any](ctx context.Context, s *session, ask func(context.Context) (T, error)) (got T, ok bool, err error) {
	within, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	s.o.Cloud.TryNow() // a person asks
	got, failed := ask(within)
	switch {
	case ctx.Err() != nil:
		return got, false, context.Cause(ctx)
	case failed != nil:
		s.say(s.t.ExplainFor(s.o.Scope.Profile, failed))
		return got, false, nil
	}
	return got, true, nil
}

// loadRegions makes sure that the regions are known; it may be that they
// are not afterwards.
func (s *session) loadRegions(ctx context.Context) error {
	if s.regions != nil {
		return nil
	}
	got, ok, err := load(ctx, s, s.o.Cloud.Regions)
	if ok {
		s.regions = text.Sites(got)
	}
	return err
}

// loadInstances lists all instances, and moves the open operations on by them.
func (s *session) loadInstances(ctx context.Context) (ok bool, err error) {
	at := s.o.Now()
	got, ok, err := load(ctx, s, func(ctx context.Context) ([]api.Instance, error) {
		return s.o.Cloud.Instances(ctx, api.InstanceFilter{})
	})
	if !ok {
		return false, err
	}
	s.instances = got
	if _, err := s.o.Operations.Observe(s.o.Scope, got, at); err != nil {
		s.say(s.t.Explain(err))
	}
	return true, nil
}
