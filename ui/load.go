package ui

import (
	"context"
	"errors"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/together"
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
	// SetLanguage asks for the server's messages in a language.
	SetLanguage(language string)
	// TryNow lets the next request through to a host that is left alone for a
	// while, since a person asks.
	TryNow()
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
		return regionsAnsweredMsg{t.Seq, msg.RegionsLoaded{Regions: text.Sites(list), Err: err}}
	}
}

func loadInstances(c Cloud, t latest.Ticket, now func() time.Time) tea.Cmd {
	return func() tea.Msg { return instancesAnsweredMsg{t.Seq, askInstances(t.Ctx, c, now)} }
}

func askInstances(ctx context.Context, c Cloud, now func() time.Time) msg.InstancesLoaded {
	at := now()
	list, err := c.Instances(ctx, api.InstanceFilter{})
	if some, ok := errors.AsType[*together.Error](err); ok && some.Partial {
		return msg.InstancesLoaded{Instances: list, At: at, Partial: some}
	}
	return msg.InstancesLoaded{Instances: list, At: at, Err: err}
}

// load asks for the instances now. It ends the chain of polls; the answer
// begins the next.
func (a *app) load() tea.Cmd {
	a.chain++
	t := a.loadInstances.Begin(a.ctx, loadTimeout)
	if started := a.o.Started; started != nil {
		a.o.Started = nil
		return started.wait(t)
	}
	return loadInstances(a.o.Cloud, t, a.o.Now)
}

// refresh asks for everything again.
func (a *app) refresh() tea.Cmd {
	a.o.Cloud.TryNow()
	return tea.Batch(
		a.load(),
		loadRegions(a.o.Cloud, a.loadRegions.Begin(a.ctx, loadTimeout)),
		a.tell(msg.Refresh{}),
	)
}

func (a *app) onRegions(m regionsAnsweredMsg) tea.Cmd {
	if !a.loadRegions.Admit(m.seq) {
		return nil
	}
	if m.Err != nil {
		return a.tell(m.RegionsLoaded)
	}
	a.regions = m.Regions
	told := a.tell(m.RegionsLoaded)
	if slices.Contains(a.stack(), screen(a.market)) && !a.market.HasRegions() {
		told = tea.Batch(told, a.market.Open(a.regions))
	}
	for _, r := range m.Regions {
		if r.ID != "" && r.ID == a.scope.ID && r != a.scope {
			a.scope = r
			return tea.Batch(told, a.tell(msg.ScopeChanged{Region: r}))
		}
	}
	return told
}

func (a *app) onInstances(m instancesAnsweredMsg) tea.Cmd {
	if !a.loadInstances.Admit(m.seq) {
		return nil
	}
	a.err = m.Err
	cmds := []tea.Cmd{a.tell(m.InstancesLoaded), observe(a.o.Operations, a.o.Account, m.InstancesLoaded)}
	switch {
	case m.Err == nil:
		cmds = append(cmds, a.remember(m.Instances, m.At))
		a.failures, a.instances, a.listed, a.asOf, a.stale = 0, m.Instances, true, m.At, false
	case unanswered(m.Err):
		a.failures = 0
	default:
		a.failures++
	}
	if m.Partial != nil {
		a.err = m.Partial
	}
	if m.Err == nil && len(a.regions) == 0 && !a.loadRegions.Busy() {
		cmds = append(cmds, loadRegions(a.o.Cloud, a.loadRegions.Begin(a.ctx, loadTimeout)))
	}
	return tea.Batch(append(cmds, a.schedule())...)
}

// ready tells that the first frame was sent: commands run after it.
func ready(tell func()) tea.Cmd {
	if tell == nil {
		return nil
	}
	return func() tea.Msg {
		tell()
		return nil
	}
}
