package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
)

// Cloud is what the dashboard asks of the API.
type Cloud interface {
	Regions(ctx context.Context) ([]api.Region, error)
	Catalog(ctx context.Context, regionID string) (api.Catalog, error)
	Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error)
	VDCs(ctx context.Context, regionID string) ([]api.VDC, error)
	Task(ctx context.Context, id string) (api.Task, error)
	CreateInstance(ctx context.Context, r api.CreateRequest) (api.Accepted, error)
	DeleteInstance(ctx context.Context, id string) (api.Accepted, error)
	Host() string
	Skew() time.Duration
	ReadOnly() bool
}

// regionsAnsweredMsg is sent exactly once for every load of the regions.
type regionsAnsweredMsg struct {
	seq uint64
	msg.RegionsLoaded
}

// instancesAnsweredMsg is sent exactly once for every load of the instances.
type instancesAnsweredMsg struct {
	seq uint64
	msg.InstancesLoaded
}

func loadRegions(c Cloud, t latest.Ticket) tea.Cmd {
	return func() tea.Msg {
		list, err := c.Regions(t.Ctx)
		return regionsAnsweredMsg{t.Seq, msg.RegionsLoaded{Regions: list, Err: err}}
	}
}

func loadInstances(c Cloud, t latest.Ticket, now func() time.Time) tea.Cmd {
	return func() tea.Msg {
		at := now()
		list, err := c.Instances(t.Ctx, api.InstanceFilter{})
		return instancesAnsweredMsg{t.Seq, msg.InstancesLoaded{Instances: list, At: at, Err: err}}
	}
}
