package config

import (
	"regexp"
	"slices"
	"strings"
)

// Theme is the name of a set of colours: one that is built in, or one of the
// file's own.
type Theme string

// The built-in themes. In a setting, "auto" leaves the choice between dark and
// light to COLORFGBG.
const (
	Dark         Theme = "dark"
	Light        Theme = "light"
	ANSI         Theme = "ansi"
	Mono         Theme = "mono"
	HighContrast Theme = "high-contrast"
)

// BuiltInThemes are the themes that need no file.
func BuiltInThemes() []Theme { return []Theme{Dark, Light, ANSI, Mono, HighContrast} }

// OwnTheme is a theme that the file describes.
type OwnTheme struct {
	Name Theme
	// Base is the built-in theme whose colours it has where it names none.
	Base Theme
	// Colours are by token: "#rrggbb", "0" to "255", or "default".
	Colours map[string]string
	From    Source
}

// ThemeTokens are the names of the colours that a theme can set.
func ThemeTokens() []string {
	return []string{
		"text", "strong", "muted", "faint", "line", "accent", "ok", "busy", "warn", "bad",
		"selected", "select_bg", "on_badge",
	}
}

// Cursor is how the row where the cursor is stands out.
type Cursor string

// The choices. CursorAuto is a coloured row, and a mark alone on a line that
// proves slow, where colouring a row takes long.
const (
	CursorAuto Cursor = auto
	CursorRow  Cursor = "row"
	CursorMark Cursor = "mark"
)

// ASCII is whether signs and borders are drawn with ASCII characters only.
type ASCII string

// The choices. ASCIIAuto asks the terminal.
const (
	ASCIIAuto ASCII = auto
	ASCIIOn   ASCII = "on"
	ASCIIOff  ASCII = "off"
)

// themes takes the file's own themes out of the tree, in their order there.
func (d *decoder) themes(tree map[string]any) []OwnTheme {
	tables, ok := d.table(tree, "themes")
	if !ok {
		return nil
	}
	var found []OwnTheme
	for _, name := range d.inOrder(tables, "themes.") {
		key := "themes." + name
		table, ok := tables[name].(map[string]any)
		if !ok {
			d.wrongType(key, Table)
			continue
		}
		found = append(found, d.theme(name, key, table))
	}
	return found
}

func (d *decoder) theme(name, path string, table map[string]any) OwnTheme {
	own := OwnTheme{Name: Theme(name), Base: Dark, Colours: map[string]string{}, From: d.source(path)}
	for _, token := range d.inOrder(table, path+".") {
		key := path + "." + token
		value, isText := table[token].(string)
		switch {
		case token != "base" && !slices.Contains(ThemeTokens(), token):
			d.mistake(key, UnknownKey)
		case !isText:
			d.wrongType(key, Text)
		case token == "base" && !slices.Contains(BuiltInThemes(), Theme(value)):
			d.loader.report(Mistake{Key: key, Source: d.source(key), Problem: NotOneOf, Value: value, Allowed: names(BuiltInThemes())})
		case token == "base":
			own.Base = Theme(value)
		case !isColour(value):
			d.loader.report(Mistake{Key: key, Source: d.source(key), Problem: BadColour, Value: value})
		default:
			own.Colours[token] = value
		}
	}
	return own
}

func isColour(value string) bool {
	return regexp.MustCompile(`^(#[0-9a-fA-F]{6}|[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5]|default)$`).MatchString(value)
}

// parseTheme also takes the names of the file's own themes.
func (l *loader) parseTheme(s stated) (Theme, problem) {
	allowed := append([]Theme{auto}, BuiltInThemes()...)
	for _, own := range l.themes {
		allowed = append(allowed, own.Name)
	}
	if i := slices.IndexFunc(allowed, func(t Theme) bool { return strings.EqualFold(string(t), s.text) }); i >= 0 {
		return allowed[i], nil
	}
	return "", &Mistake{Problem: NotOneOf, Value: s.text, Allowed: names(allowed)}
}

func names[T ~string](words []T) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = string(w)
	}
	return out
}
