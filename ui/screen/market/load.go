package market

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
)

// Cloud is what is read of the API.
type Cloud interface {
	Catalog(ctx context.Context, regionID string) (api.Catalog, error)
}

const (
	// atOnce is how many catalogues are asked for at the same time.
	atOnce = 4
	// freshFor is how long a catalogue is believed.
	freshFor = time.Hour
	// timeout bounds one request, retries included.
	timeout = time.Minute
)

// catalogAnsweredMsg is sent exactly once for every catalogue asked for.
type catalogAnsweredMsg struct {
	round    uint64
	regionID string
	catalog  api.Catalog
	at       time.Time
	err      error
}

func loadCatalog(ctx context.Context, c Cloud, round uint64, regionID string, now func() time.Time) tea.Cmd {
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(ctx, timeout)
		defer cancel()
		at := now()
		catalog, err := c.Catalog(ctx, regionID)
		return catalogAnsweredMsg{round: round, regionID: regionID, catalog: catalog, at: at, err: err}
	}
}
