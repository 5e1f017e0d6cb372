package theme

import "github.com/charmbracelet/lipgloss"

// palette names colours by what they mean.
type palette struct {
	text     lipgloss.TerminalColor // ordinary text
	strong   lipgloss.TerminalColor // titles
	muted    lipgloss.TerminalColor // what matters less
	faint    lipgloss.TerminalColor // rules and placeholders
	accent   lipgloss.TerminalColor // where one is
	ok       lipgloss.TerminalColor
	busy     lipgloss.TerminalColor
	warn     lipgloss.TerminalColor
	bad      lipgloss.TerminalColor
	selected lipgloss.TerminalColor // the text of the selected row
	selectBG lipgloss.TerminalColor // and what is behind it
	onBadge  lipgloss.TerminalColor // text on a coloured badge
}

// dark is for light text on a dark ground.
func dark() palette {
	return palette{
		text:     colour("#d5d9e0", "253", "7"),
		strong:   colour("#ffffff", "231", "15"),
		muted:    colour("#9098a6", "246", "7"),
		faint:    colour("#4d5564", "240", "8"),
		accent:   colour("#6cb6ff", "75", "12"),
		ok:       colour("#7ec699", "114", "10"),
		busy:     colour("#76d0e0", "80", "14"),
		warn:     colour("#e6c15a", "179", "11"),
		bad:      colour("#ff7b72", "209", "9"),
		selected: colour("#ffffff", "231", "15"),
		selectBG: colour("#2b4a6f", "24", "4"),
		onBadge:  colour("#11151c", "233", "0"),
	}
}

// light is for dark text on a light ground.
func light() palette {
	return palette{
		text:     colour("#24292f", "235", "0"),
		strong:   colour("#000000", "16", "0"),
		muted:    colour("#57606a", "241", "8"),
		faint:    colour("#b3bac4", "250", "7"),
		accent:   colour("#0757b8", "25", "4"),
		ok:       colour("#19692c", "22", "2"),
		busy:     colour("#07677a", "24", "6"),
		warn:     colour("#875a00", "94", "3"),
		bad:      colour("#bb1f2a", "124", "1"),
		selected: colour("#000000", "16", "0"),
		selectBG: colour("#cfe3fb", "153", "14"),
		onBadge:  colour("#ffffff", "231", "15"),
	}
}

func colour(trueColour, of256, of16 string) lipgloss.TerminalColor {
	return lipgloss.CompleteColor{TrueColor: trueColour, ANSI256: of256, ANSI: of16}
}
