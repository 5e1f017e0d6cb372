package create

import (
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the form into other colours and another language. The draft
// stays, and so does the question that is in front; what was said of the last
// attempt stays in its own words.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.t, m.keys = th, t, t, newKeyMap(t)
	if m.form == nil {
		return
	}
	before := m.form
	if m.build(); m.form != nil {
		m.form.Resume(before)
	}
}
