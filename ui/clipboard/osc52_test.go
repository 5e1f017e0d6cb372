package clipboard

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"
)

func TestTheSequenceIsWhatTheTerminalAndWhatIsAroundItExpect(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ env, text, want string }{
		"plain":          {"TERM=xterm", "hi", "\x1b]52;c;aGk=\a"},
		"Chinese":        {"TERM=xterm", "缓存", "\x1b]52;c;57yT5a2Y\a"},
		"empty":          {"", "", "\x1b]52;c;\a"},
		"tmux":           {"TMUX=/tmp/t", "hi", "\x1bPtmux;\x1b\x1b]52;c;aGk=\a\x1b\\"},
		"screen":         {"STY=1.pts", "hi", "\x1bP\x1b]52;c;aGk=\a\x1b\\"},
		"tmux in screen": {"STY=1.pts TMUX=/tmp/t", "hi", "\x1bPtmux;\x1b\x1b]52;c;aGk=\a\x1b\\"},
	}
	for name, tt := range tests {
		if got, err := Sequence(tt.text, environment(tt.env)); got != tt.want || err != nil {
			t.Errorf("%s: %q, %v; want %q", name, got, err, tt.want)
		}
	}
}

func TestInScreenALongSequenceGoesInPiecesThatMakeItWhole(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("0123456789", 200)
	got, err := Sequence(text, environment("STY=1.pts"))
	if err != nil {
		t.Fatal(err)
	}
	var whole strings.Builder
	for _, p := range strings.SplitAfter(got, "\x1b\\") {
		if p == "" {
			continue
		}
		if len(p) > 256 {
			t.Errorf("a piece of %d bytes, want at most 256", len(p))
		}
		whole.WriteString(strings.TrimSuffix(strings.TrimPrefix(p, "\x1bP"), "\x1b\\"))
	}
	if want := begin + base64.StdEncoding.EncodeToString([]byte(text)) + end; whole.String() != want {
		t.Errorf("the pieces make %q, want %q", whole.String(), want)
	}
}

func TestATextThatIsTooLongIsRefusedAndTheLongestIsNot(t *testing.T) {
	t.Parallel()
	got, err := Sequence(strings.Repeat("x", MaxTerminal), environment(""))
	if err != nil || len(got) > 100_000 {
		t.Errorf("the longest text makes %d bytes, %v; want at most 100000", len(got), err)
	}
	if _, err := Sequence(strings.Repeat("x", MaxTerminal+1), environment("")); !errors.Is(err, ErrTooLong) {
		t.Errorf("a byte more: %v, want %v", err, ErrTooLong)
	}
}
