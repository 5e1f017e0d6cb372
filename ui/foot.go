package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/cell"
)

// bottom is the last row: the keys, or what is said where it has no row of
// its own.
func (a *app) bottom() string {
	if !a.frame.rules && (a.leaving || a.notice.Text != "" || len(a.ends.unseen) > 0) {
		return a.said()
	}
	return a.foot()
}

// foot is the keys that work now, as many as there is room for; those that
// always work stand at the right.
func (a *app) foot() string {
	bindings, ours := a.front().Bindings(), a.keys.short(a.frame.width)
	switch {
	case a.help != nil:
		bindings, ours = []key.Binding{a.keys.closeHelp}, nil
	case a.palette != nil:
		bindings, ours = a.palette.Bindings(), nil
	case a.form != nil || a.front().Capturing():
		ours = nil
	default:
		bindings = slices.Concat(bindings, a.more())
	}
	bindings = slices.DeleteFunc(slices.Clone(bindings), a.moves)
	right := a.hints(ours, a.frame.inner)
	left := margin + a.hints(bindings, a.frame.inner-len(margin)-ansi.StringWidth(right)-len(between))
	return cell.Split(left, right, a.frame.inner)
}

// between separates keys from each other.
const between = "  "

// hints are keys with their words, as many as fit into width cells.
func (a *app) hints(bindings []key.Binding, width int) string {
	var b strings.Builder
	for _, k := range bindings {
		if !k.Enabled() {
			continue
		}
		h, lead := k.Help(), between
		if b.Len() == 0 {
			lead = ""
		}
		if width -= cell.Width(lead + h.Key + " " + h.Desc); width < 0 {
			break
		}
		b.WriteString(lead + a.theme.Text.Paint(h.Key) + " " + a.theme.Muted.Paint(h.Desc))
	}
	return b.String()
}

// more are the keys for which there is room on the screens after their own.
func (a *app) more() []key.Binding {
	if len(a.o.Profiles) > 1 {
		return []key.Binding{a.keys.market, a.keys.profiles, a.keys.language}
	}
	return []key.Binding{a.keys.market, a.keys.language}
}

// moves reports whether a key only moves about: those are the same everywhere,
// and the page of keys lists them.
func (a *app) moves(b key.Binding) bool {
	k := a.text.Keys
	return slices.Contains([]string{
		k.Up, k.Down, k.PageUp, k.PageDown, k.HalfUp, k.HalfDown, k.Home, k.End, k.ScrollLeft, k.ScrollRight,
	}, b.Help().Desc)
}
