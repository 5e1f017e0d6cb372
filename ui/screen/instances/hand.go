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

func (k handKeys) bindings() []key.Binding {
	return []key.Binding{k.copy, k.connect, k.code, k.export}
}

// onHandKey hands instances on: those that are marked or the one under the
// cursor to the clipboard, those or all in sight to a file. It is false for
// other keys.
func (m *Model) onHandKey(k tea.KeyMsg) (cmd tea.Cmd, done bool) {
	switch keys := m.keys.hand; {
	case key.Matches(k, keys.copy):
		return m.withSelected(func(in api.Instance) tea.Msg {
			if marked := m.Marked(); len(marked) > 0 {
				return msg.AskCopy{Instances: marked}
			}
			return msg.AskCopy{Instances: []api.Instance{in}}
		}), true
	case key.Matches(k, keys.export):
		return m.withSelected(func(api.Instance) tea.Msg {
			if marked := m.Marked(); len(marked) > 0 {
				return msg.AskExport{Instances: marked}
			}
			return msg.AskExport{Instances: m.Shown()}
		}), true
	case key.Matches(k, keys.connect):
		return m.withSelected(func(in api.Instance) tea.Msg { return msg.Connect{Instance: in} }), true
	case key.Matches(k, keys.code):
		return m.withSelected(func(in api.Instance) tea.Msg { return msg.ShowInstanceCode{Instance: in} }), true
	}
	return nil, false
}

// withSelected asks for something about the instance under the cursor, or says
// that there is none.
func (m *Model) withSelected(ask func(api.Instance) tea.Msg) tea.Cmd {
	in, ok := m.Selected()
	if !ok {
		return send(msg.Notice{Text: m.text.App.NoInstance})
	}
	return send(ask(in))
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
