package tasks

import (
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

func TestAKeyThatNeedsAnOperationSaysThatThereIsNone(t *testing.T) {
	t.Parallel()
	for _, key := range []string{"<enter>", "x", "/"} {
		asked := send(t, filled(t, text.English), key)
		if len(asked) != 1 || !strings.Contains(asked[0].(msg.Notice).Text, "no operation") {
			t.Errorf("%s asks for %v, want a notice", key, asked)
		}
	}
}

func TestAnotherLanguageKeepsTheAccountThatIsOpenAndTheCursor(t *testing.T) {
	t.Parallel()
	ops := []state.Operation{creation("1", "a", state.PhaseAccepted), creation("2", "b", state.PhaseAccepted)}
	m := filled(t, text.English, ops...)
	send(t, m, "j<enter>")
	m.Restyle(theme.New(lipgloss.NewRenderer(io.Discard), false), text.For(text.Chinese))
	if view := ansi.Strip(m.View()); !strings.Contains(view, "创建中") || !strings.Contains(view, "b") {
		t.Errorf("the account is not open in Chinese:\n%s", view)
	}
	send(t, m, "<esc>")
	if op, _ := m.selected(); op.ID != "2" {
		t.Errorf("the cursor is on %q, want 2", op.ID)
	}
	m.Wheel(-1)
	m.Point(4, 4)
	if op, _ := m.selected(); op.ID != "2" {
		t.Errorf("a click on the second operation selects %q", op.ID)
	}
}
