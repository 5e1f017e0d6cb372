package uitest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	_ "cdsredis/ui/background"
)

func say(n int) tea.Cmd { return func() tea.Msg { return n } }

func TestResultsUnfoldsBatchesAndSequencesInOrder(t *testing.T) {
	t.Parallel()
	got := Results(tea.Batch(say(1), nil, tea.Sequence(say(2), tea.Batch(say(3), say(4))), say(5)))
	if want := []tea.Msg{1, 2, 3, 4, 5}; !slices.Equal(got, want) {
		t.Errorf("results are %v; want %v", got, want)
	}
}

func TestDriveHoldsBackWhatKeepRefuses(t *testing.T) {
	t.Parallel()
	var seen []tea.Msg
	countdown := func(msg tea.Msg) tea.Cmd {
		seen = append(seen, msg)
		return say(msg.(int) - 1)
	}
	held := Drive(t, countdown, func(msg tea.Msg) bool { return msg.(int) > 0 }, 3)
	if want := []tea.Msg{3, 2, 1}; !slices.Equal(seen, want) {
		t.Errorf("delivered %v; want %v", seen, want)
	}
	if want := []tea.Msg{0}; !slices.Equal(held, want) {
		t.Errorf("held %v; want %v", held, want)
	}
}

func TestKeysAreNamedAsBubbleteaNamesThem(t *testing.T) {
	t.Parallel()
	var got []string
	for _, msg := range Keys(t, "j实 <enter><ctrl+c><alt+x><shift+tab><pgdown><esc><lt><f5><alt+up>") {
		got = append(got, fmt.Sprint(msg))
	}
	want := "j|实| |enter|ctrl+c|alt+x|shift+tab|pgdown|esc|<|f5|alt+up"
	if strings.Join(got, "|") != want {
		t.Errorf("keys are %q; want %q", strings.Join(got, "|"), want)
	}
}

func TestMisfitFindsWhatDoesNotFit(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		view string
		fits bool
	}{
		"exact":           {"abcd\nef", true},
		"wide characters": {"实例\n", true},
		"too wide":        {"实例a\n", false},
		"too few rows":    {"a", false},
		"too many rows":   {"a\nb\nc", false},
		"styles":          {"\x1b[31mabcd\x1b[m\n", true},
	} {
		if got := misfit(c.view, Size{Width: 4, Height: 2}) == ""; got != c.fits {
			t.Errorf("%s: fits is %v; want %v", name, got, c.fits)
		}
	}
}
