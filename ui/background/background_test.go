//go:build unix

package background_test

import (
	"fmt"
	"os"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/mattn/go-runewidth"

	_ "cdsredis/ui/background"
	"cdsredis/ui/uitest/ptytest"
)

// asProgram makes this test binary the program that the tests start.
const asProgram = "BACKGROUND_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "" {
		os.Exit(m.Run())
	}
	if _, err := tea.NewProgram(hello{}).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

type hello struct{}

func (hello) Init() tea.Cmd { return nil }
func (hello) View() string  { return "hello" }

func (hello) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyMsg); ok {
		return hello{}, tea.Quit
	}
	return hello{}, nil
}

// Five seconds of waiting follow from the question, so it is the question that
// must not be there: that can be told without a clock.
func TestNoQuestionIsAskedBeforeTheFirstFrame(t *testing.T) {
	t.Parallel()
	p := ptytest.Start(t, ptytest.Options{Silent: true, Env: []string{asProgram + "=1"}}, os.Args[0])
	p.WaitFor("hello")
	p.Type("q")
	if e := p.Wait(); e.Code != 0 {
		t.Errorf("exit is %+v; want 0", e)
	}
	if asked := p.Asked(); len(asked) != 0 {
		t.Errorf("the terminal was asked %q; want nothing", asked)
	}
}

func TestAmbiguousCharactersTakeOneCellInEveryLocale(t *testing.T) {
	t.Parallel()
	for _, sign := range []string{"●", "─", "→", "·", "…", "“"} {
		if got := runewidth.StringWidth(sign); got != 1 {
			t.Errorf("%s takes %d cells; want 1", sign, got)
		}
	}
}
