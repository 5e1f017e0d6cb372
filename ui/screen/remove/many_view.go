package remove

import (
	"fmt"
	"net"
	"strconv"

	"github.com/charmbracelet/bubbles/key"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/form"
	"cdsredis/ui/theme"
)

// View draws the form in exactly its rectangle.
func (m *Many) View() string {
	th := m.o.Theme
	title := fmt.Sprintf(m.t.Remove.Many.Title, m.going())
	lines := []string{cell.Blank(cell.Margin) + th.Strong.Paint(title), ""}[:m.head()]
	lines = append(lines, form.Window(th, m.about(), m.scroll, m.window(), m.t.Keys.Rest)...)
	lines = append(lines, m.below()...)
	return cell.Block(lines, m.width, m.height)
}

// going is how many targets it is about: all until they were looked at, and
// then without those that are left out.
func (m *Many) going() int { return len(m.targets) - m.count(gone) - m.count(deleting) }

func (m *Many) head() int {
	if m.height >= roomy {
		return 2
	}
	return 1
}

func (m *Many) window() int {
	return max(0, min(m.length(), m.height-m.head()-len(m.below())))
}

// fit keeps the window within what it shows, and gives the field its room.
func (m *Many) fit() {
	m.scroll = max(0, min(m.scroll, m.length()-m.window()))
	if m.form != nil {
		m.form.SetSize(m.reading(), formRows)
	}
}

// follow keeps the target whose request is in flight in sight.
func (m *Many) follow() {
	line, rows := len(m.warning())+m.at, m.window()-1
	m.scroll = min(max(m.scroll, line-rows+1), line)
	m.fit()
}

func (m *Many) reading() int { return max(1, min(m.width, pageWidth)) }

func (m *Many) warning() []string {
	th := m.o.Theme
	lines := form.Note(th.Bad, th.Signs.Bad+" ", m.t.Remove.Many.Warning, m.reading())
	if m.height < roomy {
		return lines
	}
	return append(lines, "")
}

// about is what to mind, and every target. Lines that are out of sight are
// left empty.
func (m *Many) about() []string {
	lines := append(m.warning(), make([]string, m.length()-len(m.warning()))...)
	first := len(m.warning())
	for i := max(m.scroll-first, 0); i < min(m.scroll-first+m.height, len(m.targets)); i++ {
		lines[first+i] = m.line(m.targets[i])
	}
	return lines
}

// length is how many lines there are about the targets.
func (m *Many) length() int {
	n := len(m.warning()) + len(m.targets)
	if m.height < roomy {
		return n
	}
	return n + 1
}

// line is a target and how it stands.
func (m *Many) line(t target) string {
	const name, profile, word, address, region = 21, 10, 13, 21, 13
	sign, ink, said := m.looks(t)
	site := t.instance.RegionID
	for _, r := range m.o.Regions {
		if r.ID == site && site != "" {
			site = m.t.Site(r)
		}
	}
	left := cell.Margin + name + 2 + word + 2
	text := ink.Paint(sign) + " " + m.o.Theme.Text.Paint(cell.Left(t.name(), name)) + "  "
	if t.instance.Account != "" {
		text += m.o.Theme.Accent.Paint(cell.Left(api.Clean(t.instance.Account), profile)) + "  "
		left += profile + 2
	}
	rest := cell.Left(where(t.instance), min(address, max(m.width-left, 0)))
	for _, part := range []string{cell.Left(site, region), t.instance.ID} {
		if left+cell.Width(rest+"  "+part) > m.width {
			break // a beginning of it says little
		}
		rest += "  " + part
	}
	return text + ink.Paint(cell.Left(said, word)) + "  " + m.o.Theme.Muted.Paint(rest)
}

func where(in api.Instance) string {
	if in.IP == "" || in.Port == 0 {
		return in.IP
	}
	return net.JoinHostPort(in.IP, strconv.Itoa(in.Port))
}

// looks is the sign, the ink and the words for how a target stands.
func (m *Many) looks(t target) (string, theme.Ink, string) {
	th, r := m.o.Theme, m.t.Remove.Many
	switch t.standing {
	case gone:
		return th.Signs.Off, th.Muted, r.IsGone
	case deleting:
		return th.Signs.Off, th.Muted, r.IsDeleting
	case inFlight:
		return th.Signs.Busy, th.Busy, r.IsSending
	case accepted:
		return th.Signs.Check, th.OK, r.IsAccepted
	case refused:
		return th.Signs.Bad, th.Bad, r.IsRefused
	case unsure:
		return th.Signs.Unknown, th.Warn, r.IsUnsure
	case undone:
		return th.Signs.Off, th.Muted, r.IsUndone
	case ready:
	}
	sign, ink := th.Status(t.instance.Status)
	return sign, ink, m.t.Status(t.instance.Status, t.instance.StatusLabel)
}

// below is everything under the window.
func (m *Many) below() []string {
	r, th := m.t.Remove.Many, m.o.Theme
	plain := cell.Blank(margin)
	switch {
	case m.phase == looking:
		return form.Note(th.Muted, plain, fmt.Sprintf(r.Looking, len(m.targets)), m.reading())
	case m.err != nil:
		lines := form.Note(th.Bad, th.Signs.Bad+" ", fmt.Sprintf(r.LookFailed, m.t.Explain(m.err)), m.reading())
		return append(lines, th.Text.Paint(plain+m.keys.retry.Help().Key+" "+m.t.Remove.KeyRetry))
	case m.phase == sending:
		done := m.count(accepted)
		lines := form.Note(th.Busy, th.Signs.Busy+" ", fmt.Sprintf(r.Progress, done+1, m.going()), m.reading())
		if m.stopping {
			return append(lines, form.Note(th.Warn, plain, r.Stopping, m.reading())...)
		}
		return append(lines, form.Note(th.Muted, plain, r.Stop, m.reading())...)
	case m.ended:
		return m.account()
	case m.form == nil:
		return nil
	}
	return append(m.question(), m.form.Lines()...)
}

func (m *Many) question() []string {
	r, th := m.t.Remove.Many, m.o.Theme
	var lines []string
	if n := m.count(gone) + m.count(deleting); n > 0 {
		lines = form.Note(th.Warn, th.Signs.Unknown+" ", fmt.Sprintf(r.Skipped, n), m.reading())
	}
	if m.o.ReadOnly {
		lines = append(lines, form.Note(th.Warn, th.Signs.Bad+" ", m.t.Remove.ReadOnly, m.reading())...)
	}
	return append(lines, form.Note(th.Strong, cell.Blank(margin), fmt.Sprintf(r.Type, m.count(ready)), m.reading())...)
}

// account is what was done, and what was not.
func (m *Many) account() []string {
	r, th := m.t.Remove.Many, m.o.Theme
	note := func(ink theme.Ink, lead, s string) []string { return form.Note(ink, lead+" ", s, m.reading()) }
	var lines []string
	stopped := true
	for _, t := range m.targets {
		switch t.standing {
		case refused:
			lines, stopped = append(lines, note(th.Bad, th.Signs.Bad, fmt.Sprintf(r.Refused, t.name(), t.why))...), false
		case unsure:
			lines, stopped = append(lines, note(th.Warn, th.Signs.Unknown, fmt.Sprintf(r.Unsure, t.name()))...), false
		case ready, gone, deleting, inFlight, accepted, undone:
		}
	}
	if stopped {
		lines = note(th.Warn, " ", r.Stopped)
	}
	lines = append(lines, note(th.Text, " ", fmt.Sprintf(r.Done, m.count(accepted), m.going()))...)
	if n := m.count(undone); n > 0 {
		lines = append(lines, note(th.Text, " ", fmt.Sprintf(r.NotDone, n))...)
	}
	return append(lines, note(th.Muted, " ", r.Close)...)
}

// Bindings are the keys that work now, the most important first.
func (m *Many) Bindings() []key.Binding {
	k := m.keys
	switch {
	case m.Capturing():
		return []key.Binding{k.confirm, k.up, k.down, k.away}
	case m.phase == asking && m.err != nil:
		return []key.Binding{k.retry, k.up, k.down, k.away}
	}
	return []key.Binding{k.away, k.up, k.down}
}

// Cursor is where the next character goes.
func (m *Many) Cursor() (x, y int, shown bool) {
	if !m.Capturing() {
		return 0, 0, false
	}
	x, y, shown = m.form.Cursor()
	y += m.head() + m.window() + len(m.question())
	return x, y, shown && x < m.width && y < m.height
}
