package specs

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/latest"
)

// patience is how long a catalogue may take before it counts as failed.
const patience = 30 * time.Second

// catalogLoadedMsg ends a load, well or badly; it is sent exactly once for
// each load begun.
type catalogLoadedMsg struct {
	seq      uint64
	regionID string
	catalog  api.Catalog
	at       time.Time // when it was asked for
	err      error
}

// loadCatalog asks for what a region sells.
func loadCatalog(c Cloud, t latest.Ticket, regionID string, at time.Time) tea.Cmd {
	return func() tea.Msg {
		catalog, err := c.Catalog(t.Ctx, regionID)
		return catalogLoadedMsg{seq: t.Seq, regionID: regionID, catalog: catalog, at: at, err: err}
	}
}
