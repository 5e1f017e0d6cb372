package theme

import (
	"github.com/charmbracelet/huh"
)

// Form is the look of huh's forms. Every style is ours, since huh's own come
// from the global renderer.
func (t Theme) Form() *huh.Theme {
	p, r := t.palette, t.renderer
	style := r.NewStyle
	fields := func(focused bool) huh.FieldStyles {
		title := style().Foreground(p.muted)
		if focused {
			title = style().Foreground(p.accent).Bold(true)
		}
		return huh.FieldStyles{
			Base:                style().PaddingLeft(2),
			Card:                style().PaddingLeft(2),
			Title:               title,
			Description:         style().Foreground(p.muted),
			ErrorIndicator:      style().Foreground(p.bad).SetString(" " + t.Signs.Bad),
			ErrorMessage:        style().Foreground(p.bad).SetString(" " + t.Signs.Bad),
			SelectSelector:      style().Foreground(p.accent).SetString(t.Signs.Right + " "),
			Option:              style().Foreground(p.text),
			NextIndicator:       style().Foreground(p.accent).SetString(" " + t.Signs.Right),
			PrevIndicator:       style().Foreground(p.accent).SetString("‹ "),
			Directory:           style().Foreground(p.text),
			File:                style().Foreground(p.text),
			MultiSelectSelector: style().Foreground(p.accent).SetString(t.Signs.Right + " "),
			SelectedOption:      style().Foreground(p.accent).Bold(true),
			SelectedPrefix:      style().Foreground(p.accent).SetString("[x] "),
			UnselectedOption:    style().Foreground(p.text),
			UnselectedPrefix:    style().Foreground(p.faint).SetString("[ ] "),
			FocusedButton:       style().Foreground(p.selected).Background(p.selectBG).Reverse(p.inverse).Padding(0, 2).Bold(true),
			BlurredButton:       style().Foreground(p.muted).Padding(0, 2),
			Next:                style().Foreground(p.accent),
			NoteTitle:           style().Foreground(p.strong).Bold(true),
			TextInput: huh.TextInputStyles{
				Cursor:      style().Foreground(p.accent),
				CursorText:  style().Foreground(p.text),
				Placeholder: style().Foreground(p.faint),
				Prompt:      style().Foreground(p.accent),
				Text:        style().Foreground(p.strong),
			},
		}
	}
	return &huh.Theme{
		Form:           huh.FormStyles{Base: style()},
		Group:          huh.GroupStyles{Base: style(), Title: style().Foreground(p.strong).Bold(true), Description: style().Foreground(p.muted)},
		FieldSeparator: style().SetString("\n"),
		Focused:        fields(true),
		Blurred:        fields(false),
	}
}
