package tasks

import (
	"fmt"
	"strconv"
	"strings"

	"cdsredis/state"
	"cdsredis/ui/cell"
	"cdsredis/ui/facts"
	"cdsredis/ui/text"
)

// drawTimeline draws the account of the operation that is open in exactly the
// screen's rectangle.
func (m *Model) drawTimeline() string {
	lines := m.head()
	account := m.account()
	lines = append(lines, account[min(m.timeline.scroll, len(account)):]...)
	return cell.Block(lines, m.width, m.height)
}

// headRows is how many rows stay while the account scrolls.
func (m *Model) headRows() int { return len(m.head()) }

// head is what the operation is and how it stands, and the question that
// waits for a yes.
func (m *Model) head() []string {
	th, op := m.o.Theme, m.timeline.op
	sign, ink := m.look(op)
	left := cell.Blank(margin) + th.Strong.Paint(kindSign(op)+" "+m.kind(op)+" "+op.Name)
	right := ink.Paint(sign+" "+m.phase(op)) + th.Muted.Paint("  "+m.elapsed(op))
	lines := []string{cell.Split(left, right, m.width)}
	question := m.asked()
	if question == "" {
		return append(lines, "")
	}
	for _, s := range cell.Wrap(question, max(m.width-2*margin, 1)) {
		lines = append(lines, cell.Blank(margin)+th.Warn.Paint(s))
	}
	return lines
}

// account are the lines that scroll.
func (m *Model) account() []string {
	th, t := m.o.Theme, m.o.Text.Tasks.Timeline
	width := m.width - 2*margin
	var lines []string
	add := func(more []string) {
		for _, s := range more {
			lines = append(lines, cell.Blank(margin)+s)
		}
	}
	add(facts.Lines(th, m.facts(m.timeline.op), width))
	if c := &m.timeline.choice; c.open() {
		lines = append(lines, "", cell.Blank(margin)+th.Strong.Paint(t.Candidates))
		lines = append(lines, strings.Split(c.table.View(), "\n")...)
	}
	lines = append(lines, "", cell.Blank(margin)+th.Strong.Paint(t.Events))
	add(facts.Lines(th, m.events(m.timeline.op), width))
	return lines
}

// facts are what was asked for, by whom, and what became of it.
func (m *Model) facts(op state.Operation) []facts.Fact {
	th, t := m.o.Theme, m.o.Text.Tasks.Timeline
	_, ink := m.look(op)
	out := []facts.Fact{
		{Label: t.Asked, Values: []string{m.format(op.Begun, m.clock(op.Begun)), with(t.By, op.User), with(t.From, client(op.Connection))}},
		{Label: t.Account, Values: m.whose(op.Scope)},
		{Label: m.o.Text.Tasks.Region, Values: m.regionFacts(op.RegionID)},
		{Label: t.Asks, Values: m.asks(op)},
		{Label: t.Task, Values: []string{op.TaskID, string(op.TaskStatus)}},
	}
	label := t.Target
	for _, target := range op.Targets {
		fact := m.target(op, target)
		fact.Label, label = label, ""
		out = append(out, fact)
	}
	reason := op.Reason
	if reason == m.outcome(op) {
		reason = ""
	}
	result := facts.Fact{Label: t.Outcome, Values: []string{m.phase(op), m.outcome(op)}, Ink: ink}
	if op.Phase.Open() && len(op.Candidates) == 0 {
		result = facts.Fact{Label: t.Progress, Values: []string{m.progress(op)}, Ink: ink}
	}
	if op.Acknowledged {
		result.Values = append(result.Values, t.Acknowledged)
	}
	return append(out, result,
		facts.Fact{Label: t.Reason, Values: []string{reason}},
		facts.Fact{Label: t.Advice, Values: []string{m.o.Text.Advice(op)}, Ink: th.Warn})
}

func (m *Model) regionFacts(id string) []string {
	if name := m.region(id); name != id {
		return []string{name, id}
	}
	return []string{id}
}

// whose is the account of an operation. The demo's has neither a profile nor a
// key.
func (m *Model) whose(s state.Scope) []string {
	t := m.o.Text.Tasks.Timeline
	if s.Profile == "" && s.KeyTail == "" {
		return []string{s.Endpoint}
	}
	return []string{with(t.Profile, s.Profile), with(t.Key, s.KeyTail), with(t.Endpoint, s.Endpoint)}
}

// asks is what the request asks for.
func (m *Model) asks(op state.Operation) []string {
	t := m.o.Text.Tasks.Timeline
	switch {
	case op.Create != nil:
		c := op.Create
		out := []string{m.o.Text.Word(c.Product), c.Version, text.Memory(c.RAM)}
		if c.Amount > 1 {
			out = append(out, fmt.Sprintf(t.Amount, c.Amount))
		}
		return append(out, withNumber(t.Goods, c.GoodsID), with(t.VDC, c.VDCID), with(t.Network, c.NetworkID),
			withNumber(t.Port, c.Port), withNumber(t.Group, c.TestGroupID))
	case op.Delete != nil:
		d := op.Delete
		return []string{m.o.Text.Word(d.Product), d.Version, text.Memory(d.RAM), d.Address}
	}
	return nil
}

// target is one instance of the operation, and how it stands.
func (m *Model) target(op state.Operation, t state.Target) facts.Fact {
	one := op
	one.Phase = t.Phase
	sign, ink := m.look(one)
	word := m.o.Text.Phase(op.Kind, t.Phase)
	if t.Phase.Open() && t.Status != "" {
		word = m.o.Text.Status(t.Status, t.StatusLabel)
	}
	out := facts.Fact{Sign: sign, SignInk: ink, Values: []string{t.InstanceID, word}}
	saidByOutcome := op.Phase == state.PhaseRunning && len(op.Targets) == 1
	if op.Kind == state.KindCreate && !saidByOutcome {
		out.Values = append(out.Values, m.reach(t.InstanceID))
	}
	return out
}

// with puts a value into its words; nothing if there is no value.
func with(words, value string) string {
	if value == "" {
		return ""
	}
	return fmt.Sprintf(words, value)
}

func withNumber(words string, n int) string {
	if n == 0 {
		return ""
	}
	return with(words, strconv.Itoa(n))
}

// client is the address that an SSH_CONNECTION came from.
func client(connection string) string {
	from, _, _ := strings.Cut(connection, " ")
	return from
}
