package profiles

import (
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the list into other colours and another language. The cursor,
// the marks and what is connected to stay.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text = th, t
	m.bind()
	m.table.Restyle(th, m.columns())
	m.SetSize(m.width, m.height)
}
