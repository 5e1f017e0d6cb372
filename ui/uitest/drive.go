package uitest

import (
	"reflect"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// limit is how many messages Drive delivers before it takes them for a loop.
const limit = 10_000

// Drive delivers msgs to update, then the results of the commands they caused,
// and so on until there are none. Messages that keep refuses are returned and
// not delivered, which is how a test holds back a tick or makes an answer
// arrive late; a nil keep refuses none. A model that never comes to rest fails
// the test.
func Drive(t testing.TB, update func(tea.Msg) tea.Cmd, keep func(tea.Msg) bool, msgs ...tea.Msg) (held []tea.Msg) {
	t.Helper()
	queue := append([]tea.Msg(nil), msgs...)
	for delivered := 0; len(queue) > 0; {
		msg := queue[0]
		queue = queue[1:]
		if keep != nil && !keep(msg) {
			held = append(held, msg)
			continue
		}
		if delivered++; delivered > limit {
			t.Fatalf("no end after %d messages; the last was %T", limit, msg)
		}
		queue = append(queue, Results(update(msg))...)
	}
	return held
}

// Results runs cmd and returns the messages it yields, those of batches and
// sequences one by one and in their order.
func Results(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if msg == nil {
		return nil
	}
	cmds, ok := unfold(msg)
	if !ok {
		return []tea.Msg{msg}
	}
	var msgs []tea.Msg
	for _, c := range cmds {
		msgs = append(msgs, Results(c)...)
	}
	return msgs
}

// unfold returns the commands of a batch or a sequence. The type of the latter
// is not exported, so both are known by being slices of commands.
func unfold(msg tea.Msg) ([]tea.Cmd, bool) {
	v, want := reflect.ValueOf(msg), reflect.TypeFor[[]tea.Cmd]()
	if v.Kind() != reflect.Slice || !v.CanConvert(want) {
		return nil, false
	}
	cmds, ok := v.Convert(want).Interface().([]tea.Cmd)
	return cmds, ok
}
