package create

import (
	"strings"

	"cdsredis/ui/form"
)

// The fields, as the form knows them.
const (
	fieldRegion       = "region"
	fieldVDC          = "vdc"
	fieldNetwork      = "network"
	fieldVersion      = "version"
	fieldArchitecture = "architecture"
	fieldRole         = "role"
	fieldSize         = "size"
	fieldName         = "name"
	fieldPassword     = "password"
	fieldRepeat       = "repeat"
	fieldAmount       = "amount"
	fieldPort         = "port"
	fieldTestGroup    = "test group"
	fieldAcknowledge  = "acknowledge"
	fieldConfirm      = "confirm"
)

// build makes the page of the step in front from the draft. There is none
// where the step has nothing to offer.
func (m *Model) build() {
	m.form = nil
	m.posed = m.questions()
	if len(m.posed) == 0 {
		return
	}
	m.form = form.New(m.o.Theme, m.posed...)
	m.form.Reveal(m.revealed)
	if m.blamed.field != "" {
		m.form.Refuse(m.blamed.field, m.blamed.why)
		m.blamed = blamed{}
	}
	m.fit()
}

func (m *Model) questions() []form.Question {
	switch m.at {
	case stepRegion:
		return m.askRegion()
	case stepNetwork:
		if m.byHand == m.draft.region {
			return m.askNetworkByHand()
		}
		return m.askNetwork()
	case stepSpec:
		return m.askSpec()
	case stepDetails:
		return m.askDetails()
	case stepReview:
		return m.askConfirmation()
	}
	return nil
}

// named is a name, or the id of what has none.
func named(name, id string) string {
	if name == "" {
		return id
	}
	return name
}

// joined puts a dot between what there is to say.
func joined(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " · ")
}
