package instances

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// asked are the requests that keys lead to.
func asked(t *testing.T, m *Model, keys string) []tea.Msg {
	t.Helper()
	var out []tea.Msg
	uitest.Drive(t, uitest.Asking(m), func(message tea.Msg) bool {
		switch message.(type) {
		case msg.OpenDetails, msg.AskCopy, msg.AskExport, msg.Connect, msg.ShowInstanceCode:
			out = append(out, message)
			return false
		}
		return true
	}, uitest.Keys(t, keys)...)
	return out
}

func TestKeysHandTheInstanceUnderTheCursorOn(t *testing.T) {
	t.Parallel()
	all := sample()
	first := all[0]
	for keys, want := range map[string]tea.Msg{
		"<enter>": msg.OpenDetails{Instance: first}, "d": msg.OpenDetails{Instance: first},
		"y": msg.AskCopy{Instances: []api.Instance{first}},
		"c": msg.Connect{Instance: first}, "C": msg.ShowInstanceCode{Instance: first},
		"e":                msg.AskExport{Instances: []api.Instance{all[0], all[2], all[1]}}, // as the table has them
		"/staging<enter>e": msg.AskExport{Instances: []api.Instance{all[2]}},
	} {
		m := newTest(text.English)
		loaded(t, m)
		if diff := cmp.Diff([]tea.Msg{want}, asked(t, m, keys)); diff != "" {
			t.Errorf("%s: -want +got\n%s", keys, diff)
		}
	}
}

func TestWhatIsMarkedIsCopiedAndExportedTogether(t *testing.T) {
	t.Parallel()
	all := sample()
	marked := []api.Instance{all[0], all[1]}
	for key, want := range map[string]tea.Msg{"y": msg.AskCopy{Instances: marked}, "e": msg.AskExport{Instances: marked}} {
		m := newTest(text.English)
		loaded(t, m)
		if diff := cmp.Diff([]tea.Msg{want}, asked(t, m, "<space>G<space>k"+key)); diff != "" {
			t.Errorf("%s: -want +got\n%s", key, diff)
		}
	}
}

func TestAnExportIsOfTheScopeAlone(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	loaded(t, m)
	drive(t, m, msg.ScopeChanged{Region: api.Region{ID: "CN_Hongkong_A"}})
	want := []tea.Msg{msg.AskExport{Instances: []api.Instance{sample()[1]}}}
	if diff := cmp.Diff(want, asked(t, m, "e")); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
