package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/lookup"
	"cdsredis/ui/screen/palette"
	"cdsredis/ui/text"
)

// The requests that only the palette makes.
type (
	// marketMsg asks where things can be bought.
	marketMsg struct{}
	// profilesMsg asks for the list of profiles.
	profilesMsg struct{}
	// lookUpMsg asks what the server finds by itself.
	lookUpMsg struct{ filter api.InstanceFilter }
	// leaveMsg asks to quit.
	leaveMsg struct{}
	// helpMsg asks for the page of keys.
	helpMsg struct{}
	// actMsg asks for what a key does in the table of instances.
	actMsg struct{ action keymap.Action }
)

func (a *app) openPalette() {
	a.palette = palette.New(a.theme, a.text, a.entries(), a.lookups)
	a.palette.SetSize(a.frame.inner, a.frame.body)
}

// onPaletteKey does what was chosen before the next key, which may have arrived
// with it.
func (a *app) onPaletteKey(k tea.KeyMsg) tea.Cmd {
	chosen, done := a.palette.Update(k)
	if done {
		a.palette = nil
	}
	if chosen == nil {
		return nil
	}
	return a.Update(chosen)
}

// entries are everything that can be asked for by name.
func (a *app) entries() []palette.Entry {
	out := a.actionEntries()
	t, other := a.text.App, text.For(a.text.Other())
	out = append(out, palette.Entry{
		Kind: t.PaletteRegion, Name: t.AllRegions, Also: other.App.AllRegions,
		Do: msg.SetScope{Then: msg.PlaceInstances},
	})
	for _, r := range a.regions {
		if r.ID == "" {
			continue
		}
		out = append(out, palette.Entry{
			Kind: t.PaletteRegion, Name: a.text.Site(r), Also: other.Site(r), Detail: r.ID,
			Do: msg.SetScope{Region: r, Then: msg.PlaceInstances},
		})
	}
	for _, name := range a.o.Profiles {
		out = append(out, palette.Entry{
			Kind: a.text.Profiles.Kind, Name: fmt.Sprintf(a.text.Profiles.Named, name),
			Also: fmt.Sprintf(other.Profiles.Named, name), Do: msg.UseProfile{Name: name},
		})
	}
	for i := range a.instances {
		in := &a.instances[i]
		out = append(out, palette.Entry{
			Kind: t.PaletteInstance, Name: in.Name,
			Detail: strings.Join(strings.Fields(in.Account+" "+in.IP+" "+in.ID), " "),
			Do:     msg.ShowInstance{ID: in.ID},
		})
	}
	return out
}

// lookups are what the server can be asked for by what was typed.
func (a *app) lookups(query string) []palette.Entry {
	t := a.text.Lookup
	entry := func(name string, f api.InstanceFilter) palette.Entry {
		return palette.Entry{Kind: t.Kind, Name: fmt.Sprintf(name, query), Do: lookUpMsg{filter: f}}
	}
	return []palette.Entry{
		entry(t.ByName, api.InstanceFilter{Name: query}),
		entry(t.ByID, api.InstanceFilter{ID: query}),
		entry(t.ByIP, api.InstanceFilter{IP: query}),
	}
}

// lookUp shows what the server finds.
func (a *app) lookUp(f api.InstanceFilter) tea.Cmd {
	page := lookup.New(lookup.Options{Theme: a.theme, Text: a.text, Cloud: a.o.Cloud, Context: a.ctx, Filter: f, Profiles: a.o.several()})
	a.cover(page)
	return page.Init()
}

// actionEntries are the screens and what can be done.
func (a *app) actionEntries() []palette.Entry {
	t, other := a.text, text.For(a.text.Other())
	names, others := a.names(), screenNames(other)
	var out []palette.Entry
	for i, name := range names {
		out = append(out, palette.Entry{
			Kind: t.App.PaletteScreen, Name: name, Also: others[i], Key: a.keys.places[i].Help().Key, Do: msg.Open{Place: msg.Place(i)},
		})
	}
	action := func(name, also, key string, do tea.Msg) {
		out = append(out, palette.Entry{Kind: t.App.PaletteAction, Name: name, Also: also, Key: key, Do: do})
	}
	for _, on := range []struct {
		word   func(*text.Text) string
		action keymap.Action
	}{
		{func(t *text.Text) string { return t.Keys.Create }, keymap.Create},
		{func(t *text.Text) string { return t.Keys.Delete }, keymap.Delete},
		{func(t *text.Text) string { return t.Keys.Details }, keymap.Details},
		{func(t *text.Text) string { return t.Copying.CopyKey }, keymap.Copy},
		{func(t *text.Text) string { return t.Copying.ExportKey }, keymap.Export},
		{func(t *text.Text) string { return t.Details.Connect }, keymap.Connect},
		{func(t *text.Text) string { return t.Details.AsCode }, keymap.AsCode},
	} {
		b := t.Keys.Binding(on.word(t), on.action)
		action(b.Help().Desc, on.word(other), b.Help().Key, actMsg{action: on.action})
	}
	action(t.Market.Title, other.Market.Title, a.keys.market.Help().Key, marketMsg{})
	action(t.Profiles.Title, other.Profiles.Title, a.keys.profiles.Help().Key, profilesMsg{})
	if a.o.NewProfile != nil {
		action(t.Profiles.New, other.Profiles.New, "", msg.NewProfile{})
	}
	action(t.Keys.Refresh, other.Keys.Refresh, a.keys.refresh.Help().Key, msg.Refresh{})
	action(text.Name(t.Other()), text.Name(t.Lang), a.keys.language.Help().Key, msg.SetLanguage{Lang: t.Other()})
	for _, name := range a.o.Themes.Names() {
		action(fmt.Sprintf(t.App.ThemeIs, name), fmt.Sprintf(other.App.ThemeIs, name), "", msg.SetTheme{Name: name})
	}
	action(t.Keys.Mouse, other.Keys.Mouse, a.keys.mouse.Help().Key, msg.SetMouse{On: !a.mouse})
	action(t.Keys.Help, other.Keys.Help, a.keys.help.Help().Key, helpMsg{})
	action(t.Keys.Quit, other.Keys.Quit, a.keys.quit.Help().Key, leaveMsg{})
	return out
}

// act does what a key does in the table of instances.
func (a *app) act(action keymap.Action) tea.Cmd {
	s, ok := a.screens[msg.PlaceInstances].(interface {
		AskFor(keymap.Action) []tea.Msg
	})
	if !ok {
		return nil
	}
	cmds := []tea.Cmd{a.goTo(msg.PlaceInstances)}
	for _, request := range s.AskFor(action) {
		cmds = append(cmds, a.Update(request))
	}
	return tea.Batch(cmds...)
}

// showInstance selects an instance in the table, widening the scope where it
// hides it.
func (a *app) showInstance(m msg.ShowInstance) tea.Cmd {
	s, ok := a.screens[msg.PlaceInstances].(interface {
		Show(id string) (tea.Cmd, bool)
	})
	if !ok {
		return nil
	}
	var widened tea.Cmd
	for i := range a.instances {
		if in := &a.instances[i]; in.ID == m.ID && a.scope.ID != "" && in.RegionID != a.scope.ID {
			a.scope = api.Region{}
			widened = a.tell(msg.ScopeChanged{})
		}
	}
	there := a.goTo(msg.PlaceInstances)
	shown, found := s.Show(m.ID)
	if !found {
		return tea.Batch(widened, there, a.notice.show(msg.Notice{Text: a.text.App.NoSuchInstance}, a.o.Now()))
	}
	return tea.Batch(widened, there, shown)
}
