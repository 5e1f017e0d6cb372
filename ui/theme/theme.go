package theme

import (
	"strings"

	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
)

// Theme is everything that decides how the dashboard looks.
type Theme struct {
	// Text is ordinary, Strong for titles, Muted for what matters less, Faint
	// for placeholders, Line for rules, Accent for where one is.
	Text, Strong, Muted, Faint, Line, Accent Ink
	// OK, Busy, Warn and Bad say how something is. They never say it alone: a
	// sign and a word stand beside them.
	OK, Busy, Warn, Bad Ink
	// Head is a table's head; Selected is the row where the cursor is.
	Head, Selected Ink
	// Badge, Alarm are labels on a coloured ground.
	Badge, Alarm Ink
	Signs        Signs
	// MarkOnly shows where the cursor is by its mark alone and leaves the row
	// as it is: fewer bytes on a slow line.
	MarkOnly bool

	renderer *lipgloss.Renderer
	palette  Palette
}

// New makes the usual theme for a dark or a light ground; see Of.
func New(r *lipgloss.Renderer, isDark bool) Theme {
	if isDark {
		return Of(r, dark())
	}
	return Of(r, light())
}

// Of makes the theme of a palette for a terminal whose colours r knows.
func Of(r *lipgloss.Renderer, p Palette) Theme {
	fg := func(c lipgloss.TerminalColor) lipgloss.Style { return r.NewStyle().Foreground(c) }
	on := func(text, ground lipgloss.TerminalColor) Ink {
		if p.inverse {
			return newInk(fg(ground).Reverse(true).Bold(true))
		}
		return newInk(fg(text).Background(ground).Bold(true))
	}
	return Theme{
		Text:     newInk(fg(p.text)),
		Strong:   newInk(fg(p.strong).Bold(true)),
		Muted:    newInk(fg(p.muted)),
		Faint:    newInk(fg(p.faint)),
		Line:     newInk(fg(p.line)),
		Accent:   newInk(fg(p.accent).Bold(true)),
		OK:       newInk(fg(p.ok)),
		Busy:     newInk(fg(p.busy)),
		Warn:     newInk(fg(p.warn)),
		Bad:      newInk(fg(p.bad)),
		Head:     newInk(fg(p.muted).Bold(true)),
		Selected: on(p.selected, p.selectBG),
		Badge:    on(p.onBadge, p.warn),
		Alarm:    on(p.onBadge, p.bad),
		Signs:    unicodeSigns(),
		renderer: r,
		palette:  p,
	}
}

// Ground is the ink of a label on a ground of the colour of that name. Where
// there is no such colour, the terminal's own two are swapped.
func (t Theme) Ground(name string) Ink {
	g, ok := t.palette.grounds[name]
	style := t.renderer.NewStyle().Bold(true)
	switch {
	case !ok:
		return newInk(style.Reverse(true))
	case t.palette.inverse:
		return newInk(style.Foreground(g.behind).Reverse(true))
	}
	return newInk(style.Foreground(g.text).Background(g.behind))
}

// Hue is the ink of a text in the colour of that name; of ordinary text where
// there is no such colour.
func (t Theme) Hue(name string) Ink {
	c, ok := t.palette.hues[name]
	if !ok {
		return t.Text
	}
	return newInk(t.renderer.NewStyle().Foreground(c).Bold(true))
}

// Status is the sign and the ink of an instance's status.
func (t Theme) Status(s api.Status) (string, Ink) {
	switch s {
	case api.StatusRunning:
		return t.Signs.Running, t.OK
	case api.StatusCreating, api.StatusDeleting:
		return t.Signs.Busy, t.Busy
	}
	switch {
	case s.Failed():
		return t.Signs.Bad, t.Bad
	case s == "":
		return t.Signs.Unknown, t.Muted
	case strings.HasSuffix(string(s), "ING"): // the API's words for what goes on
		return t.Signs.Busy, t.Warn
	}
	return t.Signs.Unknown, t.Warn
}
