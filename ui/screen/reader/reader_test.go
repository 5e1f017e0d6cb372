package reader

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func newTest(l text.Lang, bare bool) *Model {
	var many strings.Builder
	for i := range 100 {
		fmt.Fprintf(&many, "line %d of the second part\n", i)
	}
	return New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(l), Bare: bare,
		Say: func(*text.Text) (string, []Part) {
			return "生产-订单缓存 as code", []Part{
				{Name: "Request", Text: "{\n  \"InstanceName\": \"生产\"\n}", Note: "The password is masked. " + strings.Repeat("And more. ", 20)},
				{Name: "第二部分", Text: many.String()},
				{Name: "long", Text: strings.Repeat("长long", 100) + "\x1b[31mred\x1b[0m"},
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

func TestThePartInFrontIsCopiedOrShownAlone(t *testing.T) {
	t.Parallel()
	for keys, at := range map[string]int{"": 0, "<tab>": 1, "<right>l": 2, "<shift+tab>": 2, "<tab><tab><tab>": 0, "<left>h": 1} {
		m := newTest(text.English, false)
		m.SetSize(80, 20)
		p := m.parts[at]
		if got := press(t, m, keys+"y"); !reflect.DeepEqual(got, []tea.Msg{msg.Copy{What: p.Name, Text: p.Text}}) {
			t.Errorf("%sy led to %v, want a copy of %s", keys, got, p.Name)
		}
		if got := press(t, m, "v"); !reflect.DeepEqual(got, []tea.Msg{msg.ShowText{Text: p.Text}}) {
			t.Errorf("%sv led to %v, want %s alone", keys, got, p.Name)
		}
	}
}

func TestEscLeavesAndABareReaderOpensNoOther(t *testing.T) {
	t.Parallel()
	for _, keys := range []string{"<esc>", "q", "vq"} {
		if got := press(t, newTest(text.English, true), keys); !reflect.DeepEqual(got, []tea.Msg{msg.FormClosed{}}) {
			t.Errorf("%s led to %v, want the end", keys, got)
		}
	}
}

func TestTheTextScrollsAndStopsAtItsEnds(t *testing.T) {
	t.Parallel()
	m := newTest(text.English, true)
	m.SetSize(60, 11) // ten lines of text
	press(t, m, "<tab>")
	for _, step := range []struct {
		keys string
		top  int
	}{{"k", 0}, {"j", 1}, {"<pgdown>", 10}, {"<pgup>", 1}, {"G", 91}, {"j", 91}, {"<ctrl+u>", 87}, {"<ctrl+d>", 91}, {"g", 0}} {
		if press(t, m, step.keys); m.top != step.top {
			t.Errorf("after %s line %d is the first in sight, want %d", step.keys, m.top, step.top)
		}
	}
}

func TestABareReaderHasNothingButTheText(t *testing.T) {
	t.Parallel()
	m := newTest(text.English, true)
	m.SetSize(60, 5)
	want := "{\n  \"InstanceName\": \"生产\"\n}\n\n" + text.For(text.English).Copying.SelectHint
	if got := m.View(); got != want {
		t.Errorf("it shows\n%s\nwant\n%s", got, want)
	}
}

func TestALongLineIsBrokenAndLosesNothing(t *testing.T) {
	t.Parallel()
	m := newTest(text.English, true)
	m.SetSize(61, 40)
	press(t, m, "<tab><tab>")
	if got, want := strings.Join(m.lines, ""), strings.Repeat("长long", 100)+"red"; got != want {
		t.Errorf("the lines make\n%s\nwant\n%s", got, want)
	}
}

func TestEveryPartFitsEveryWindow(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		for _, bare := range []bool{false, true} {
			m := newTest(l, bare)
			for range m.parts {
				uitest.Sweep(t, func(s uitest.Size) string {
					m.SetSize(s.Width, s.Height)
					return m.View()
				})
				m.SetSize(80, 24)
				press(t, m, "<tab>G")
			}
		}
	}
}

func TestTheReaderLooksAsItShould(t *testing.T) {
	t.Parallel()
	m := newTest(text.English, false)
	m.SetSize(80, 10)
	uitest.Golden(t, m.View())
}
