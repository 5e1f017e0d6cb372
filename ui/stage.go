package ui

import (
	"context"
	"reflect"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/terminal"
)

// stage is the tea.Model around the app. It lets an app of another account
// take the place of the one in sight: a new one, so that nothing of the old
// account can stay behind.
type stage struct {
	*app
	ctx  context.Context //nolint:containedctx // that of the run
	end  context.CancelFunc
	size tea.WindowSizeMsg
}

// resultMsg is what came of a command, with the app whose command it was.
type resultMsg struct {
	of *app
	tea.Msg
}

// newStage shows an app of the options' account.
func newStage(ctx context.Context, o Options) *stage {
	s := &stage{ctx: ctx}
	own := s.bind(&o.Account)
	s.app = newApp(own, o)
	return s
}

// bind makes an account end with the context that it gives.
func (s *stage) bind(acc *Account) context.Context {
	ctx, cancel := context.WithCancel(s.ctx)
	acc.Cloud, s.end = bound{Cloud: acc.Cloud, ctx: ctx}, cancel
	acc.Parts = slices.Clone(acc.Parts)
	for i := range acc.Parts {
		acc.Parts[i].Cloud = bound{Cloud: acc.Parts[i].Cloud, ctx: ctx}
	}
	return ctx
}

// become puts an app of another account in the place of the one in sight.
func (s *stage) become(acc Account) tea.Cmd {
	old := s.app
	s.end()
	old.o.close()
	s.app = old.heir(s.bind(&acc), acc)
	s.app.Update(s.size)
	return owned(s.app, tea.Batch(s.app.Init(), s.app.greet()))
}

// Init starts the app.
func (s *stage) Init() tea.Cmd { return owned(s.app, s.app.Init()) }

// Update gives messages to the app in sight. The results of another one's
// commands are too late.
func (s *stage) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	if r, ok := message.(resultMsg); ok {
		if r.of != s.app {
			return s, nil
		}
		message = r.Msg
	}
	switch message := message.(type) {
	case switchMsg:
		return s, s.become(message.account)
	case tea.WindowSizeMsg:
		s.size = message
	}
	return s, owned(s.app, s.app.Update(message))
}

// owned marks what comes of a command, and of those that it gives rise to, as
// the app's. What is for the terminal is left as it is.
func owned(of *app, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		message := cmd()
		if message == nil || terminal.Takes(message) {
			return message
		}
		// A batch or a sequence; the type of the latter has no name for us.
		if v, list := reflect.ValueOf(message), reflect.TypeFor[[]tea.Cmd](); v.Kind() == reflect.Slice && v.CanConvert(list) {
			several := make([]tea.Cmd, v.Len())
			for i := range several {
				several[i] = owned(of, v.Index(i).Interface().(tea.Cmd))
			}
			return reflect.ValueOf(several).Convert(v.Type()).Interface()
		}
		return resultMsg{of: of, Msg: message}
	}
}
