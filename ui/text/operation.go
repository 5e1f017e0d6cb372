package text

import (
	"fmt"

	"cdsredis/state"
)

// Operation says in a few words what an operation does to what.
func (t *Text) Operation(o state.Operation) string {
	if o.Kind == state.KindDelete {
		return fmt.Sprintf(t.App.Deleting, o.Name)
	}
	return fmt.Sprintf(t.App.Creating, o.Name)
}
