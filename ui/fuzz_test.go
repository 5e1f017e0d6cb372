package ui

import (
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/ui/uitest"
)

// specialKeys are those that no text has; a byte above 0x7f chooses one.
var specialKeys = []tea.KeyType{
	tea.KeyEnter, tea.KeyEsc, tea.KeyTab, tea.KeyShiftTab, tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight, tea.KeyHome, tea.KeyEnd,
	tea.KeyPgUp, tea.KeyPgDown, tea.KeyBackspace, tea.KeyDelete, tea.KeySpace, tea.KeyShiftUp, tea.KeyShiftDown, tea.KeyCtrlA, tea.KeyCtrlG,
	tea.KeyCtrlP, tea.KeyCtrlR, tea.KeyCtrlO, tea.KeyCtrlE, tea.KeyCtrlK, tea.KeyCtrlU, tea.KeyCtrlW, tea.KeyCtrlAt, tea.KeyF1, tea.KeyF5, tea.KeyF12,
}

// pressed makes keys, pastes, clicks and sizes of bytes.
func pressed(input []byte) (all []tea.Msg) {
	for len(input) > 0 {
		b := input[0]
		input = input[1:]
		switch {
		case b == 0x00: // a paste of all up to the next
			text, rest, _ := strings.Cut(string(input), "\x00")
			all = append(all, uitest.Paste(strings.ToValidUTF8(text, "\ufffd")))
			input = []byte(rest)
		case b == 0x01 && len(input) >= 2:
			all = append(all, tea.WindowSizeMsg{Width: int(input[0]), Height: int(input[1] / 2)})
			input = input[2:]
		case b == 0x02 && len(input) >= 2:
			all = append(all, tea.MouseMsg{X: int(input[0]), Y: int(input[1] / 2), Action: tea.MouseActionPress, Button: tea.MouseButtonLeft})
			input = input[2:]
		case b >= 0x80:
			all = append(all, tea.KeyMsg{Type: specialKeys[int(b)%len(specialKeys)], Alt: b >= 0xf0})
		default:
			all = append(all, tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{rune(b)}})
		}
	}
	return all
}

// Whatever is pressed on any screen, the frame has the size of the terminal
// and is text that can be shown.
func FuzzInput(f *testing.F) {
	for _, seed := range []string{
		"", "1\x80/beij\x80n\x80\x80\x80", "3d\x82\x82yYcC", "D\x83prod\x80", ":inst\x80", "w\x80\x81", "4\x80xaNm", "?q", "3 v*D2\x80", ",jj K\x80", "oS/~:>\x00\x1b]0;x\n实例\x00\x80", "/\x00a\u202eb\u200b\x00", ":\x00e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\x00",
		"n\x00" + strings.Repeat("长", 5000) + "\x00\x80", "\x01\x00\x00d\x01\x05\x03n\x80\x01\xff\xff", "\x02\x10\x08\x02\x20\x01MTL",
	} {
		f.Add([]byte(seed), byte(0))
		f.Add([]byte(seed), byte(1))
	}
	f.Fuzz(func(t *testing.T, input []byte, failing byte) {
		if len(input) > 8<<10 {
			return
		}
		synctest.Test(t, func(t *testing.T) {
			c := &cloud{instances: []api.Instance{
				{ID: "1", Name: "prod-1", Status: api.StatusRunning, RegionID: "CN_Beijing_A", IP: "10.0.0.1"}, {ID: "2", Name: "生产-缓存", Status: "ODD"}, {ID: "2"},
			}}
			a := newTest(t, c)
			start(t, a)
			if failing%2 == 1 {
				c.err = errors.New("no way")
			}
			width, height := 120, 30
			for _, message := range pressed(input) {
				if size, ok := message.(tea.WindowSizeMsg); ok {
					width, height = size.Width, size.Height
				}
				uitest.Drive(t, a.Update, quiet, message)
				wantFrame(t, a.View(), width, height)
			}
		})
	})
}

// wantFrame holds that a frame fits, and is text that can be shown.
func wantFrame(t *testing.T, view string, width, height int) {
	t.Helper()
	uitest.WantPlain(t, view)
	lines := strings.Split(view, "\n")
	if len(lines) > max(height, 1) {
		t.Errorf("the frame has %d lines in a terminal of %d", len(lines), height)
	}
	for _, line := range lines {
		if ansi.StringWidth(line) > max(width, 0) {
			t.Errorf("a line of %d cells in a terminal of %d: %q", ansi.StringWidth(line), width, line)
		}
		if plain := ansi.Strip(line); !utf8.ValidString(plain) || api.Clean(plain) != plain {
			t.Errorf("a line has what a terminal acts on: %q", line)
		}
	}
}
