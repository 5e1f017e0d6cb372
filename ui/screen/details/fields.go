package details

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"cdsredis/state"
	"cdsredis/ui/connect"
	"cdsredis/ui/facts"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// field is what is shown of one thing. One without a label is a heading.
type field struct {
	label string
	// shown are the values on the screen, and copied goes to the clipboard.
	shown  []string
	copied string
	ink    theme.Ink
}

func (f field) isHeading() bool { return f.label == "" }

const timeLayout = "2006-01-02 15:04:05"

// describe makes the fields anew.
func (m *Model) describe() []field {
	t := m.o.Text.Instances
	var all []field
	group := func(title string, fields ...field) {
		all = append(append(all, field{shown: []string{title}}), fields...)
	}
	group(t.Identity, m.identity()...)
	group(t.Connection, m.connection()...)
	in := &m.instance
	group(t.Product,
		plain(t.Product, m.o.Text.Word(in.Product)), plain(t.SubKey, in.ProductKey),
		plain(t.Version, in.Version), plain(t.Memory, memory(in.RAM)))
	group(t.Place,
		plain(t.Region, m.site, in.RegionID), plain(t.Location, m.o.Text.Location(in.Location)), plain(t.App, in.AppName),
		plain(t.VDC, in.VDCName, in.VDCID), plain(t.Resource, in.ResourceID))
	group(m.o.Text.Details.Operations, m.history()...)
	return all
}

// plain is a field that is copied as it is shown.
func plain(label string, values ...string) field {
	return field{label: label, shown: values, copied: joined(values...)}
}

func (m *Model) identity() []field {
	t, in := m.o.Text.Instances, &m.instance
	sign, ink := m.o.Theme.Status(in.Status)
	word := m.o.Text.Status(in.Status, in.StatusLabel)
	created := plain(t.Created, "")
	if !in.Created.IsZero() {
		created = plain(t.Created, in.Created.In(m.o.Zone).Format(timeLayout))
		created.shown = append(created.shown, m.o.Text.Age(m.o.Now().Sub(in.Created)))
	}
	tags := make([]string, len(in.Tags))
	for i, tag := range in.Tags {
		tags[i] = strings.TrimSpace(tag.Name + " " + tag.ID)
	}
	own := []field{plain(t.Name, in.Name), plain(t.ID, in.ID)}
	if in.Account != "" {
		own = append(own, plain(t.Profile, in.Account))
	}
	return append(own,
		field{label: t.Status, shown: []string{sign + " " + word}, copied: word, ink: ink},
		plain(t.StatusCode, string(in.Status)), created,
		plain(t.Project, in.ProjectName), plain(t.Tags, strings.Join(tags, ", ")),
	)
}

func (m *Model) connection() []field {
	t, d, in := m.o.Text.Instances, m.o.Text.Details, &m.instance
	port, line, url := "", "", ""
	if in.Port != 0 {
		port = strconv.Itoa(in.Port)
	}
	if to, ok := connect.To(*in); ok {
		line, url = to.Line(), to.URL()
	}
	return []field{
		plain(t.Address, in.IP), plain(t.Port, port),
		plain(t.Link, m.o.Text.Word(in.LinkName), in.LinkType),
		plain(d.CommandLine, line), plain(d.URL, url),
	}
}

// history is the operations that touched the instance, the newest first.
func (m *Model) history() []field {
	t, d := m.o.Text.Tasks, m.o.Text.Details
	if len(m.operations) == 0 {
		return []field{{label: d.Recorded, shown: []string{d.NoOperations}}}
	}
	var out []field
	for _, op := range m.operations {
		kind := t.Create
		if op.Kind == state.KindDelete {
			kind = t.Delete
		}
		phase := m.o.Text.Phase(op.Kind, op.Phase)
		by := ""
		if op.User != "" {
			by = fmt.Sprintf(d.By, op.User)
		}
		what := plain(kind, phase, op.Begun.In(m.o.Zone).Format(timeLayout), by, op.ID)
		what.copied = joined(kind, what.copied)
		out = append(out, what)
	}
	return out
}

func joined(parts ...string) string {
	return strings.Join(facts.Flow(parts, 1<<16), facts.Separator)
}

func memory(mb int) string {
	if mb == 0 {
		return ""
	}
	return text.Memory(mb)
}

// entry is the API's own entry, indented.
func (m *Model) entry() string {
	var b bytes.Buffer
	if json.Indent(&b, m.instance.Raw, "", "  ") != nil {
		return string(m.instance.Raw)
	}
	return b.String()
}
