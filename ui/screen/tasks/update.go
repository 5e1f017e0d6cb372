package tasks

import (
	"fmt"
	"slices"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
)

// Update takes a key while the screen is in front, and any other message at
// any time.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	switch in := in.(type) {
	case tea.KeyMsg:
		return m.onKey(in)
	case msg.OperationsChanged:
		return m.onOperations(in.Operations)
	case msg.SelectOperation:
		m.onSelect(in.ID)
	case msg.PlaceChanged:
		return m.onPlace(in.Place)
	case tickDueMsg:
		return m.onTick(in)
	case msg.RegionsLoaded:
		m.onRegions(in)
	case msg.InstancesLoaded:
		m.onInstances(in)
	case acknowledgedMsg:
		return m.onWritten(in.err, m.o.Text.Tasks.Timeline.AckFailed)
	case chosenMsg:
		return m.onWritten(in.err, m.o.Text.Tasks.Timeline.ChooseFailed)
	}
	return nil
}

func (m *Model) onOperations(ops []state.Operation) tea.Cmd {
	m.operations, m.read, m.at = ops, true, m.o.Now()
	foreign := slices.ContainsFunc(ops, func(op state.Operation) bool { return op.Scope.Profile != m.o.Profile })
	if foreign != m.foreign {
		m.foreign = foreign
		m.table.SetColumns(m.columns())
	}
	m.lookUp()
	m.show()
	m.refreshTimeline()
	return m.tick()
}

// onSelect makes way for an operation that was just begun.
func (m *Model) onSelect(id string) {
	m.wanted, m.timeline = id, nil
	m.filter.Clear()
	m.show()
}

// onPlace lets the clock rest while another screen is in front.
func (m *Model) onPlace(p msg.Place) tea.Cmd {
	m.inFront = p == msg.PlaceTasks
	if !m.inFront {
		m.chain++
		m.ticking = false
		return nil
	}
	m.at = m.o.Now()
	return m.tick()
}

func (m *Model) onTick(in tickDueMsg) tea.Cmd {
	if in.chain != m.chain {
		return nil
	}
	m.ticking = false
	m.at = m.o.Now()
	return m.tick()
}

// tick asks for the next second if there is anything that it would change.
func (m *Model) tick() tea.Cmd {
	open := slices.ContainsFunc(m.operations, func(op state.Operation) bool { return op.Phase.Open() })
	if !m.inFront || !open || m.ticking {
		return nil
	}
	m.ticking = true
	m.chain++
	return tickAfter(time.Second, m.chain)
}

func (m *Model) onRegions(in msg.RegionsLoaded) {
	if in.Err != nil {
		return
	}
	for _, r := range in.Regions {
		if r.ID != "" {
			m.regions[r.ID] = r
		}
	}
	m.show()
}

// lookUp finds the instances that operations concern in the list: a few of
// perhaps very many.
func (m *Model) lookUp() {
	m.instances = map[string]api.Instance{}
	wanted := map[string]bool{}
	for _, op := range m.operations {
		for _, t := range op.Targets {
			wanted[t.InstanceID] = true
		}
		for _, id := range op.Candidates {
			wanted[id] = true
		}
	}
	if len(wanted) == 0 {
		return
	}
	for i := range m.list {
		if wanted[m.list[i].ID] {
			m.instances[m.list[i].ID] = m.list[i]
		}
	}
}

func (m *Model) onInstances(in msg.InstancesLoaded) {
	if in.Err != nil {
		return
	}
	m.list = in.Instances
	m.lookUp()
	m.refreshTimeline()
}

// onWritten ends a change of the record, and asks for what it holds now.
func (m *Model) onWritten(err error, failed string) tea.Cmd {
	m.writing = false
	if err != nil {
		return notice(msg.ToneBad, fmt.Sprintf(failed, m.o.Text.Explain(err)))
	}
	return tea.Batch(
		notice(msg.ToneGood, m.o.Text.Tasks.Timeline.Chosen),
		func() tea.Msg { return msg.RecordChanged{} },
	)
}

func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	m.wanted = "" // the user goes elsewhere
	switch {
	case m.filter.Typing():
		if m.filter.Update(k) {
			m.show()
		}
		return nil
	case m.timeline != nil:
		return m.onTimelineKey(k)
	}
	if _, ok := m.selected(); !ok && m.filter.Value() == "" && key.Matches(k, m.keys.open, m.keys.acknowledge, m.keys.filter) {
		return notice(msg.ToneInfo, m.o.Text.Tasks.NoOperation)
	}
	switch {
	case key.Matches(k, m.keys.open):
		m.openTimeline()
	case key.Matches(k, m.keys.acknowledge):
		return m.acknowledge()
	case key.Matches(k, m.keys.filter):
		if len(m.operations) > 0 {
			m.filter.Open()
		}
	case key.Matches(k, m.keys.clear):
		m.filter.Clear()
		m.show()
	default:
		m.table.Update(k, m.keys.move)
	}
	return nil
}

// acknowledgeable reports whether there is anything to take note of: an end,
// or an uncertainty.
func acknowledgeable(op state.Operation) bool {
	return !op.Acknowledged && (op.Phase.Final() || op.Phase == state.PhaseUnknown)
}

// acknowledge records that the user knows how the operation stands, or says
// why there is nothing to record.
func (m *Model) acknowledge() tea.Cmd {
	op, ok := m.selected()
	switch {
	case !ok || m.writing:
		return nil
	case op.Acknowledged:
		return notice(msg.ToneInfo, m.o.Text.Tasks.Timeline.AckDone)
	case !acknowledgeable(op):
		return notice(msg.ToneInfo, m.o.Text.Tasks.Timeline.AckOpen)
	}
	m.writing = true
	return acknowledge(m.o.Record, op.ID)
}

func notice(tone msg.Tone, s string) tea.Cmd {
	return func() tea.Msg { return msg.Notice{Tone: tone, Text: s} }
}
