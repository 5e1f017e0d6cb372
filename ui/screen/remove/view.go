package remove

import (
	"fmt"
	"net"
	"strconv"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/facts"
	"cdsredis/ui/form"
	"cdsredis/ui/text"
)

const (
	margin    = cell.Margin
	pageWidth = 96 // more than this reads badly
	formRows  = 2  // the field, and a reason
	roomy     = 16 // rows from which there are empty lines between parts
)

// View draws the form in exactly its rectangle.
func (m *Model) View() string {
	th := m.o.Theme
	lines := []string{cell.Blank(cell.Margin) + th.Strong.Paint(m.t.Remove.Title), ""}[:m.head()]
	lines = append(lines, form.Window(th, m.about(), m.scroll, m.window(), m.t.Keys.Rest)...)
	lines = append(lines, m.below()...)
	return cell.Block(lines, m.width, m.height)
}

// head is the rows above the window.
func (m *Model) head() int {
	if m.height >= roomy {
		return 2
	}
	return 1
}

// window is the rows for what there is to know.
func (m *Model) window() int {
	return max(0, min(len(m.about()), m.height-m.head()-len(m.below())))
}

// fit keeps the window within what it shows, and gives the field its room.
func (m *Model) fit() {
	m.scroll = max(0, min(m.scroll, len(m.about())-m.window()))
	if m.form != nil {
		m.form.SetSize(m.reading(), formRows)
	}
}

// reading is how wide a text may be.
func (m *Model) reading() int { return max(1, min(m.width, pageWidth)) }

// about is what the instance is, and what to mind.
func (m *Model) about() []string {
	r, th := m.t.Remove, m.o.Theme
	lines := form.Note(th.Bad, th.Signs.Bad+" ", r.Warning, m.reading())
	if s := m.busy(); s != "" {
		lines = append(lines, form.Note(th.Warn, th.Signs.Busy+" ", s, m.reading())...)
	}
	if m.renamed() {
		lines = append(lines, form.Note(th.Warn, th.Signs.Unknown+" ", r.Changed, m.reading())...)
	}
	known := facts.Lines(th, m.facts(), m.reading()-margin)
	for i, line := range known {
		known[i] = cell.Blank(margin) + line
	}
	if m.height < roomy {
		return append(lines, known...)
	}
	lines = append(lines, "")
	lines = append(lines, known...)
	return append(lines, "")
}

// busy says what is going on with the instance, "" for nothing.
func (m *Model) busy() string {
	switch m.instance.Status {
	case api.StatusCreating:
		return m.t.Remove.Creating
	case api.StatusDeleting:
		return m.t.Remove.Deleting
	case api.StatusRunning:
	}
	return ""
}

// renamed reports whether the name is another one than on the screen before.
func (m *Model) renamed() bool { return m.instance.Name != m.o.Instance.Name }

func (m *Model) facts() []facts.Fact {
	r, in := m.t.Remove, m.instance
	name := in.Name
	if name == "" {
		name = r.NoName
	}
	status := m.t.Word(in.StatusLabel)
	if status == "" {
		status = string(in.Status)
	}
	region := []string{in.RegionID}
	for _, x := range m.o.Regions {
		if x.ID == in.RegionID && x.ID != "" {
			region = []string{m.t.Site(x), x.ID}
		}
	}
	return []facts.Fact{
		{Label: r.Name, Values: []string{name}},
		{Label: r.ID, Values: []string{m.o.Instance.ID}},
		{Label: r.Status, Values: []string{status}},
		{Label: r.Address, Values: []string{m.address()}},
		{Label: r.Product, Values: []string{m.t.Word(in.Product) + " " + in.Version}},
		{Label: r.Memory, Values: []string{text.Memory(in.RAM)}},
		{Label: r.Region, Values: region},
		{Label: r.Account, Values: []string{m.o.Scope.Profile, m.o.Scope.Endpoint}},
	}
}

func (m *Model) address() string {
	in := m.instance
	switch {
	case in.IP == "":
		return m.t.Remove.NoAddress
	case in.Port == 0:
		return in.IP
	}
	return net.JoinHostPort(in.IP, strconv.Itoa(in.Port))
}

// question is what is asked, above the field.
func (m *Model) question() []string {
	return form.Note(m.o.Theme.Strong, cell.Blank(margin), m.proof.ask, m.reading())
}

// below is everything under the window.
func (m *Model) below() []string {
	r, th := m.t.Remove, m.o.Theme
	note := form.Note
	switch {
	case m.phase == looking:
		return note(th.Muted, cell.Blank(margin), r.Looking, m.reading())
	case m.err != nil:
		lines := note(th.Bad, th.Signs.Bad+" ", fmt.Sprintf(r.LookFailed, m.t.Explain(m.err)), m.reading())
		return append(lines, th.Text.Paint(cell.Blank(margin)+m.keys.retry.Help().Key+" "+r.KeyRetry))
	case m.form == nil:
		return nil
	}
	lines := append(m.question(), m.form.Lines()...)
	switch {
	case m.phase == sending:
		lines = append(lines, note(th.Busy, cell.Blank(margin), r.Sending, m.reading())...)
		lines = append(lines, note(th.Muted, cell.Blank(margin), r.SendingLeave, m.reading())...)
	case m.said != "":
		lines = append(lines, note(th.Warn, th.Signs.Bad+" ", m.said, m.reading())...)
	}
	return lines
}

// Cursor is where the next character goes.
func (m *Model) Cursor() (x, y int, shown bool) {
	if !m.Capturing() {
		return 0, 0, false
	}
	x, y, shown = m.form.Cursor()
	y += m.head() + m.window() + len(m.question())
	return x, y, shown && x < m.width && y < m.height
}
