package tasks

import (
	"fmt"
	"strings"
	"testing"

	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestTheScreenLooksAsItShould(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		for _, s := range []uitest.Size{{Width: 80, Height: 24}, {Width: 120, Height: 40}, {Width: 200, Height: 50}} {
			for name, keys := range map[string]string{"list": "", "timeline": "<enter>", "candidates": "jjj<enter>ja"} {
				t.Run(fmt.Sprintf("%s-%s-%dx%d", name, l, s.Width, s.Height), func(t *testing.T) {
					t.Parallel()
					m := filled(t, l, several()...)
					m.SetSize(s.Width, s.Height)
					send(t, m, keys)
					uitest.Golden(t, m.View())
				})
			}
		}
	}
}

// phases are the screen in each state that looks different.
func phases(t *testing.T, l text.Lang) map[string]*Model {
	t.Helper()
	wide := creation("wide", strings.Repeat("名字很长é", 12), state.PhaseRejected)
	wide.Reason = strings.Repeat("原因很长reason", 30)
	var many []state.Operation
	for i := range 500 {
		many = append(many, creation(fmt.Sprint(i), fmt.Sprint("cache-", i), state.PhaseAccepted))
	}
	out := map[string]*Model{
		"reading": newModel(&record{}, l, start),
		"empty":   filled(t, l),
		"filled":  filled(t, l, several()...),
		"many":    filled(t, l, many...),
		"wide":    filled(t, l, wide),
	}
	for name, keys := range map[string]string{
		"typing": "/", "filtered": "/cache<enter>", "no match": "/nothing here",
	} {
		out[name] = filled(t, l, several()...)
		send(t, out[name], keys)
	}
	for _, op := range append(several(), wide, unknown("three", "session-cache", 2, idA, idB, idC)) {
		out["timeline of "+op.ID] = filled(t, l, op)
		send(t, out["timeline of "+op.ID], "<enter>")
		if len(op.Candidates) == 0 {
			continue
		}
		out["question about "+op.ID] = filled(t, l, op)
		send(t, out["question about "+op.ID], "<enter>ma")
	}
	return out
}

func TestEveryPhaseFillsExactlyItsRectangle(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		for name, m := range phases(t, l) {
			t.Run(fmt.Sprintf("%s/%s", l, name), func(t *testing.T) {
				uitest.Sweep(t, func(s uitest.Size) string {
					m.SetSize(s.Width, s.Height)
					return m.View()
				})
				m.SetSize(0, 0)
				if got := m.View(); got != "" {
					t.Errorf("at 0×0 the view is %q, want nothing", got)
				}
			})
		}
	}
}

func TestOperationsOfAnotherProfileSayWhose(t *testing.T) {
	t.Parallel()
	for l, title := range map[text.Lang]string{text.Chinese: "配置", text.English: "Profile"} {
		own, other := creation("1", "mine", state.PhaseAccepted), creation("2", "theirs", state.PhaseAccepted)
		other.Scope.Profile = "dev"
		m := filled(t, l, own)
		if view := m.View(); strings.Contains(view, title) {
			t.Errorf("a column for one profile:\n%s", view)
		}
		m.Update(msg.OperationsChanged{Operations: []state.Operation{own, other}})
		view := m.View()
		for _, want := range []string{title, "prod ", "dev "} {
			if !strings.Contains(view, want) {
				t.Errorf("%q is missing:\n%s", want, view)
			}
		}
	}
}
