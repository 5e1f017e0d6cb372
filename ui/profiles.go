package ui

import (
	"context"
	"fmt"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/profiles"
	"cdsredis/ui/together"
)

// connectFor bounds the connecting to a profile, the command that prints its
// key included.
const connectFor = 30 * time.Second

type (
	// connectedMsg ends the connecting to a profile, well or badly.
	connectedMsg struct {
		seq     uint64
		name    string // of the one that failed
		account Account
		err     error
	}
	// switchMsg asks for a dashboard of another account.
	switchMsg struct{ account Account }
)

// openProfiles lists the profiles, or says that there are none.
func (a *app) openProfiles() tea.Cmd {
	switch t := a.text.Profiles; {
	case a.o.Demo:
		return a.say(msg.ToneInfo, "%s", t.NotInDemo)
	case a.o.Connect == nil || len(a.o.Profiles) == 0 && a.o.NewProfile == nil:
		return a.say(msg.ToneInfo, "%s", t.None)
	case len(a.o.Profiles) == 0:
		return a.makeProfile()
	}
	if _, there := a.form.(*profiles.Model); there {
		return a.say(msg.ToneInfo, a.text.App.ThereAlready, a.text.Profiles.Title)
	}
	return a.open(profiles.New(profiles.Options{
		Theme: a.theme, Text: a.text, Names: a.o.Profiles, Current: a.o.names(), Failed: together.FailuresOf(a.err),
		New: a.o.NewProfile != nil,
	}))
}

// useProfiles connects to one profile or several, in sight of the list.
func (a *app) useProfiles(names ...string) tea.Cmd {
	var opened tea.Cmd
	if _, open := a.form.(*profiles.Model); !open {
		if opened = a.openProfiles(); a.form == nil {
			return opened
		}
	}
	return tea.Batch(opened,
		a.tell(msg.ProfileAwaited{Name: strings.Join(names, ", ")}),
		openAccounts(a.o.Connect, a.connecting.Begin(a.ctx, connectFor), names),
	)
}

// openAccounts closes at once what came too late, or what is of no use since
// another profile cannot be connected to.
func openAccounts(connect func(context.Context, string) (Account, error), t latest.Ticket, names []string) tea.Cmd {
	return func() tea.Msg {
		var opened []Account
		for _, name := range names {
			account, err := connect(t.Ctx, name)
			if err == nil {
				opened = append(opened, account)
				err = t.Ctx.Err()
			}
			if err != nil {
				for _, useless := range opened {
					useless.close()
				}
				return connectedMsg{seq: t.Seq, name: name, err: err}
			}
		}
		return connectedMsg{seq: t.Seq, account: Together(opened)}
	}
}

func (acc Account) close() {
	if acc.Close != nil {
		acc.Close()
	}
}

func (a *app) giveUpProfile() tea.Cmd {
	a.connecting.Drop()
	return a.tell(msg.ProfileFailed{})
}

func (a *app) onConnected(m connectedMsg) tea.Cmd {
	if !a.connecting.Admit(m.seq) {
		return nil
	}
	if m.err != nil {
		return a.tell(msg.ProfileFailed{Name: m.name, Err: m.err})
	}
	return func() tea.Msg { return switchMsg{account: m.account} }
}

// heir is the dashboard of another account, that looks as a does. Nothing that
// is known of a's account goes over to it.
func (a *app) heir(ctx context.Context, acc Account) *app {
	o := a.o
	o.Account, o.Lang, o.Place, o.Filter = acc, a.text.Lang, a.at, ""
	o.Started, o.Ready = nil, nil
	b := newApp(ctx, o)
	b.signals, b.standing, b.mouse, b.attention, b.slowLine = a.signals, a.standing, a.mouse, a.attention, a.slowLine
	b.o.Cloud.SetLanguage(string(o.Lang))
	return b
}

// greet says whose account it is now.
func (a *app) greet() tea.Cmd {
	t := a.text.Profiles
	says, name := t.Now, a.o.Scope.Profile
	if a.o.Operations.InFlight() > 0 {
		says = t.GoesOn
	}
	return a.notice.show(msg.Notice{Text: fmt.Sprintf(says, name)}, a.o.Now())
}
