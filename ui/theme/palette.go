package theme

import (
	"maps"
	"slices"
	"strconv"

	"github.com/charmbracelet/lipgloss"
)

// Palette names colours by what they mean.
type Palette struct {
	text     lipgloss.TerminalColor // ordinary text
	strong   lipgloss.TerminalColor // titles
	muted    lipgloss.TerminalColor // what matters less
	faint    lipgloss.TerminalColor // placeholders
	line     lipgloss.TerminalColor // rules
	accent   lipgloss.TerminalColor // where one is
	ok       lipgloss.TerminalColor
	busy     lipgloss.TerminalColor
	warn     lipgloss.TerminalColor
	bad      lipgloss.TerminalColor
	selected lipgloss.TerminalColor // the text of the selected row
	selectBG lipgloss.TerminalColor // and what is behind it
	onBadge  lipgloss.TerminalColor // text on a coloured badge

	// grounds are the colours that a profile can have, by name; one that is
	// not here has none.
	grounds map[string]ground
	// hues are the same colours for text on the terminal's own ground.
	hues map[string]lipgloss.TerminalColor

	// inverse marks the selected row and the badges by swapping the terminal's
	// own two colours, where there are none to choose from.
	inverse bool
}

// tokens are the places of the colours by the names that a configuration uses.
func (p *Palette) tokens() map[string]*lipgloss.TerminalColor {
	return map[string]*lipgloss.TerminalColor{
		"text": &p.text, "strong": &p.strong, "muted": &p.muted, "faint": &p.faint, "line": &p.line,
		"accent": &p.accent, "ok": &p.ok, "busy": &p.busy, "warn": &p.warn, "bad": &p.bad,
		"selected": &p.selected, "select_bg": &p.selectBG, "on_badge": &p.onBadge,
	}
}

// Tokens are the names of a palette's colours, sorted.
func Tokens() []string { return slices.Sorted(maps.Keys((&Palette{}).tokens())) }

// With is p with other colours for some tokens: each "#rrggbb", the number of
// one of the terminal's 256 colours, or "default" for the terminal's own. What
// is no token counts for nothing.
func (p Palette) With(colours map[string]string) Palette {
	places := p.tokens()
	for token, value := range colours {
		if place, ok := places[token]; ok {
			*place = own(value)
		}
	}
	if colours["select_bg"] != "" {
		p.inverse = false
	}
	return p
}

func own(value string) lipgloss.TerminalColor {
	if value == "default" {
		return lipgloss.NoColor{}
	}
	return lipgloss.Color(value)
}

// dark is for light text on a dark ground. Text is as the terminal has it, and
// what is on every row has a colour of the 256: it takes half the bytes to say.
func dark() Palette {
	return Palette{
		grounds:  brightGrounds(),
		text:     own("default"),
		strong:   colour("#ffffff", "231", "15"),
		muted:    colour("#9aa3b2", "247", "7"),
		faint:    colour("#8a93a3", "245", "7"),
		line:     colour("#4d5564", "240", "8"),
		accent:   colour("#6cb6ff", "75", "12"),
		ok:       colour("114", "114", "10"),
		busy:     colour("#76d0e0", "80", "14"),
		warn:     colour("#e6c15a", "179", "11"),
		bad:      colour("#ff7b72", "209", "9"),
		selected: colour("231", "231", "15"),
		selectBG: colour("24", "24", "4"),
		onBadge:  colour("#11151c", "233", "0"),
		hues: map[string]lipgloss.TerminalColor{
			"red": colour("#ff7b72", "209", "9"), "yellow": colour("#e6c15a", "179", "11"), "green": colour("114", "114", "10"),
			"blue": colour("#6cb6ff", "75", "12"), "magenta": colour("#d993d9", "176", "13"), "cyan": colour("#76d0e0", "80", "14"),
		},
	}
}

// light is for dark text on a light ground, as thrifty as dark.
func light() Palette {
	return Palette{
		grounds:  brightGrounds(),
		text:     own("default"),
		strong:   colour("#000000", "16", "0"),
		muted:    colour("#57606a", "241", "0"),
		faint:    colour("#5f6871", "242", "0"),
		line:     colour("#b3bac4", "250", "7"),
		accent:   colour("#0757b8", "25", "4"),
		ok:       colour("22", "22", "2"),
		busy:     colour("#07677a", "24", "6"),
		warn:     colour("#7d5200", "94", "3"),
		bad:      colour("#bb1f2a", "124", "1"),
		selected: colour("16", "16", "15"),
		selectBG: colour("153", "153", "4"),
		onBadge:  colour("#ffffff", "231", "15"),
		hues: map[string]lipgloss.TerminalColor{
			"red": colour("#bb1f2a", "124", "1"), "yellow": colour("#7d5200", "94", "3"), "green": colour("22", "22", "2"),
			"blue": colour("#0757b8", "25", "4"), "magenta": colour("#8e2f8e", "90", "5"), "cyan": colour("#07677a", "24", "6"),
		},
	}
}

// sixteen is of the terminal's own first colours, which its user has chosen to
// be readable on whatever ground there is.
func sixteen() Palette {
	return Palette{
		grounds: ownGrounds(), hues: ownHues(),
		text: own("default"), strong: own("default"), muted: own("default"), faint: own("default"), line: own("8"),
		accent: own("6"), ok: own("2"), busy: own("6"), warn: own("3"), bad: own("1"),
		selected: own("default"), selectBG: own("default"), onBadge: own("default"), inverse: true,
	}
}

// mono has no colour at all: bold and inverse text has to do.
func mono() Palette {
	none := own("default")
	return Palette{
		text: none, strong: none, muted: none, faint: none, line: none, accent: none,
		ok: none, busy: none, warn: none, bad: none, selected: none, selectBG: none, onBadge: none, inverse: true,
	}
}

// highContrast is for eyes or screens that need the strongest colours there
// are, on a black ground.
func highContrast() Palette {
	return Palette{
		grounds:  brightGrounds(),
		text:     colour("#ffffff", "231", "15"),
		strong:   colour("#ffffff", "231", "15"),
		muted:    colour("#f0f0f0", "255", "15"),
		faint:    colour("#d0d0d0", "252", "7"),
		line:     colour("#ffffff", "231", "15"),
		accent:   colour("#00ffff", "51", "14"),
		ok:       colour("#00ff00", "46", "10"),
		busy:     colour("#00ffff", "51", "14"),
		warn:     colour("#ffff00", "226", "11"),
		bad:      colour("#ff9d9d", "217", "9"),
		selected: colour("#000000", "16", "0"),
		selectBG: colour("#ffff00", "226", "11"),
		onBadge:  colour("#000000", "16", "0"),
		hues: map[string]lipgloss.TerminalColor{
			"red": colour("#ff9d9d", "217", "9"), "yellow": colour("#ffff00", "226", "11"), "green": colour("#00ff00", "46", "10"),
			"blue": colour("#9dc4ff", "153", "12"), "magenta": colour("#ff9dff", "219", "13"), "cyan": colour("#00ffff", "51", "14"),
		},
	}
}

func colour(trueColour, of256, of16 string) lipgloss.TerminalColor {
	return lipgloss.CompleteColor{TrueColor: trueColour, ANSI256: of256, ANSI: of16}
}

// ground is what a badge stands on, and its text.
type ground struct{ text, behind lipgloss.TerminalColor }

// brightGrounds have each the text that reads best on it, whatever the theme.
func brightGrounds() map[string]ground {
	dark, white := colour("#11151c", "233", "0"), colour("#ffffff", "231", "15")
	return map[string]ground{
		"red":     {white, colour("#b3261e", "124", "1")},
		"yellow":  {dark, colour("#e6c15a", "179", "11")},
		"green":   {dark, colour("#57b86b", "71", "10")},
		"blue":    {white, colour("#2458b3", "25", "4")},
		"magenta": {white, colour("#8e2f8e", "90", "5")},
		"cyan":    {dark, colour("#4cc0cc", "80", "14")},
	}
}

// ownHues are the terminal's own.
func ownHues() map[string]lipgloss.TerminalColor {
	found := map[string]lipgloss.TerminalColor{}
	for number, name := range []string{1: "red", 2: "green", 3: "yellow", 4: "blue", 5: "magenta", 6: "cyan"} {
		if name != "" {
			found[name] = own(strconv.Itoa(number))
		}
	}
	return found
}

// ownGrounds are the terminal's own. Its text is swapped onto them.
func ownGrounds() map[string]ground {
	found := map[string]ground{}
	for name, hue := range ownHues() {
		found[name] = ground{own("default"), hue}
	}
	return found
}
