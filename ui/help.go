package ui

import (
	"fmt"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/cell"
	uiform "cdsredis/ui/form"
	"cdsredis/ui/msg"
	"cdsredis/ui/table"
	"cdsredis/ui/theme"
)

// helpPage lists all keys.
type helpPage struct {
	here, everywhere []string // the two halves
	theme            theme.Theme
	rest             string // said where there is more below

	lines         []string
	top           int
	width, height int
}

// wideHelp is the width from which on the halves stand side by side: that of a
// terminal of 80.
const wideHelp = 80 - cell.Edge

func (h *helpPage) setSize(width, height int) {
	h.width, h.height = width, height
	h.lines = h.fill()
	h.scroll(0)
}

// fill puts the halves beside each other, or below.
func (h *helpPage) fill() []string {
	if h.width < wideHelp {
		lines := append(append([]string{}, h.here...), "")
		return append(lines, h.everywhere...)
	}
	var lines []string
	for i := range max(len(h.here), len(h.everywhere)) {
		left, right := "", ""
		if i < len(h.here) {
			left = h.here[i]
		}
		if i < len(h.everywhere) {
			right = h.everywhere[i]
		}
		lines = append(lines, left+cell.Blank(h.width/2-ansi.StringWidth(left))+right)
	}
	return lines
}

func (h *helpPage) scroll(n int) { h.top = max(0, min(h.top+n, len(h.lines)-h.height)) }

func (h *helpPage) view() string {
	return cell.Block(uiform.Window(h.theme, h.lines, h.top, h.height, h.rest), h.width, h.height)
}

// Point does nothing: there is nothing to select.
func (h *helpPage) Point(_, _ int) {}

// Wheel scrolls by n rows.
func (h *helpPage) Wheel(n int) { h.scroll(n) }

// openHelp shows the keys of the screen in front and those that work
// everywhere.
func (a *app) openHelp() {
	title := fmt.Sprintf(a.text.App.HereKeys, a.names()[a.at])
	if a.form != nil {
		title = a.text.App.PageKeys
	}
	a.help = &helpPage{
		here:       a.helpSection(title, a.front().Bindings()),
		everywhere: a.helpSection(a.text.App.Everywhere, a.anywhere()),
		theme:      a.theme,
		rest:       a.text.Keys.Rest,
	}
	a.help.setSize(a.frame.inner, a.frame.body)
}

// helpSection is a title with the keys below it.
func (a *app) helpSection(title string, bindings []key.Binding) []string {
	lines := []string{cell.Blank(cell.Margin) + a.theme.Strong.Paint(title)}
	for _, b := range bindings {
		if b.Enabled() {
			shown := a.theme.Accent.Paint(cell.Left(b.Help().Key, 12))
			lines = append(lines, cell.Blank(2*cell.Margin)+shown+" "+a.theme.Text.Paint(b.Help().Desc))
		}
	}
	return lines
}

func (a *app) onHelpKey(k tea.KeyMsg) tea.Cmd {
	lines, moves := table.NewFixedKeys(a.text.Keys, nil).Steps(k, len(a.help.lines), a.help.height-1)
	switch {
	case key.Matches(k, a.keys.closeHelp):
		a.help = nil
	case moves:
		a.help.scroll(lines)
	default:
		return a.say(msg.ToneInfo, "%s", a.text.App.HelpFirst)
	}
	return nil
}
