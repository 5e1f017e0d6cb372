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

// Ask is what a key asks the app for, nil for keys that do something here. It
// changes nothing.
//
// What is marked is deleted, copied and exported together, else what the
// cursor is on; without marks an export is of all that is in sight.
func (m *Model) Ask(k tea.KeyMsg) []tea.Msg {
	if m.Capturing() || m.picker != nil {
		return nil
	}
	keys := m.keys
	if key.Matches(k, keys.create) {
		return []tea.Msg{msg.BeginCreate{Choice: msg.Choice{RegionID: m.scope.Region.ID}}}
	}
	if !key.Matches(k, keys.details, keys.remove, keys.hand.copy, keys.hand.export, keys.hand.connect, keys.hand.code) {
		return nil
	}
	in, ok := m.Selected()
	if !ok {
		return []tea.Msg{msg.Notice{Text: m.text.App.NoInstance}}
	}
	return []tea.Msg{m.askAbout(k, in)}
}

// askAbout is what a key asks for where the cursor is on an instance.
func (m *Model) askAbout(k tea.KeyMsg, in api.Instance) tea.Msg {
	keys, marked := m.keys, m.Marked()
	some := marked
	if len(some) == 0 {
		some = []api.Instance{in}
	}
	switch {
	case key.Matches(k, keys.remove) && len(some) == 1:
		return msg.BeginDelete{Instance: some[0]}
	case key.Matches(k, keys.remove):
		return msg.BeginDeleteMany{Instances: some}
	case key.Matches(k, keys.hand.copy):
		return msg.AskCopy{Instances: some}
	case key.Matches(k, keys.hand.export) && len(marked) > 0:
		return msg.AskExport{Instances: marked}
	case key.Matches(k, keys.hand.export):
		return msg.AskExport{Instances: m.Shown()}
	case key.Matches(k, keys.hand.connect):
		return msg.Connect{Instance: in}
	case key.Matches(k, keys.hand.code):
		return msg.ShowInstanceCode{Instance: in}
	}
	return msg.OpenDetails{Instance: in}
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
