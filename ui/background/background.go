package background

import (
	"github.com/charmbracelet/lipgloss"
	"github.com/mattn/go-runewidth"
)

func init() {
	// Which of dark and light is drawn is decided by the setting, not by this:
	// the interface's styles come from a renderer of their own.
	lipgloss.SetHasDarkBackground(true)

	// Under a Chinese locale go-runewidth counts signs such as ● and … as two
	// cells, while lipgloss and the terminals count one; bubbles and huh cut
	// text by it. One cell is right everywhere.
	runewidth.DefaultCondition.EastAsianWidth = false
}
