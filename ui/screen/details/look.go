package details

import (
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// Restyle puts the view into other colours and another language. The cursor
// stays. The site's name comes with the regions, which the app tells again.
func (m *Model) Restyle(th theme.Theme, t *text.Text) {
	m.o.Theme, m.o.Text, m.keys = th, t, newKeyMap(t)
	m.layOut()
}
