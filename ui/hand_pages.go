package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/ascode"
	"cdsredis/ui/connect"
	"cdsredis/ui/export"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/details"
	"cdsredis/ui/screen/menu"
	"cdsredis/ui/screen/reader"
	"cdsredis/ui/text"
)

func (a *app) openDetails(in api.Instance) tea.Cmd {
	return a.open(details.New(details.Options{
		Theme: a.theme, Text: a.text, Zone: a.o.Zone, Now: a.o.Now,
		Instance: in, Regions: a.regions, Operations: a.operations,
	}))
}

// askCopy asks what of the instances is to be copied.
func (a *app) askCopy(instances []api.Instance) tea.Cmd {
	if len(instances) == 0 {
		return a.say(msg.ToneInfo, "%s", a.text.App.NoInstance)
	}
	return a.open(menu.New(menu.Options{Theme: a.theme, Text: a.text, Say: func(t *text.Text) (string, []menu.Item) {
		return a.copies(t, instances)
	}}))
}

// copies are what of the instances can be copied. Of several, each has a line
// of its own.
func (a *app) copies(words *text.Text, instances []api.Instance) (title string, items []menu.Item) {
	t, sites := words.Copying, a.sites(words)
	title = fmt.Sprintf(t.Copy, instances[0].Name)
	row := string(export.Row(instances[0], sites))
	if len(instances) > 1 {
		title = fmt.Sprintf(t.CopyOf, len(instances))
		row = string(export.JSON(instances, sites))
	}
	row = strings.TrimRight(row, "\n")
	var all []string
	item := func(key, label, text string) {
		all = append(all, text)
		items = append(items, menu.Item{
			Key: key, Label: label, Detail: strings.Join(strings.Fields(text), " "), Then: msg.Copy{What: label, Text: text},
		})
	}
	item("n", t.Name, each(instances, func(in api.Instance) string { return in.Name }))
	item("i", t.ID, each(instances, func(in api.Instance) string { return in.ID }))
	if s := each(instances, address); s != "" {
		item("a", t.Address, s)
		item("c", t.CommandLine, each(instances, line))
	}
	item("j", t.Row, row)
	return title, append(items, menu.Item{Key: "v", Label: t.Show, Then: msg.ShowText{Text: strings.Join(all, "\n\n")}})
}

// each is what there is to say of instances, a line each. Those of which there
// is nothing are left out.
func each(instances []api.Instance, say func(api.Instance) string) string {
	var lines []string
	for _, in := range instances {
		if s := say(in); s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}

func address(in api.Instance) string {
	if to, ok := connect.To(in); ok {
		return to.String()
	}
	return ""
}

func line(in api.Instance) string {
	if to, ok := connect.To(in); ok {
		return to.Line()
	}
	return ""
}

// askExport asks in which format the instances are to be written down.
func (a *app) askExport(instances []api.Instance) tea.Cmd {
	if len(instances) == 0 {
		return a.say(msg.ToneInfo, "%s", a.text.App.NoInstance)
	}
	return a.open(menu.New(menu.Options{Theme: a.theme, Text: a.text, Say: func(t *text.Text) (string, []menu.Item) {
		return formats(t, instances)
	}}))
}

// formats are those in which instances can be written down.
func formats(words *text.Text, instances []api.Instance) (title string, items []menu.Item) {
	t := words.Copying
	as := func(f msg.Format) tea.Msg { return msg.Export{Format: f, Instances: instances} }
	return t.Export.Of(len(instances)), []menu.Item{
		{Key: "c", Label: t.CSV, Detail: t.CSVFor, Then: as(msg.FormatCSV)},
		{Key: "j", Label: t.JSON, Detail: t.JSONFor, Then: as(msg.FormatJSON)},
		{Key: "m", Label: t.Markdown, Detail: t.TextFor, Then: as(msg.FormatMarkdown)},
	}
}

// showText shows a text alone on the screen.
func (a *app) showText(s string) tea.Cmd {
	return a.open(reader.New(reader.Options{
		Theme: a.theme, Text: a.text, Bare: true, Say: func(t *text.Text) (string, []reader.Part) {
			return "", []reader.Part{{Name: t.Copying.All, Text: s}}
		},
	}))
}

// showInstanceCode shows what would create the like of an instance, by its
// creation if that is on record.
func (a *app) showInstanceCode(in api.Instance) tea.Cmd {
	return a.showCode(ascode.Of(in, a.creation(in.ID)), a.o.owner(in).Scope.Profile)
}

// creation is what the recorded creation of an instance asked for; nil where
// there is none.
func (a *app) creation(id string) *state.CreateSpec {
	for _, op := range a.operations {
		for _, target := range op.Targets {
			if op.Kind == state.KindCreate && target.InstanceID == id {
				return op.Create
			}
		}
	}
	return nil
}

// showCode shows a profile's creation in the languages of other tools.
func (a *app) showCode(o ascode.Order, profile string) tea.Cmd {
	return a.open(reader.New(reader.Options{Theme: a.theme, Text: a.text, Say: func(t *text.Text) (string, []reader.Part) {
		return codes(t.AsCode, o, profile)
	}}))
}

// codes are a creation in the languages of other tools.
func codes(t text.AsCode, o ascode.Order, profile string) (title string, parts []reader.Part) {
	title, note := t.Title, ""
	if o.Instance != "" {
		title, note = fmt.Sprintf(t.TitleOf, o.Request.Name), t.Unknown
	}
	parts = []reader.Part{
		{Name: t.Request, Text: ascode.Request(o), Note: strings.TrimSpace(t.Masked + " " + note)},
		{Name: t.Terraform, Text: ascode.Terraform(o, t), Note: note},
		{Name: t.Curl, Text: ascode.Curl(o, profile, t), Note: note},
	}
	if o.Instance != "" {
		parts = append(parts, reader.Part{Name: t.Lookup, Text: ascode.Lookup(o, profile, t)})
	}
	return title, parts
}
