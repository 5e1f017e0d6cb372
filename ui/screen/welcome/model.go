package welcome

import (
	"fmt"
	"slices"
	"time"

	"github.com/charmbracelet/bubbles/key"
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
	test    latest.Latest
	regions int // that the test found
	said    string
	canSave bool // in spite of a test that failed
	choice  Choice

	width, height int
}

// New makes a first start with nothing asked yet.
func New(o Options) *Model {
	m := &Model{o: o, keys: newKeyMap(o.Text), profile: Profile{Endpoint: o.Endpoint}}
	if !slices.Contains(o.Taken, defaultName) {
		m.profile.Name = defaultName
	}
	m.form = m.newForm()
	return m
}

// defaultName is offered where it is free: it needs no choice later.
const defaultName = "default"

// Outcome is what the user wants, and the profile that was saved for it.
func (m *Model) Outcome() (Choice, string) { return m.choice, m.profile.Name }

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

func (m *Model) onKey(k tea.KeyMsg) tea.Cmd {
	if key.Matches(k, m.keys.interrupt) {
		return m.leave(Quit)
	}
	if k.Paste && m.page != filling {
		return nil // what is pasted is text and never keys
	}
	switch m.page {
	case choosing:
		return m.onChoice(k)
	case filling:
		return m.onFormKey(k)
	case asking:
		if key.Matches(k, m.keys.back) {
			m.test.Drop()
			m.page = filling
		}
	case failed:
		return m.onFailedKey(k)
	case done:
		if key.Matches(k, m.keys.enter) {
			return m.leave(Dashboard)
		}
	case saving:
	}
	return nil
}

func (m *Model) onChoice(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.enter):
		m.page = filling
	case key.Matches(k, m.keys.demo):
		return m.leave(Demo)
	case key.Matches(k, m.keys.quit):
		return m.leave(Quit)
	}
	return nil
}

func (m *Model) onFormKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.back):
		m.page = choosing
	case key.Matches(k, m.keys.paste):
		// It would take the clipboard of the host that this runs on.
	case key.Matches(k, m.keys.prev):
		m.form.Prev()
	case key.Matches(k, m.keys.next):
		if m.form.Next() == form.Done {
			m.page, m.said = asking, ""
			return test(m.o, m.test.Begin(m.o.Context, patience), m.profile)
		}
	default:
		m.form.Update(k)
	}
	return nil
}

func (m *Model) onFailedKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case key.Matches(k, m.keys.enter), key.Matches(k, m.keys.back):
		m.page = filling
	case m.canSave && key.Matches(k, m.keys.save):
		return m.save()
	case key.Matches(k, m.keys.demo):
		return m.leave(Demo)
	case key.Matches(k, m.keys.quit):
		return m.leave(Quit)
	}
	return nil
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
	m.page, m.canSave, m.regions = failed, canSave, 0
	m.said = fmt.Sprintf(format, api.Clean(m.o.Text.Explain(err)))
}

func (m *Model) leave(c Choice) tea.Cmd {
	m.choice = c
	m.test.Drop()
	return tea.Quit
}
