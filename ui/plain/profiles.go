package plain

import (
	"context"
	"fmt"
	"slices"

	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/text"
)

// chooseProfile goes over to another profile, which may have to be made first.
func (s *session) chooseProfile(ctx context.Context) error {
	s.title(s.t.Profiles.Title)
	l := s.profiles()
	for {
		n, _, err := s.choose(ctx, l)
		if err != nil || n == 0 {
			return err
		}
		name := ""
		if n <= len(s.o.Profiles) {
			name = s.o.Profiles[n-1]
		} else if name, err = s.makeProfile(ctx); err != nil || name == "" {
			return err
		}
		if done, err := s.connect(ctx, name); err != nil || done {
			return err
		}
	}
}

func (s *session) profiles() *listing {
	l := &listing{}
	for _, name := range s.o.Profiles {
		inUse := ""
		if name == s.o.Scope.Profile {
			inUse = s.t.Profiles.Current
		}
		l.labels = append(l.labels, s.list(name, inUse))
	}
	if s.o.NewProfile != nil {
		l.labels = append(l.labels, s.t.Profiles.New)
	}
	return l
}

// makeProfile asks for a new profile and gives its name; "" if none was made.
func (s *session) makeProfile(ctx context.Context) (name string, err error) {
	o := *s.o.NewProfile
	o.Theme, o.Text, o.Context, o.Taken, o.Within = s.theme, s.t, ctx, s.o.Profiles, true
	f := &filling{asked: welcome.New(o), s: s}
	if err := f.fill(ctx); err != nil || f.left.Choice != welcome.Dashboard {
		return "", err
	}
	name = f.left.Profile.Name
	s.o.Profiles = slices.Sorted(slices.Values(append(slices.Clone(s.o.Profiles), name)))
	return name, nil
}

// connect goes over to a profile, or says why it can't. Nothing that is known
// of the account before is kept.
func (s *session) connect(ctx context.Context, name string) (done bool, err error) {
	t := s.t.Profiles
	s.say(s.ended(fmt.Sprintf(t.Connecting, name)))
	within, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	account, failed := s.o.Connect(within, name)
	switch {
	case ctx.Err() != nil:
		return false, context.Cause(ctx)
	case failed != nil:
		s.sayf(t.Failed, name, s.t.Explain(failed))
		return false, nil
	}
	if s.o.Close != nil {
		s.o.Close()
	}
	s.o.Account, s.scope, s.regions, s.instances = account, account.Region, nil, nil
	s.o.Cloud.SetLanguage(string(s.t.Lang))
	s.where()
	return true, s.begin(ctx)
}

// speak says everything in the other language from now on.
func (s *session) speak(context.Context) error {
	s.t = s.t.In(s.t.Other())
	s.o.Cloud.SetLanguage(string(s.t.Lang))
	s.sayf(s.t.Plain.Speaking, text.Name(s.t.Lang))
	return nil
}
