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
)

func (a *app) openDetails(in api.Instance) tea.Cmd {
	return a.open(details.New(details.Options{
		Theme: a.theme, Text: a.text, Zone: a.o.Zone, Now: a.o.Now,
		Instance: in, Regions: a.regions, Operations: a.operations,
	}))
}

// askCopy asks what of the instances is to be copied. Of several, each has a
// line of its own.
func (a *app) askCopy(instances []api.Instance) tea.Cmd {
	t := a.text.Copying
	if len(instances) == 0 {
		return a.say(msg.ToneInfo, "%s", a.text.App.NoInstance)
	}
	title := fmt.Sprintf(t.Copy, instances[0].Name)
	row := string(export.Row(instances[0], a.sites()))
	if len(instances) > 1 {
		title = fmt.Sprintf(t.CopyOf, len(instances))
		row = string(export.JSON(instances, a.sites()))
	}
	row = strings.TrimRight(row, "\n")
	var items []menu.Item
	item := func(key, label, text string) {
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
	var all []string
	for _, i := range items {
		if m, ok := i.Then.(msg.Copy); ok {
			all = append(all, m.Text)
		}
	}
	items = append(items, menu.Item{Key: "v", Label: t.Show, Then: msg.ShowText{Text: strings.Join(all, "\n\n")}})
	return a.open(menu.New(menu.Options{Theme: a.theme, Text: a.text, Title: title, Items: items}))
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
	t := a.text.Copying
	if len(instances) == 0 {
		return a.say(msg.ToneInfo, "%s", a.text.App.NoInstance)
	}
	as := func(f msg.Format) tea.Msg { return msg.Export{Format: f, Instances: instances} }
	return a.open(menu.New(menu.Options{
		Theme: a.theme, Text: a.text, Title: t.Export.Of(len(instances)),
		Items: []menu.Item{
			{Key: "c", Label: t.CSV, Detail: t.CSVFor, Then: as(msg.FormatCSV)},
			{Key: "j", Label: t.JSON, Detail: t.JSONFor, Then: as(msg.FormatJSON)},
			{Key: "m", Label: t.Markdown, Detail: t.TextFor, Then: as(msg.FormatMarkdown)},
		},
	}))
}

// showText shows a text alone on the screen.
func (a *app) showText(s string) tea.Cmd {
	return a.open(reader.New(reader.Options{
		Theme: a.theme, Text: a.text, Bare: true, Parts: []reader.Part{{Name: a.text.Copying.All, Text: s}},
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
	t := a.text.AsCode
	title, note := t.Title, ""
	if o.Instance != "" {
		title, note = fmt.Sprintf(t.TitleOf, o.Request.Name), t.Unknown
	}
	parts := []reader.Part{
		{Name: t.Request, Text: ascode.Request(o), Note: strings.TrimSpace(t.Masked + " " + note)},
		{Name: t.Terraform, Text: ascode.Terraform(o, t), Note: note},
		{Name: t.Curl, Text: ascode.Curl(o, profile, t), Note: note},
	}
	if o.Instance != "" {
		parts = append(parts, reader.Part{Name: t.Lookup, Text: ascode.Lookup(o, profile, t)})
	}
	return a.open(reader.New(reader.Options{Theme: a.theme, Text: a.text, Title: title, Parts: parts}))
}
