package remove

import (
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the form into other colours and another language. What was
// typed stays; what was said of the last attempt stays in its own words.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.t, m.keys = th, t, t, newKeyMap(t)
	if before := m.form; before != nil {
		m.pose()
		m.form.Resume(before)
	}
	m.fit()
}

// Restyle puts the form into other colours and another language. What was
// typed stays, and so does what became of the targets.
func (m *Many) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.t, m.keys = th, t, t, newKeyMap(t)
	if before := m.form; before != nil {
		m.pose()
		m.form.Resume(before)
	}
	m.fit()
}
