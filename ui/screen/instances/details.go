package instances

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/text"
)

// details shows every field of one instance.
type details struct {
	instance api.Instance
	gone     bool // it was not in the list that was loaded last
	words    words

	lines         []string
	top           int // the first line in sight
	width, height int
}

func (m *Model) openDetails() {
	r, ok := m.table.Selected()
	if !ok {
		return
	}
	m.details = &details{instance: *r.Instance, words: m.words}
	m.details.setSize(m.width, m.height)
}

func (m *Model) onDetailsKey(k tea.KeyMsg) tea.Cmd {
	d, move := m.details, m.keys.move
	page := max(d.height-1, 1)
	switch {
	case key.Matches(k, m.keys.back), key.Matches(k, m.keys.details):
		m.details = nil
	case key.Matches(k, move.Up):
		d.scroll(-1)
	case key.Matches(k, move.Down):
		d.scroll(1)
	case key.Matches(k, move.HalfUp):
		d.scroll(-page / 2)
	case key.Matches(k, move.HalfDown):
		d.scroll(page / 2)
	case key.Matches(k, move.PageUp):
		d.scroll(-page)
	case key.Matches(k, move.PageDown):
		d.scroll(page)
	case key.Matches(k, move.Home):
		d.scroll(-len(d.lines))
	case key.Matches(k, move.End):
		d.scroll(len(d.lines))
	}
	return nil
}

func (d *details) scroll(n int) {
	d.top = max(0, min(d.top+n, len(d.lines)-d.height))
}

func (d *details) setSize(width, height int) {
	d.width, d.height = width, height
	d.lines = d.draw()
	d.scroll(0)
}

// refresh takes the instance as it is in the list that was loaded last; nil if
// it is not there any more.
func (d *details) refresh(now *api.Instance) {
	d.gone = now == nil
	if now != nil {
		d.instance = *now
	}
	d.lines = d.draw()
	d.scroll(0)
}

func (d *details) view() string {
	return cell.Block(d.lines[min(d.top, len(d.lines)):], d.width, d.height)
}

// field is a line of the details; one without a name is a heading.
type field struct{ name, value string }

func (d *details) fields() []field {
	t, in, w := d.words.text.Instances, &d.instance, &d.words
	tags := make([]string, len(in.Tags))
	for i, tag := range in.Tags {
		tags[i] = strings.TrimSpace(tag.Name + " " + tag.ID)
	}
	port := ""
	if in.Port != 0 {
		port = strconv.Itoa(in.Port)
	}
	return []field{
		{"", t.Identity},
		{t.Name, in.Name}, {t.ID, in.ID}, {t.Status, w.ink(in).Paint(w.status(in))}, {t.StatusCode, string(in.Status)},
		{t.Created, w.created(in)}, {t.Project, in.ProjectName}, {t.Tags, strings.Join(tags, ", ")},
		{"", t.Connection},
		{t.Address, in.IP}, {t.Port, port}, {t.Link, d.link()},
		{"", t.Product},
		{t.Product, w.product(in)}, {t.SubKey, in.ProductKey}, {t.Version, in.Version}, {t.Memory, text.Memory(in.RAM)},
		{"", t.Place},
		{t.Region, strings.TrimSpace(w.region(in) + "  " + in.RegionID)}, {t.Location, in.Location}, {t.App, in.AppName},
		{t.VDC, strings.TrimSpace(in.VDCName + "  " + in.VDCID)}, {t.Resource, in.ResourceID},
	}
}

func (d *details) link() string {
	return strings.TrimSpace(d.words.text.Word(d.instance.LinkName) + "  " + d.instance.LinkType)
}

func (d *details) draw() []string {
	th, t := d.words.theme, d.words.text.Instances
	lines := []string{th.Strong.Paint(cell.Cut(fmt.Sprintf(t.Title, d.instance.Name), d.width))}
	if d.gone {
		lines = append(lines, th.Bad.Paint(cell.Cut(th.Signs.Bad+" "+t.Gone, d.width)))
	}
	fields, label := d.fields(), 0
	for _, f := range fields {
		label = max(label, cell.Width(f.name))
	}
	for _, f := range fields {
		if f.name == "" {
			lines = append(lines, "", th.Accent.Paint(f.value))
			continue
		}
		value := f.value
		if value == "" {
			value = th.Faint.Paint("–")
		}
		lines = append(lines, "  "+th.Muted.Paint(cell.Left(f.name, label))+"  "+value)
	}
	lines = append(lines, "", th.Accent.Paint(t.Raw))
	return append(lines, d.raw()...)
}

// raw is the server's own entry, indented.
func (d *details) raw() []string {
	var b bytes.Buffer
	if json.Indent(&b, d.instance.Raw, "  ", "  ") != nil {
		return nil
	}
	var lines []string
	for l := range strings.Lines(b.String()) {
		lines = append(lines, "  "+d.words.theme.Muted.Paint(strings.TrimSuffix(l, "\n")))
	}
	return lines
}
