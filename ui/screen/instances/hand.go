package instances

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
)

// handKeys hand instances on to where they are needed next.
type handKeys struct{ copy, export, connect, code key.Binding }

func newHandKeys(t *text.Text) handKeys {
	b := t.Keys.Binding
	return handKeys{
		copy: b(t.Copying.CopyKey, keymap.Copy), export: b(t.Copying.ExportKey, keymap.Export),
		connect: b(t.Details.Connect, keymap.Connect), code: b(t.Details.AsCode, keymap.AsCode),
	}
}

// Ask is what a key asks the app for, nil for keys that do something here. It
// changes nothing.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	if m.Capturing() || m.picker != nil {
		return nil
	}
	if why := m.refuses(k); why != "" {
		return []tea.Msg{msg.Notice{Text: why}}
	}
	keys := m.keys
	for _, of := range []struct {
		keys   key.Binding
		action keymap.Action
	}{
		{keys.create, keymap.Create}, {keys.details, keymap.Details}, {keys.remove, keymap.Delete},
		{keys.hand.copy, keymap.Copy}, {keys.hand.export, keymap.Export},
		{keys.hand.connect, keymap.Connect}, {keys.hand.code, keymap.AsCode},
	} {
		if key.Matches(k, of.keys) {
			return m.AskFor(of.action)
		}
	}
	return nil
}

// AskFor is what an action asks the app for, nil for those that do something
// here. It changes nothing.
//
// What is marked is deleted, copied and exported together, else what the
// cursor is on; without marks an export is of all that is in sight.
func (m *Model) AskFor(a keymap.Action) []tea.Msg {
	if a == keymap.Create {
		return []tea.Msg{msg.BeginCreate{Choice: msg.Choice{RegionID: m.scope.Region.ID}}}
	}
	in, ok := m.Selected()
	if !ok {
		return []tea.Msg{msg.Notice{Text: m.text.App.NoInstance}}
	}
	some := m.Marked()
	marked := len(some) > 0
	if !marked {
		some = []api.Instance{in}
	}
	switch a {
	case keymap.Details:
		return []tea.Msg{msg.OpenDetails{Instance: in}}
	case keymap.Delete:
		if len(some) > 1 {
			return []tea.Msg{msg.BeginDeleteMany{Instances: some}}
		}
		return []tea.Msg{msg.BeginDelete{Instance: some[0]}}
	case keymap.Copy:
		return []tea.Msg{msg.AskCopy{Instances: some}}
	case keymap.Export:
		if !marked {
			some = m.Shown()
		}
		return []tea.Msg{msg.AskExport{Instances: some}}
	case keymap.Connect:
		return []tea.Msg{msg.Connect{Instance: in}}
	case keymap.AsCode:
		return []tea.Msg{msg.ShowInstanceCode{Instance: in}}
	}
	return nil
}

// Shown are the instances that the table shows, in its order: those in the
// scope that the filter lets through.
func (m *Model) Shown() []api.Instance {
	rows := m.table.Rows()
	out := make([]api.Instance, len(rows))
	for i, r := range rows {
		out[i] = *r.Instance
	}
	return out
}
