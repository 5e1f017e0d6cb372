package profiles

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	_ "cdsredis/ui/background"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/together"
	"cdsredis/ui/uitest"
)

func list(lang text.Lang) *Model {
	m := New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(lang),
		Names: []string{"dev", "prod", "测试环境"}, Current: []string{"prod"},
	})
	m.SetSize(80, 20)
	return m
}

func ask(t *testing.T, m *Model, keys string) (asked []tea.Msg) {
	t.Helper()
	for _, k := range uitest.Keys(t, keys) {
		asked = append(asked, m.Ask(k.(tea.KeyMsg))...)
		m.Update(k)
	}
	return asked
}

func TestTheCursorBeginsOnTheProfileInForce(t *testing.T) {
	t.Parallel()
	m := list(text.Chinese)
	if view := ansi.Strip(m.View()); !strings.Contains(view, "使用中") {
		t.Errorf("it is not said which one is in use:\n%s", view)
	}
	if got := ask(t, m, "<enter>"); !slices.Equal(got, []tea.Msg{msg.UseProfile{Name: "prod"}}) {
		t.Errorf("enter asks for %v", got)
	}
	if got := ask(t, m, "j<enter>"); !slices.Equal(got, []tea.Msg{msg.UseProfile{Name: "测试环境"}}) {
		t.Errorf("enter one further down asks for %v", got)
	}
}

func TestSeveralThatAreMarkedAreOpenedTogether(t *testing.T) {
	t.Parallel()
	m := list(text.Chinese)
	if view := ansi.Strip(m.View()); !strings.Contains(view, "按空格标记多个") {
		t.Errorf("it is not said how:\n%s", view)
	}
	got := ask(t, m, "g<space><space><enter>")
	if len(got) != 1 {
		t.Fatalf("enter asks for %v", got)
	}
	if both, ok := got[0].(msg.UseProfiles); !ok || !slices.Equal(both.Names, []string{"dev", "prod"}) {
		t.Errorf("enter asks for %v, want dev and prod", got)
	}
}

func TestWhileConnectingOnlyGivingUpWorks(t *testing.T) {
	t.Parallel()
	m := list(text.English)
	m.Update(msg.ProfileAwaited{Name: "dev"})
	if got := ask(t, m, "j<enter><esc>"); !slices.Equal(got, []tea.Msg{msg.GiveUpProfile{}}) {
		t.Errorf("the keys ask for %v", got)
	}
	m.Update(msg.ProfileFailed{})
	if got := ask(t, m, "<esc>"); !slices.Equal(got, []tea.Msg{msg.FormClosed{}}) {
		t.Errorf("esc asks for %v", got)
	}
}

func TestALongReasonIsSaidToItsEnd(t *testing.T) {
	t.Parallel()
	m := list(text.English)
	m.Update(msg.ProfileFailed{Name: "dev", Err: errors.New(strings.Repeat("word ", 40) + "end")})
	if view := ansi.Strip(m.View()); !strings.Contains(view, "end") || !strings.Contains(view, "测试环境") {
		t.Errorf("something is cut:\n%s", view)
	}
}

func TestTheListFillsItsRectangle(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.English, text.Chinese} {
		for name, state := range map[string]tea.Msg{
			"idle": nil, "connecting": msg.ProfileAwaited{Name: "dev"}, "failed": msg.ProfileFailed{Name: "dev", Err: errors.New(strings.Repeat("长", 300))},
		} {
			m := list(lang)
			m.Update(state)
			t.Run(string(lang)+" "+name, func(t *testing.T) {
				uitest.Sweep(t, func(s uitest.Size) string {
					m.SetSize(s.Width, s.Height)
					return m.View()
				})
			})
		}
	}
}

func TestTheListSaysWhyProfilesInForceDoNotAnswer(t *testing.T) {
	t.Parallel()
	one := together.Failure{Name: "dev", Err: &api.Error{Status: 401, Code: "InvalidAccessKeyId.NotFound"}}
	other := together.Failure{Name: "prod", Err: &api.TransportError{Kind: api.TransportRefused}}
	m := New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(text.English),
		Names: []string{"dev", "prod"}, Failed: []together.Failure{one},
	})
	m.SetSize(80, 20)
	says := func(want string, whether bool) {
		t.Helper()
		if view := ansi.Strip(m.View()); strings.Contains(view, want) != whether {
			t.Errorf("%q in sight: %v, want %v:\n%s", want, !whether, whether, view)
		}
	}
	says("dev: the API refuses the key", true)
	m.Update(msg.InstancesLoaded{Err: &together.Error{Failures: []together.Failure{one, other}}})
	says("dev: the API refuses the key", true)
	says("prod: the connection was refused", true)
	m.SetSize(80, 6) // where there is room for the list alone
	says("prod: the connection was refused", false)
	says("▌ dev", true)
	m.SetSize(80, 20)
	m.Update(msg.InstancesLoaded{Partial: &together.Error{Failures: []together.Failure{other}, Partial: true}})
	says("dev: the API", false)
	says("prod: the connection was refused", true)
	m.Update(msg.InstancesLoaded{})
	says("refused", false)
}
