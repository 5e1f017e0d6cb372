package create

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/latest"
	"cdsredis/ui/text"
)

// patience is how long an answer may take before it counts as failed.
const patience = 30 * time.Second

// owner tells the answers of one form from those of another one, whose
// tickets have the same numbers.
type owner struct{ _ byte }

// loadedMsg ends a load, well or badly; it is sent exactly once for each load
// begun.
type loadedMsg[T any] struct {
	of     *owner
	seq    uint64
	region string // that was asked about; "" where none was
	got    T
	err    error
}

// lookedMsg ends the look at the instances before a creation.
type lookedMsg struct{ loadedMsg[[]api.Instance] }

// load asks for what a step offers.
func load[T any](of *owner, t latest.Ticket, region string, ask func(context.Context) (T, error)) tea.Cmd {
	return func() tea.Msg {
		got, err := ask(t.Ctx)
		return loadedMsg[T]{of: of, seq: t.Seq, region: region, got: got, err: err}
	}
}

// look asks for all instances.
func look(of *owner, t latest.Ticket, c Cloud) tea.Cmd {
	return func() tea.Msg {
		got, err := c.Instances(t.Ctx, api.InstanceFilter{})
		return lookedMsg{loadedMsg[[]api.Instance]{of: of, seq: t.Seq, got: got, err: err}}
	}
}

// shelf is what one region offers; region is "" before it was loaded.
type shelf[T any] struct {
	region string
	got    T
}

// need begins the load of what the step in front offers, or returns nil if
// that is known.
func (m *Model) need() tea.Cmd {
	region, c := m.draft.region, m.o.Cloud
	switch m.at {
	case stepRegion:
		if m.regions == nil {
			return load(m.owner, m.load.Begin(context.Background(), patience), "", c.Regions)
		}
	case stepNetwork:
		if m.vdcs.region != region && m.byHand != region {
			return load(m.owner, m.load.Begin(context.Background(), patience), region,
				func(ctx context.Context) ([]api.VDC, error) { return c.VDCs(ctx, region) })
		}
	case stepSpec:
		if m.catalog.region != region {
			return load(m.owner, m.load.Begin(context.Background(), patience), region,
				func(ctx context.Context) (api.Catalog, error) { return c.Catalog(ctx, region) })
		}
	case stepDetails, stepReview:
	}
	return nil
}

// settle admits an answer and keeps its error; ok tells that it is wanted and
// good.
func settle[T any](m *Model, in loadedMsg[T]) (wanted, ok bool) {
	if in.of != m.owner || !m.load.Admit(in.seq) {
		return false, false
	}
	m.err = in.err
	return true, in.err == nil
}

func (m *Model) onRegions(in loadedMsg[[]api.Region]) tea.Cmd {
	wanted, ok := settle(m, in)
	if ok {
		m.regions = append([]api.Region{}, text.Sites(in.got)...)
	}
	return m.ready(wanted)
}

func (m *Model) onVDCs(in loadedMsg[[]api.VDC]) tea.Cmd {
	wanted, ok := settle(m, in)
	if ok {
		m.vdcs = shelf[[]api.VDC]{region: in.region, got: in.got}
	}
	return m.ready(wanted)
}

func (m *Model) onCatalog(in loadedMsg[api.Catalog]) tea.Cmd {
	wanted, ok := settle(m, in)
	if ok {
		m.catalog = shelf[api.Catalog]{region: in.region, got: in.got}
	}
	return m.ready(wanted)
}
