package welcome

import (
	"fmt"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/ui/form"
	"cdsredis/ui/latest"
)

// page is what is in front.
type page int

const (
	choosing page = iota // what to do
	filling              // the form
	asking
	saving
	failed // the test, or the saving
	done   // saved
)

// Model is the first start. Make one with New.
type Model struct {
	o    Options
	keys keyMap

	page    page
	profile Profile
	form    *form.Form
	posed   []form.Question // those of form
	test    latest.Latest
	regions int // that the test found
	said    string
	canSave bool   // in spite of a test that failed
	blamed  string // the field that is to be mended first; "" for none
	warned  bool   // that leaving throws away what was typed

	width, height int
}

// New makes a first start with nothing asked yet.
func New(o Options) *Model {
	m := &Model{o: o, keys: newKeyMap(o.Text), profile: Profile{Endpoint: o.Endpoint}}
	if !o.Within && !slices.Contains(o.Taken, defaultName) {
		m.profile.Name = defaultName
	}
	m.posed = m.questions()
	m.form = form.New(o.Theme, m.posed...)
	if o.Within {
		m.page = filling
	}
	return m
}

// Init loads nothing.
func (m *Model) Init() tea.Cmd { return nil }

// Capturing reports whether keys are text.
func (m *Model) Capturing() bool { return m.page == filling }

// defaultName is offered where it is free: it needs no choice later.
const defaultName = "default"

// patience is how long the test may take.
const patience = 30 * time.Second

type (
	// testedMsg ends a test, well or badly.
	testedMsg struct {
		seq     uint64
		regions []api.Region
		err     error
	}
	// savedMsg ends the saving, well or badly.
	savedMsg struct{ err error }
)

// Update takes keys and answers.
func (m *Model) Update(in tea.Msg) tea.Cmd {
	switch in := in.(type) {
	case tea.KeyMsg:
		return m.onKey(in)
	case testedMsg:
		return m.onTested(in)
	case savedMsg:
		return m.onSaved(in)
	}
	return nil
}

// begin tests what was filled in.
func (m *Model) begin() tea.Cmd {
	m.page, m.said = asking, ""
	return test(m.o, m.test.Begin(m.o.Context, patience), m.profile)
}

func test(o Options, t latest.Ticket, p Profile) tea.Cmd {
	return func() tea.Msg {
		regions, err := o.Test(t.Ctx, p)
		return testedMsg{seq: t.Seq, regions: regions, err: err}
	}
}

func (m *Model) onTested(in testedMsg) tea.Cmd {
	if !m.test.Admit(in.seq) {
		return nil
	}
	if in.err != nil {
		m.fail(m.o.Text.Welcome.Failed, in.err, true)
		return nil
	}
	m.regions = 0
	known := m.profile.Region == ""
	for _, r := range in.regions {
		if r.ID != "" {
			m.regions++
			known = known || r.ID == m.profile.Region
		}
	}
	if !known {
		m.page = filling
		m.form.Refuse(fieldRegion, m.o.Text.Welcome.NoSuchRegion)
		return nil
	}
	return m.save()
}

func (m *Model) save() tea.Cmd {
	m.page = saving
	save, p := m.o.Save, m.profile
	return func() tea.Msg { return savedMsg{err: save(p)} }
}

// onSaved goes on into the dashboard where nothing proved that the key works:
// it says there what is wrong.
func (m *Model) onSaved(in savedMsg) tea.Cmd {
	if in.err != nil {
		m.fail(m.o.Text.Welcome.NotSaved, in.err, false)
		return nil
	}
	m.page = done
	m.profile.Account = api.Credentials{} // it is not needed any more
	if m.regions == 0 {
		return m.leave(Dashboard)
	}
	m.said = m.o.Text.Welcome.Works.Of(m.regions, m.o.File)
	return nil
}

func (m *Model) fail(format string, err error, canSave bool) {
	m.page, m.canSave, m.regions, m.blamed = failed, canSave, 0, blame(err)
	m.said = fmt.Sprintf(format, api.Clean(m.o.Text.Explain(err)))
}

func (m *Model) leave(c Choice) tea.Cmd {
	m.test.Drop()
	left := LeftMsg{Choice: c, Profile: m.profile}
	return func() tea.Msg { return left }
}
