package create

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/form"
	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
)

// phase is how far the form has come.
type phase int

const (
	filling phase = iota
	looking       // at the instances again, before anything is sent
	sending
	closed
)

// Model is the form.
type Model struct {
	o     Options
	t     *text.Text
	keys  keyMap
	owner *owner

	draft, first draft // as it is, and as it was at the beginning
	at           step
	posed        []form.Question // by the form
	form         *form.Form      // nil while what the step offers is not known
	phase        phase
	asking       bool     // whether the draft may be thrown away
	chosen       bool     // a specification was chosen before the form began
	byHand       string   // the region whose network is typed by hand; "" if none
	more         bool     // the rare questions are asked too
	revealed     bool     // the password is shown
	said         string   // what came of the last attempt; "" if there is nothing to say
	blamed       blamed   // the field that the server refused; shown when its page is made
	warned       warnings // as the review shows them
	scroll       int      // lines of the review above its window

	regions   []api.Region // nil until they are known
	vdcs      shelf[[]api.VDC]
	catalog   shelf[api.Catalog]
	instances []api.Instance // as last listed
	load      latest.Latest  // of what a step offers
	look      latest.Latest
	err       error // why the load of the step failed

	width, height int
}

// New makes a form. It loads nothing before Init.
func New(o Options) *Model {
	d := newDraft(o.Choice)
	return &Model{
		o: o, t: o.Text, keys: newKeyMap(o.Text), owner: &owner{},
		draft: d, first: d, chosen: d.goods != "",
		regions: o.Regions, instances: o.Instances,
	}
}

// Init begins with the first step that is not answered yet.
func (m *Model) Init() tea.Cmd {
	if m.draft.region == "" {
		return m.open(stepRegion)
	}
	if why := m.unsold(m.region()); m.regions != nil && why != "" {
		id := m.draft.region
		m.draft.region, m.first.region = "", ""
		cmd := m.open(stepRegion)
		m.said = id + ": " + why
		return cmd
	}
	return m.open(stepNetwork)
}

// SetSize sets the form's own rectangle.
func (m *Model) SetSize(width, height int) {
	m.width, m.height = width, height
	m.fit()
}

// Capturing reports whether keys are letters, or all of them an answer.
func (m *Model) Capturing() bool { return m.asking || m.form != nil && m.form.Typing() }

// Update takes every message while the form is in front.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	if m.phase == closed {
		return nil
	}
	switch in := in.(type) {
	case tea.KeyMsg:
		return m.onKey(in)
	case loadedMsg[[]api.Region]:
		return m.onRegions(in)
	case loadedMsg[[]api.VDC]:
		return m.onVDCs(in)
	case loadedMsg[api.Catalog]:
		return m.onCatalog(in)
	case lookedMsg:
		return m.onLooked(in)
	case sentMsg:
		return m.onSent(in)
	case msg.InstancesLoaded:
		if in.Err == nil {
			m.instances = in.Instances
			m.fit()
		}
	case tea.FocusMsg, tea.BlurMsg:
		if m.form != nil {
			m.form.Update(in)
		}
	}
	return nil
}

func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case m.asking:
		m.asking = false
		if key.Matches(k, m.keys.discard) {
			return m.close("")
		}
		return nil
	case key.Matches(k, m.keys.away):
		return m.leave()
	case m.phase != filling:
		return nil
	case key.Matches(k, m.keys.back):
		return m.backward()
	case m.form == nil:
		return m.onWaitingKey(k)
	}
	cmd := m.onFormKey(k)
	m.fit()
	return cmd
}

// leave gives up what the form is doing. A creation that is on its way goes
// on without it.
func (m *Model) leave() tea.Cmd {
	switch {
	case m.phase == looking:
		m.look.Drop()
		m.phase = filling
		return nil
	case m.phase == sending:
		return tea.Batch(m.close(""), say(msg.ToneInfo, m.t.Create.GoesOn))
	case m.draft == m.first:
		return m.close("")
	}
	m.asking = true
	return nil
}

// close ends the form. The draft goes, and the password with it.
func (m *Model) close(operation string) tea.Cmd {
	m.load.Drop()
	m.look.Drop()
	m.phase, m.form, m.draft, m.first = closed, nil, draft{}, draft{}
	return func() tea.Msg { return msg.FormClosed{Operation: operation} }
}

// say asks for a notice.
func say(tone msg.Tone, s string) tea.Cmd {
	return func() tea.Msg { return msg.Notice{Tone: tone, Text: s} }
}

// onWaitingKey is for a step whose offer is not known.
func (m *Model) onWaitingKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case m.load.Busy():
	case key.Matches(k, m.keys.retry):
		return m.retry()
	case key.Matches(k, m.keys.byHand) && m.at == stepNetwork:
		return m.typeIDs()
	}
	return nil
}

// retry asks again for what the step offers.
func (m *Model) retry() tea.Cmd {
	m.forget()
	return m.open(m.at)
}

// typeIDs asks for the ids of the network in place of a choice.
func (m *Model) typeIDs() tea.Cmd {
	m.byHand = m.draft.region
	return m.open(m.at)
}

// forget drops an offer that turned out to be empty, so that it is asked for
// again.
func (m *Model) forget() {
	switch m.at {
	case stepRegion:
		m.regions = nil
	case stepNetwork:
		m.vdcs.region = ""
	case stepSpec:
		m.catalog.region = ""
	case stepDetails, stepReview:
	}
}
