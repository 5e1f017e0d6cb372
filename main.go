// Command cdsredis is a dashboard in the terminal for managed Redis on the
// cloud Capital Online (CDS).
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/user"
	"runtime/debug"
	"time"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"cdsredis/api"
	"cdsredis/config"
	"cdsredis/state"
	"cdsredis/ui"
	_ "cdsredis/ui/background" // before bubbletea's packages; see there
	"cdsredis/ui/cli"
	"cdsredis/ui/msg"
	"cdsredis/ui/plain"
	"cdsredis/ui/programs"
	"cdsredis/ui/protect"
	"cdsredis/ui/screen/instances"
	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/terminal"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// drainFor bounds the waiting for a write that is in flight when the dashboard
// ends.
const drainFor = 25 * time.Second

// The collector stays away from the start, which is short, and is thrifty
// afterwards, since many dashboards share a host.
const (
	gcAtStart = 400
	gcAfter   = 25
)

func main() {
	os.Exit(cli.Main(context.Background(), cli.System(dashboard, firstStart)))
}

// dashboard puts the parts together and runs them. A write that is on its way
// when the interface ends is waited for and recorded.
func dashboard(ctx context.Context, s cli.Session) error {
	if s.Accessible {
		return accessible(ctx, s)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	debug.SetGCPercent(gcAtStart)
	go s.Client.LoadRoots()
	own := accounts(s)
	started := ui.StartLoad(ctx, own.Cloud, s.Now)
	memory := ui.StartRecall(state.Cache{Dir: s.CacheDir}, scope(s))
	operations, err := record(s)
	if err != nil {
		return err
	}
	themes, profile := looks(s)
	err = ui.Run(ctx, ui.Options{
		Account: own, Started: started, Profiles: s.Profiles, Connect: connected(s, account), NewProfile: maker(s),
		Operations: operations, Memory: memory,
		Views: func(profiles []string) instances.Views { return state.ViewsOf(s.StateDir, profiles) },
		Ready: func() { debug.SetGCPercent(gcAfter) },
		Place: places[s.Screen], Filter: s.Filter, Notify: s.Notify,
		Programs: programs.New(os.Environ()), Home: os.Getenv("HOME"), ExportDir: s.ExportDir,
		Lang: text.Lang(s.Language), Keys: s.Keys, Theme: string(s.Theme), Themes: themes, Cursor: s.Cursor, Renderer: rendererOf(s, profile),
		Zone: time.Local, Now: s.Now, Logger: s.Logger,
	}, terminalOf(s, profile))

	if crash, ok := errors.AsType[*terminal.Panic](err); ok {
		err = report(s, crash)
	}
	if ended, ok := errors.AsType[*terminal.Signal](err); ok {
		err = cli.EndedBy(ended.Number)
	}
	return errors.Join(err, settle(ctx, operations))
}

// accessible is the dashboard in lines of text.
func accessible(ctx context.Context, s cli.Session) (err error) {
	operations, err := record(s)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, settle(ctx, operations)) }() // after a panic too
	return plain.Run(ctx, plain.Options{
		In: os.Stdin, Out: os.Stdout, Text: text.For(text.Lang(s.Language)),
		Account: plainAccount(s), Operations: operations, Demo: s.Demo,
		Profiles: s.Profiles, Connect: connected(s, plainAccount), NewProfile: maker(s),
		Zone: time.Local, Now: s.Now, Random: rand.Reader,
	})
}

// plainAccount is what lines of text need of a session's profile.
func plainAccount(s cli.Session) plain.Account {
	return plain.Account{
		Cloud: s.Client, Scope: scope(s), Region: s.Region,
		Guard: protect.Guard{Profile: s.Profile, Patterns: s.Protected}, Close: s.Client.Close,
	}
}

// record opens the record of operations.
func record(s cli.Session) (*state.Operations, error) {
	operations, err := state.Open(state.Options{
		Dir: s.StateDir, User: userName(s), Connection: os.Getenv("SSH_CONNECTION"), Now: s.Now, Logger: s.Logger,
	})
	if err != nil {
		return nil, fmt.Errorf("open the record of operations: %w", err)
	}
	return operations, nil
}

// settle waits for the writes that are in flight and closes the record.
func settle(ctx context.Context, operations *state.Operations) error {
	drain, end := context.WithTimeout(context.WithoutCancel(ctx), drainFor)
	defer end()
	return errors.Join(operations.Drain(drain), operations.Close())
}

// firstStart lets the user make a profile, or choose the demo.
func firstStart(ctx context.Context, f cli.FirstStart) (cli.Decision, error) {
	left, err := welcomed(ctx, f.Session, profileForm(f.NewProfiles))
	if ended, ok := errors.AsType[*terminal.Signal](err); ok {
		err = cli.EndedBy(ended.Number)
	}
	switch left.Choice {
	case welcome.Dashboard:
		return cli.Decision{Profile: left.Profile.Name}, err
	case welcome.Unsaved:
		made := newProfile(left.Profile)
		return cli.Decision{Unsaved: &made}, err
	case welcome.Demo:
		return cli.Decision{Demo: true}, err
	case welcome.Quit, welcome.Kept: // the latter only in a dashboard
	}
	return cli.Decision{}, err
}

// welcomed asks what to do, on a screen or in plain lines.
func welcomed(ctx context.Context, s cli.Session, o welcome.Options) (welcome.LeftMsg, error) {
	t := text.For(text.Lang(s.Language))
	if s.Accessible {
		return plain.Welcome(ctx, os.Stdin, os.Stdout, t, o)
	}
	themes, profile := looks(s)
	o.Theme, o.Text = theme.Of(rendererOf(s, profile), themes.Palette(string(s.Theme))), t
	return ui.Welcome(ctx, o, terminalOf(s, profile))
}

// profileForm is a form that makes profiles, without how it looks.
func profileForm(n cli.NewProfiles) welcome.Options {
	return welcome.Options{
		File: ui.FromHome(os.Getenv("HOME"), n.File), Taken: n.Taken, Endpoint: n.Endpoint, CheckEndpoint: n.CheckEndpoint,
		Test: func(ctx context.Context, p welcome.Profile) ([]api.Region, error) { return n.Test(ctx, newProfile(p)) },
		Save: func(p welcome.Profile) error { return n.Save(newProfile(p)) },
	}
}

func newProfile(p welcome.Profile) config.NewProfile {
	return config.NewProfile{
		Name: p.Name, Endpoint: p.Endpoint, Region: p.Region,
		SecretID: p.Account.ID, SecretKey: config.NewSecret(p.Account.Secret),
	}
}

// rendererOf makes a session's colours.
func rendererOf(s cli.Session, profile termenv.Profile) *lipgloss.Renderer {
	r := lipgloss.NewRenderer(os.Stdout)
	r.SetColorProfile(profile)
	r.SetHasDarkBackground(s.Theme != config.Light)
	return r
}

// terminalOf is the process's terminal, drawn on as the session wants it.
func terminalOf(s cli.Session, profile termenv.Profile) terminal.Options {
	return terminal.Options{In: os.Stdin, Out: os.Stdout, Env: os.Getenv, Profile: profile, ASCII: signs[s.ASCII], Lend: s.Lend, Logger: s.Logger}
}

// scope is whose account it is.
func scope(s cli.Session) state.Scope {
	return state.Scope{Profile: s.Profile, KeyTail: s.KeyTail, Endpoint: s.Endpoint}
}

// account is what the dashboard needs of a session's profile.
func account(s cli.Session) ui.Account {
	return ui.Account{
		Cloud: s.Client, Demo: s.Demo, Region: s.Region, Refresh: s.Refresh,
		Scope:  scope(s),
		Colour: string(s.Colour), Protected: s.Protected, Close: s.Client.Close,
	}
}

// accounts are that of a session, together with those of its others.
func accounts(s cli.Session) ui.Account {
	all := []ui.Account{account(s)}
	for _, other := range s.Others {
		all = append(all, account(other))
	}
	return ui.Together(all)
}

// connected opens other profiles and makes accounts of their sessions; nil
// where there are none.
func connected[A any](s cli.Session, of func(cli.Session) A) func(context.Context, string) (A, error) {
	if s.Connect == nil {
		return nil
	}
	return func(ctx context.Context, profile string) (account A, err error) {
		other, err := s.Connect(ctx, profile)
		if err != nil {
			return account, err
		}
		return of(other), nil
	}
}

// maker is how other profiles are made; nil where they can't be.
func maker(s cli.Session) *welcome.Options {
	if s.NewProfiles == nil {
		return nil
	}
	o := profileForm(*s.NewProfiles)
	return &o
}

// report keeps what is known of a crash, and says where.
func report(s cli.Session, crash *terminal.Panic) error {
	t := text.For(text.Lang(s.Language)).App
	path, err := s.SaveCrash(s.Now(), crash.Error(), crash.Stack)
	if err != nil {
		return fmt.Errorf(t.Crashed+": %w", "-", err)
	}
	return fmt.Errorf(t.Crashed, path)
}

// looks are the themes that can be chosen, and how many colours they may use.
// Without colours there is bold and inverse text still.
func looks(s cli.Session) (theme.Set, termenv.Profile) {
	profile := theme.ColourProfile(os.LookupEnv)
	if profile == termenv.Ascii {
		return theme.WithoutColour(), termenv.ANSI
	}
	themes := theme.BuiltIn()
	for _, own := range s.Themes {
		themes.Add(string(own.Name), string(own.Base), own.Colours)
	}
	return themes, profile
}

var signs = map[config.ASCII]terminal.ASCII{
	config.ASCIIAuto: terminal.ASCIIAuto,
	config.ASCIIOn:   terminal.ASCIIOn,
	config.ASCIIOff:  terminal.ASCIIOff,
}

var places = map[config.Screen]msg.Place{
	config.ScreenRegions:   msg.PlaceRegions,
	config.ScreenSpecs:     msg.PlaceSpecs,
	config.ScreenInstances: msg.PlaceInstances,
	config.ScreenTasks:     msg.PlaceTasks,
}

// userName is who begins operations. A demo names nobody, for it is shown to
// others.
func userName(s cli.Session) string {
	if s.Demo {
		return ""
	}
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return u.Username
}
