package theme

import (
	"strings"

	"github.com/muesli/termenv"
)

// ColourProfile decides how many colours to use, by the conventions of
// NO_COLOR, CLICOLOR, CLICOLOR_FORCE and COLORTERM, and by the terminal's
// name, which is all there is over plain SSH.
func ColourProfile(env func(string) (string, bool)) termenv.Profile {
	get := func(name string) string {
		v, _ := env(name)
		return v
	}
	if get("NO_COLOR") != "" {
		return termenv.Ascii
	}
	forced := get("CLICOLOR_FORCE") != "" && get("CLICOLOR_FORCE") != "0"
	if get("CLICOLOR") == "0" && !forced {
		return termenv.Ascii
	}
	p := profileOf(get("TERM"), get("COLORTERM"))
	if forced && p == termenv.Ascii {
		return termenv.ANSI
	}
	return p
}

func profileOf(term, colourTerm string) termenv.Profile {
	switch colourTerm {
	case "truecolor", "24bit":
		if strings.HasPrefix(term, "screen") && !strings.Contains(term, "256") {
			return termenv.ANSI256
		}
		return termenv.TrueColor
	}
	for _, name := range []string{"kitty", "alacritty", "wezterm", "ghostty", "foot", "-direct"} {
		if strings.Contains(term, name) {
			return termenv.TrueColor
		}
	}
	switch {
	case strings.Contains(term, "256color"):
		return termenv.ANSI256
	case term == "" || term == "dumb" || strings.HasPrefix(term, "vt1") || strings.HasPrefix(term, "vt2"):
		return termenv.Ascii
	}
	return termenv.ANSI
}
