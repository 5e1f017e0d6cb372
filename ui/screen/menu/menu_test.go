package menu

import (
	"io"
	"reflect"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func newTest(l text.Lang) *Model {
	return New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(l), Say: func(*text.Text) (string, []Item) {
			return "Copy of 生产-订单缓存", []Item{
				{Key: "n", Label: "name", Detail: "生产-订单缓存", Then: msg.Copy{Text: "name"}},
				{Key: "i", Label: "编号", Detail: "id-1", Then: msg.Copy{Text: "id"}},
				{Key: "j", Label: "row as JSON", Detail: strings.Repeat("长 long ", 60), Then: msg.Copy{Text: "row"}},
			}
		},
	})
}

// press presses keys, and gives what they ask the app for.
func press(t *testing.T, m *Model, keys string) (asked []tea.Msg) {
	t.Helper()
	for _, k := range uitest.Keys(t, keys) {
		k := k.(tea.KeyMsg)
		if now := m.Ask(k); now != nil {
			asked = append(asked, now...)
			continue
		}
		m.Update(k)
	}
	return asked
}

func TestALetterOrEnterClosesTheMenuAndThenAsks(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]string{
		"n": "name", "i": "id", "j": "row", "<enter>": "name", "<down><enter>": "id",
		"<down><down><down><enter>": "row", "<down><up><up><enter>": "name",
	} {
		if got := press(t, newTest(text.English), keys); !reflect.DeepEqual(got, []tea.Msg{msg.FormClosed{}, msg.Copy{Text: want}}) {
			t.Errorf("%s led to %v, want the end of the menu and then %s", keys, got, want)
		}
	}
}

func TestOtherKeysAskForNothing(t *testing.T) {
	t.Parallel()
	if got := press(t, newTest(text.English), "xkD"); len(got) != 0 {
		t.Errorf("they led to %v", got)
	}
	for _, keys := range []string{"<esc>", "q"} {
		if got := press(t, newTest(text.English), keys); !reflect.DeepEqual(got, []tea.Msg{msg.FormClosed{}}) {
			t.Errorf("%s led to %v, want the end of the menu", keys, got)
		}
	}
}

func TestTheItemUnderTheCursorIsInSightAtEverySize(t *testing.T) {
	t.Parallel()
	for _, keys := range []string{"", "<down>", "<down><down>"} {
		m := newTest(text.Chinese)
		press(t, m, keys)
		uitest.Sweep(t, func(s uitest.Size) string {
			m.SetSize(s.Width, s.Height)
			view := m.View()
			if label := m.items[m.at].Label; s.Width > 40 && !strings.Contains(view, label) {
				t.Errorf("at %v there is no %s:\n%s", s, label, ansi.Strip(view))
			}
			return view
		})
	}
}

func TestTheMenuLooksAsItShould(t *testing.T) {
	t.Parallel()
	m := newTest(text.English)
	m.SetSize(80, 8)
	uitest.Golden(t, m.View())
}
