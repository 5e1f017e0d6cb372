package ui

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/cell"
	"cdsredis/ui/table"
)

// helpPage lists all keys.
type helpPage struct {
	lines         []string
	top           int
	width, height int
}

func (h *helpPage) setSize(width, height int) {
	h.width, h.height = width, height
	h.scroll(0)
}

func (h *helpPage) scroll(n int) { h.top = max(0, min(h.top+n, len(h.lines)-h.height)) }

func (h *helpPage) view() string { return cell.Block(h.lines[h.top:], h.width, h.height) }

// openHelp shows the keys of the screen in front and those that work
// everywhere.
func (a *app) openHelp() {
	names := a.names()
	h := &helpPage{}
	section := func(title string, bindings []key.Binding) {
		h.lines = append(h.lines, cell.Blank(cell.Margin)+a.theme.Strong.Paint(title))
		for _, b := range bindings {
			if !b.Enabled() {
				continue
			}
			h.lines = append(h.lines, cell.Blank(2*cell.Margin)+a.theme.Accent.Paint(cell.Left(b.Help().Key, 12))+" "+a.theme.Text.Paint(b.Help().Desc))
		}
		h.lines = append(h.lines, "")
	}
	section(fmt.Sprintf(a.text.App.HereKeys, names[a.at]), a.front().Bindings())
	section(a.text.App.Everywhere, a.keys.bindings())
	h.lines = append(h.lines, cell.Blank(cell.Margin)+a.theme.Muted.Paint(a.text.App.HelpHint))
	a.help = h
	h.setSize(a.frame.width, a.frame.body)
}

func (a *app) onHelpKey(k tea.KeyMsg) {
	move := table.NewKeys(a.text.Keys)
	page := max(a.help.height-1, 1)
	switch {
	case key.Matches(k, a.keys.closeHelp):
		a.help = nil
	case key.Matches(k, move.Up):
		a.help.scroll(-1)
	case key.Matches(k, move.Down):
		a.help.scroll(1)
	case key.Matches(k, move.PageUp, move.HalfUp):
		a.help.scroll(-page)
	case key.Matches(k, move.PageDown, move.HalfDown):
		a.help.scroll(page)
	}
}
