package tasks

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

type (
	// acknowledgedMsg ends an acknowledgement, well or badly.
	acknowledgedMsg struct{ err error }

	// chosenMsg ends a choice, well or badly.
	chosenMsg struct{ err error }

	// tickDueMsg moves the elapsed times on. A chain that is over is ignored.
	tickDueMsg struct{ chain uint64 }
)

func acknowledge(r Record, id string) tea.Cmd {
	return func() tea.Msg { return acknowledgedMsg{err: r.Acknowledge(id)} }
}

func choose(r Record, id string, instances []string) tea.Cmd {
	return func() tea.Msg { return chosenMsg{err: r.Choose(id, instances)} }
}

func tickAfter(d time.Duration, chain uint64) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return tickDueMsg{chain: chain} })
}
