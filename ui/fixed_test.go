package ui

import (
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/keymap"
)

// In what lies over a screen, arrows, enter and esc work whatever the
// configuration says, and so do the keys that it gives.
func TestChosenKeysWorkBesideTheFixedOnesInMenusTextsThePaletteAndTheColumns(t *testing.T) {
	t.Parallel()
	keys, problems := keymap.New(map[string][]string{
		"down": {"ctrl+t"}, "up": {"ctrl+r"}, "last": {"ctrl+y"}, "open": {"f2"}, "back": {"f3"}, "mark": {"f4"}, "next_part": {"f6"}, "help": {"?", "f9"},
	})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for name, c := range map[string]struct{ open, fixed, chosen string }{
		"down a menu":         {"y", "<down>", "<ctrl+t>"},
		"down and up a menu":  {"y", "<down><down><up>", "<ctrl+t><ctrl+t><ctrl+r>"},
		"the end of a menu":   {"y", "<up><down><down><down><down><down>", "<ctrl+y>"},
		"out of a menu":       {"y", "<esc>", "<f3>"},
		"in a menu":           {"y<down><down><down><down><down>", "<enter>", "<f2>"},
		"down a text":         {"C", "<down>", "<ctrl+t>"},
		"another text":        {"C", "<right>", "<f6>"},
		"out of a text":       {"C", "<esc>", "<f3>"},
		"down the palette":    {":", "<down>", "<ctrl+t>"},
		"the palette's end":   {":ten", "<down><down><down><down><down><down><down><down><down><down>", "<ctrl+y>"},
		"in the palette":      {":tasks", "<enter>", "<f2>"},
		"out of the palette":  {":", "<esc>", "<f3>"},
		"down the help":       {"?", "<down>", "<ctrl+t>"},
		"out of the help":     {"?", "<esc>", "<f3>"},
		"and by its own key":  {"?", "<enter>", "<f9>"},
		"down the columns":    {",", "<down>", "<ctrl+t>"},
		"out of the columns":  {",<down>", "<esc>", "<f3>"},
		"with other columns":  {",<down><f4>", "<enter>", "<f2>"},
		"a text into sight":   {"C<right>", "<pgdown><pgdown><pgdown>", "<ctrl+y>"},
		"columns to the last": {",", "<pgdown>", "<ctrl+y>"},
	} {
		after := func(pressed string) (view string) {
			synctest.Test(t, func(t *testing.T) {
				a := newTest(t, &cloud{instances: two()}, func(o *Options) { o.Keys = keys })
				a.Update(tea.WindowSizeMsg{Width: 80, Height: 15})
				start(t, a)
				press(t, a, c.open+pressed)
				view = a.View()
			})
			return view
		}
		fixed, chosen := after(c.fixed), after(c.chosen)
		if fixed == after("") {
			t.Errorf("%s: %s changes nothing", name, c.fixed)
		}
		if chosen != fixed {
			t.Errorf("%s: after %s it shows\n%s\nand after %s\n%s", name, c.chosen, chosen, c.fixed, fixed)
		}
	}
}

func TestLettersAreTextInThePaletteAndItemsInAMenuWhateverElseTheyDo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		keys, problems := keymap.New(map[string][]string{"down": {"i", "j"}, "first": {"ctrl+h", "home"}, "back": {"backspace"}})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		a := newTest(t, &cloud{instances: two()}, func(o *Options) { o.Keys = keys })
		start(t, a)
		press(t, a, ":ijk<backspace>")
		see(t, a, ": ij")
		press(t, a, "<esc>")
		if got := copied(t, a, "yi"); len(got) != 1 || got[0] != "id-1" {
			t.Errorf("yi copies %q, want id-1", got)
		}
	})
}
