package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/config"
	"cdsredis/ui/msg"
	"cdsredis/ui/terminal"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// restyler is a screen that can take other colours and another language while
// it lives. What was chosen on it stays: its cursor, its filter, its order.
type restyler interface {
	Restyle(theme.Theme, *text.Text)
}

// themeOf is the theme that the options ask for.
func themeOf(o Options) theme.Theme {
	th := theme.Of(o.Renderer, o.Themes.Palette(o.Theme))
	th.MarkOnly = o.Cursor == config.CursorMark
	return th
}

// onSlowLine goes over to what costs few bytes, unless a setting says
// otherwise.
func (a *app) onSlowLine() tea.Cmd {
	a.slowLine = true
	if a.o.Cursor != config.CursorAuto {
		return nil
	}
	a.o.Cursor = config.CursorMark
	a.theme = themeOf(a.o)
	return a.restyle()
}

// setTheme shows everything in the colours of the theme of that name, and
// says its name.
func (a *app) setTheme(name string) tea.Cmd {
	if len(a.o.Themes.Names()) < 2 {
		return a.say(msg.ToneInfo, "%s", a.text.App.OneTheme)
	}
	if !a.o.Themes.Has(name) {
		return nil
	}
	a.o.Theme = name
	a.theme = themeOf(a.o)
	return tea.Batch(a.restyle(), a.say(msg.ToneInfo, a.text.App.ThemeIs, name))
}

// setLanguage says everything in another language, and asks the API anew for
// its own words in it.
func (a *app) setLanguage(l text.Lang) tea.Cmd {
	a.text = a.text.In(l)
	a.keys = newKeyMap(a.text)
	a.o.Cloud.SetLanguage(string(l))
	return tea.Batch(a.restyle(), a.refresh(), a.say(msg.ToneInfo, "%s", text.Name(l)))
}

// restyle hands the theme and the language to all that is on the screen. The
// screens are told of the regions again, whose names differ by language.
func (a *app) restyle() tea.Cmd {
	for _, s := range slices.Concat(a.screens, []screen{a.market}, a.stack()) {
		if r, ok := s.(restyler); ok {
			r.Restyle(a.theme, a.text)
		}
	}
	if a.help != nil {
		a.openHelp()
	}
	if a.palette != nil { // its language stays: there its keys are letters
		a.palette.Restyle(a.theme)
	}
	if a.regions == nil {
		return nil
	}
	return a.tell(msg.RegionsLoaded{Regions: a.regions})
}

// setMouse makes the terminal report clicks, or not, and says what that means.
func (a *app) setMouse(on bool) tea.Cmd {
	a.mouse = on
	says := a.text.App.MouseOff
	if on {
		says = a.text.App.MouseOn
	}
	return tea.Batch(terminal.SetMouse(on), a.say(msg.ToneInfo, "%s", says))
}

// nextThemeName is the theme that the key for it leads to.
func (a *app) nextThemeName() string { return a.o.Themes.After(a.o.Theme) }
