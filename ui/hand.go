package ui

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/clipboard"
	"cdsredis/ui/connect"
	"cdsredis/ui/export"
	"cdsredis/ui/msg"
	"cdsredis/ui/terminal"
	"cdsredis/ui/text"
)

// onHand does what screens ask to be done with instances: look at them whole,
// copy them, write them down, connect to them. It is false for other messages.
func (a *app) onHand(message tea.Msg) (cmd tea.Cmd, done bool) {
	switch message := message.(type) {
	case msg.OpenDetails:
		return a.openDetails(message.Instance), true
	case msg.AskCopy:
		return a.askCopy(message.Instances), true
	case msg.AskExport:
		return a.askExport(message.Instances), true
	case msg.Copy:
		return copyText(a.ctx, a.clipboard, message), true
	case copiedMsg:
		return a.onCopied(message), true
	case msg.ShowText:
		return a.showText(message.Text), true
	case msg.Export:
		return a.export(message), true
	case exportedMsg:
		return a.onExported(message), true
	case msg.Connect:
		return a.connect(message.Instance), true
	case clientEndedMsg:
		return a.onClientEnded(message), true
	case msg.ShowInstanceCode:
		return a.showInstanceCode(message.Instance), true
	case msg.ShowCode:
		return a.showCode(message.Order, a.o.Scope.Profile), true
	}
	return nil, false
}

// say shows a notice.
func (a *app) say(tone msg.Tone, format string, args ...any) tea.Cmd {
	return a.notice.show(msg.Notice{Tone: tone, Text: fmt.Sprintf(format, args...)}, a.o.Now())
}

// copiedMsg ends a copy, well or badly.
type copiedMsg struct {
	msg.Copy
	how clipboard.Copied
	err error
}

func copyText(ctx context.Context, c clipboard.Clipboard, m msg.Copy) tea.Cmd {
	return func() tea.Msg {
		how, err := c.Copy(ctx, m.Text)
		return copiedMsg{Copy: m, how: how, err: err}
	}
}

// onCopied tells which way was taken. Where none was left, the text is shown
// to be selected by hand.
func (a *app) onCopied(m copiedMsg) tea.Cmd {
	t := a.text.Copying
	if m.err != nil {
		why := t.NoWay
		if errors.Is(m.err, clipboard.ErrTooLong) {
			why = fmt.Sprintf(t.TooLong, clipboard.MaxTerminal)
		}
		said := a.say(msg.ToneBad, "%s", why)
		if a.form != nil && bare(a.form) { // it is shown alone already
			return said
		}
		return tea.Batch(a.showText(m.Text), said)
	}
	by := a.text.Keys.Named(t.ByTerminal)
	switch m.how.Way.Kind {
	case clipboard.Tmux:
		by = t.ByTmux
	case clipboard.Tool:
		by = fmt.Sprintf(t.ByTool, m.how.Way.Program)
	case clipboard.Terminal:
	}
	told := a.say(msg.ToneGood, t.Copied, m.What, by)
	if m.how.Sequence == "" {
		return told
	}
	return tea.Batch(terminal.Write(m.how.Sequence), told)
}

// exportedMsg ends an export, well or badly.
type exportedMsg struct {
	count int
	path  string
	err   error
}

func (a *app) export(m msg.Export) tea.Cmd {
	sites, t, zone := a.sites(a.text), a.text, a.o.Zone
	dir, at := a.o.ExportDir, a.o.Now().In(a.o.Zone)
	return func() tea.Msg {
		var data []byte
		var ext export.Ext
		switch m.Format {
		case msg.FormatCSV:
			data, ext = export.CSV(m.Instances, sites), export.ExtCSV
		case msg.FormatJSON:
			data, ext = export.JSON(m.Instances, sites), export.ExtJSON
		case msg.FormatMarkdown:
			data, ext = export.Markdown(m.Instances, sites, t, zone), export.ExtMarkdown
		}
		path, err := export.Save(dir, at, ext, data)
		return exportedMsg{count: len(m.Instances), path: path, err: err}
	}
}

func (a *app) onExported(m exportedMsg) tea.Cmd {
	if m.err != nil {
		return a.say(msg.ToneBad, a.text.Copying.ExportFailed, api.Clean(m.err.Error()))
	}
	return a.say(msg.ToneGood, "%s", a.text.Copying.Exported.Of(m.count, FromHome(a.o.Home, m.path)))
}

// FromHome is a path as a shell takes it, from the user's own folder on: the
// whole would not fit in a line.
func FromHome(home, path string) string {
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok && home != "" {
		return "~/" + filepath.ToSlash(rest)
	}
	return path
}

// clientEndedMsg says that redis-cli gave the terminal back.
type clientEndedMsg struct{ err error }

// connect runs redis-cli on the terminal, in the dashboard's place. Where it
// is not installed, its command line is copied.
func (a *app) connect(in api.Instance) tea.Cmd {
	d := a.text.Details
	to, ok := connect.To(in)
	if !ok {
		return a.say(msg.ToneInfo, "%s", d.NoAddress)
	}
	cmd, err := to.Command(a.o.Programs)
	if err != nil {
		return copyText(a.ctx, a.clipboard, msg.Copy{What: d.NoClient, Text: to.Line()})
	}
	return terminal.Exec(cmd, func(err error) tea.Msg { return clientEndedMsg{err: err} })
}

func (a *app) onClientEnded(m clientEndedMsg) tea.Cmd {
	if m.err == nil {
		return nil
	}
	return a.say(msg.ToneBad, a.text.Details.ClientEnded, api.Clean(m.err.Error()))
}

// sites are the names of the regions in the language of t, by their ids.
func (a *app) sites(t *text.Text) map[string]string {
	sites := make(map[string]string, len(a.regions))
	for _, r := range a.regions {
		if r.ID != "" {
			sites[r.ID] = t.Site(r)
		}
	}
	return sites
}
