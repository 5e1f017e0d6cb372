package welcome

import (
	"cdsredis/ui/form"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the form into other colours and another language. What was
// typed stays; what was said of the last test stays in its own words.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t)
	before := m.form
	m.posed = m.questions()
	m.form = form.New(th, m.posed...)
	m.form.Resume(before)
	m.SetSize(m.width, m.height)
}
