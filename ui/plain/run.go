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
	s := newSession(o)
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

func newSession(o Options) *session {
	o = o.withDefaults()
	return &session{
		o: o, t: o.Text, in: newLines(o.In), out: &printer{w: o.Out}, scope: o.Region,
		theme: theme.New(lipgloss.NewRenderer(io.Discard), true),
	}
}

// greet says where one is, and how to go on.
func (s *session) greet() {
	s.where()
	s.say(s.t.Plain.Welcome)
}

// where says whose account it is.
func (s *session) where() {
	at := s.o.Scope.Endpoint
	if s.o.Demo {
		at = s.t.App.Demo
	}
	s.say(s.list(s.t.App.Product, s.o.Scope.Profile, at))
	if s.o.Cloud.ReadOnly() {
		s.say(s.t.App.ReadOnlyHere)
	}
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
	all := []item{
		{s.list(s.t.App.Instances, s.place()), s.browse},
		{s.t.App.Regions, s.chooseRegion},
		{s.t.App.Specs, s.specs},
		{s.t.Create.Title, func(ctx context.Context) error { return s.create(ctx, s.choice()) }},
		{s.t.Remove.Title, s.remove},
		{s.list(s.t.App.Tasks, fmt.Sprintf(s.t.Plain.Open, s.open())), s.tasks},
	}
	if s.o.Connect != nil && (len(s.o.Profiles) > 0 || s.o.NewProfile != nil) {
		all = append(all, item{s.list(s.t.Profiles.Title, s.o.Scope.Profile), s.chooseProfile})
	}
	return append(all,
		item{text.Name(s.t.Other()), s.speak},
		item{s.t.Keys.Help, func(context.Context) error { s.help(); return nil }},
		item{s.t.Keys.Quit, func(context.Context) error { return io.EOF }},
	)
}

// menu asks what to do until the user leaves. It is read out at first, and
// when it is wanted or has changed its words.
func (s *session) menu(ctx context.Context) error {
	var read *text.Text
	for {
		if _, err := s.o.Operations.Refresh(); err != nil {
			s.say(s.t.Explain(err))
		}
		items := s.items()
		l := &listing{prompt: s.t.Plain.MenuPrompt}
		for _, it := range items {
			l.labels = append(l.labels, it.label)
		}
		if read == s.t {
			s.out.print("\n")
			l.read = len(l.labels)
		} else {
			read = s.t
			s.title(s.t.Plain.Menu)
		}
		n, r, err := s.choose(ctx, l)
		switch {
		case err != nil:
			return err
		case r.command == commandQuit:
			return nil
		case n == 0:
			read = nil
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
