package terminal

import (
	"reflect"

	tea "github.com/charmbracelet/bubbletea"
)

// protect makes a panic in cmd end the run in an orderly way, also in the
// commands of a batch or a sequence that it yields.
func (s *session) protect(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if v := recover(); v != nil {
				s.end(caught(v))
				msg = nil
			}
		}()
		return s.protectAll(cmd())
	}
}

// protectAll protects the commands in a message that is a list of them. The
// type of a sequence is not exported, so lists are known by what they hold.
func (s *session) protectAll(msg tea.Msg) tea.Msg {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return msg
	}
	out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
	for i := range v.Len() {
		if cmd, ok := v.Index(i).Interface().(tea.Cmd); ok {
			out.Index(i).Set(reflect.ValueOf(s.protect(cmd)))
		}
	}
	return out.Interface()
}
