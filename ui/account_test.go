package ui

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"cdsredis/api"
	"cdsredis/config"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/protect"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func TestAProtectedInstanceIsNotDeletedAndTheReasonIsSaid(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		list := []api.Instance{{ID: "1", Name: "prod-session"}, {ID: "2", Name: "dev-a"}}
		for lang, want := range map[text.Lang]string{
			text.English: `prod-session is protected by "prod-*" in profile prod`,
			text.Chinese: `prod-session 受 "prod-*" 保护（配置 prod）`,
		} {
			a := newTest(t, &cloud{instances: list}, func(o *Options) { o.Lang, o.Protected = lang, []string{"prod-*"} })
			start(t, a)
			for name, request := range map[string]any{
				"one": msg.BeginDelete{Instance: list[0]}, "several": msg.BeginDeleteMany{Instances: []api.Instance{list[1], list[0]}},
			} {
				uitest.Drive(t, a.Update, quiet, request)
				if a.form != nil {
					t.Errorf("%s, %s: the form opened", lang, name)
				}
				see(t, a, want)
			}
			uitest.Drive(t, a.Update, quiet, msg.BeginDelete{Instance: list[1]})
			if a.form == nil {
				t.Errorf("%s: an instance that is not protected cannot be deleted", lang)
			}
		}
	})
}

func TestNoFormCanSendTheDeletionOfAProtectedInstance(t *testing.T) {
	t.Parallel()
	a := newTest(t, &cloud{}, func(o *Options) { o.Protected = []string{"prod-*"} })
	_, err := a.deletion()(t.Context(), state.DeleteIntent{Instance: api.Instance{ID: "1", Name: "prod-renamed-since"}})
	if p, ok := errors.AsType[*protect.Error](err); !ok || p.Profile != "prod" || p.Pattern != "prod-*" {
		t.Errorf("got %v, want a refusal that names the pattern and the profile", err)
	}
	if n := len(a.o.Operations.List()); n != 0 {
		t.Errorf("%d operations are recorded", n)
	}
}

func TestARefusedKeyNamesTheProfileToMend(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for lang, want := range map[text.Lang]string{
			text.English: "check the secret id and key of profile prod", text.Chinese: "请检查配置 prod 的 secret id 和 key",
		} {
			a := newTest(t, &cloud{err: &api.Error{Status: 401, Code: "InvalidAccessKeyId.NotFound", Message: "no such key"}}, func(o *Options) { o.Lang = lang })
			start(t, a)
			see(t, a, want)
			see(t, a, "no such key")
		}
	})
}

func TestTheProfilesNameStandsOnItsColourInEveryTheme(t *testing.T) {
	t.Parallel()
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.TrueColor)
	for _, name := range theme.BuiltIn().Names() {
		seen := map[string]bool{}
		for _, colour := range config.Colours() {
			a := newTest(t, &cloud{}, func(o *Options) { o.Renderer, o.Theme, o.Colour = r, name, string(colour) })
			badge := a.profile()
			if !strings.Contains(badge, " prod ") || !strings.HasPrefix(badge, "\x1b[") || !strings.Contains(a.View(), badge) {
				t.Errorf("%s in %s: the badge is %q", colour, name, badge)
			}
			seen[badge] = true
		}
		want := len(config.Colours())
		if name == theme.NameMono {
			want = 1 // swapped colours, for all of them
		}
		if len(seen) != want {
			t.Errorf("%s tells %d colours apart, want %d", name, len(seen), want)
		}
	}
}
