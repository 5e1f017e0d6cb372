package export

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"cdsredis/api"
	"cdsredis/ui/text"
)

// Markdown writes instances as a table for people, in their words and their
// zone.
func Markdown(instances []api.Instance, sites map[string]string, t *text.Text, zone *time.Location) []byte {
	var b strings.Builder
	w := t.Instances
	profiles := several(instances)
	row := func(profile string, cells ...string) {
		if profiles {
			cells = slices.Insert(cells, 1, profile)
		}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	row(w.Profile, w.Name, w.Status, w.Address, w.Version, w.Product, w.Memory, w.Region, w.VDC, w.Created, w.ID)
	row("---", "---", "---", "---", "---", "---", "--:", "---", "---", "---", "---")
	for i, r := range records(instances, sites) {
		in := instances[i]
		created := ""
		if !in.Created.IsZero() {
			created = in.Created.In(zone).Format("2006-01-02 15:04")
		}
		row(plain(r.Profile), plain(r.Name), plain(t.Status(in.Status, in.StatusLabel)), plain(address(r)), plain(r.Version),
			plain(t.Word(r.Product)), plain(text.Memory(r.MemoryMB)), plain(either(r.RegionName, r.Region)),
			plain(either(r.VDCName, r.VDC)), created, plain(r.ID))
	}
	return []byte(b.String())
}

func address(r record) string {
	if r.IP == "" || r.Port == 0 {
		return r.IP
	}
	return r.IP + ":" + strconv.Itoa(r.Port)
}

func either(name, id string) string {
	if name != "" {
		return name
	}
	return id
}

// plain takes the meaning from the signs of Markdown and HTML.
func plain(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, `|`, `\|`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `~`, `\~`,
		`&`, `&amp;`, `<`, `&lt;`, `>`, `&gt;`,
	).Replace(api.Clean(s))
}
