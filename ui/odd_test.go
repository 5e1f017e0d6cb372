package ui

import (
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/uitest"
)

// Whatever is put into a line that is typed into, it is a text: it is shown
// within its window, nothing is sent or left for it, and esc leads back.
func TestOddTextsInALineAreTextsAndNoMore(t *testing.T) {
	t.Parallel()
	for name, keys := range map[string]string{
		"the filter of the instances": "/", "the filter of the regions": "1/", "the filter of the sizes": "2/",
		"the filter of the tasks": "4/", "the filter of what is for sale": "w/", "the palette": ":",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				for what, odd := range uitest.Odd() {
					for how, put := range uitest.Put(odd) {
						c := &cloud{instances: []api.Instance{{ID: "1", Name: "prod-1"}, {ID: "2", Name: "生产-缓存"}}}
						a := newTest(t, c)
						start(t, a)
						press(t, a, keys)
						lists := c.lists.Load()
						uitest.Drive(t, a.Update, quiet, put)
						wantText(t, a, what+", "+how)
						press(t, a, "<left><left>q<end>")
						wantText(t, a, what+", "+how+" and changed")
						if n := c.lists.Load() - lists; n != 0 {
							t.Errorf("%s, %s: the instances were asked for %d times", what, how, n)
						}
						press(t, a, "<esc><esc><esc>")
						if a.front().Capturing() || a.palette != nil {
							t.Errorf("%s, %s: esc does not lead back", what, how)
						}
					}
				}
			})
		})
	}
}

// wantText holds that the dashboard shows what was put in within its window,
// in all sizes.
func wantText(t *testing.T, a *app, what string) {
	t.Helper()
	for _, s := range []uitest.Size{{Width: 20, Height: 6}, {Width: 60, Height: 15}, {Width: 120, Height: 30}} {
		a.Update(tea.WindowSizeMsg{Width: s.Width, Height: s.Height})
		wantFrame(t, a.View(), s.Width, s.Height)
		if t.Failed() {
			t.Fatal(what)
		}
	}
}
