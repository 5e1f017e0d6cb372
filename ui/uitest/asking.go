package uitest

import tea "github.com/charmbracelet/bubbletea"

// asker is a screen that says at once what a key asks the app for.
type asker interface {
	Ask(key tea.KeyMsg) []tea.Msg
	Update(in tea.Msg) tea.Cmd
}

// Asking is the Update of a screen to which keys are given as the app gives
// them: what they ask for are the results, and only other keys reach Update.
func Asking(s asker) func(tea.Msg) tea.Cmd {
	return func(in tea.Msg) tea.Cmd {
		k, ok := in.(tea.KeyMsg)
		if !ok {
			return s.Update(in)
		}
		asked := s.Ask(k)
		if asked == nil {
			return s.Update(in)
		}
		cmds := make([]tea.Cmd, len(asked))
		for i, request := range asked {
			cmds[i] = func() tea.Msg { return request }
		}
		return tea.Sequence(cmds...)
	}
}
