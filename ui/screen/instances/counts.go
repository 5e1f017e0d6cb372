package instances

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"cdsredis/api"
)

// count is how many instances have a status.
type count struct {
	status api.Status
	label  string // the server's word for it
	n      int
}

// tally counts instances by status. There are few different ones.
type tally []count

func (t *tally) add(in *api.Instance) {
	for i := range *t {
		if (*t)[i].status == in.Status {
			(*t)[i].n++
			return
		}
	}
	*t = append(*t, count{in.Status, in.StatusLabel, 1})
}

// sorted are the counts, those of the known statuses first.
func (t tally) sorted() []count {
	slices.SortFunc(t, func(a, b count) int {
		return cmp.Or(cmp.Compare(rank(a.status), rank(b.status)), cmp.Compare(a.status, b.status))
	})
	return t
}

// rank is the order in which statuses are counted: those that are known, and
// then the others.
func rank(s api.Status) int {
	known := []api.Status{api.StatusRunning, api.StatusCreating, api.StatusDeleting}
	if i := slices.Index(known, s); i >= 0 {
		return i
	}
	return len(known)
}

// byStatus is the line of counts.
func (m *Model) byStatus() string {
	parts := make([]string, len(m.counts))
	for i, c := range m.counts {
		sign, ink := m.theme.Status(c.status)
		parts[i] = ink.Paint(sign) + " " + m.theme.Muted.Paint(strconv.Itoa(c.n)+" "+m.text.Status(c.status, c.label))
	}
	return strings.Join(parts, "  ")
}
