package create

import (
	"fmt"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/form"
	"cdsredis/ui/text"
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
	questions := m.questions()
	if len(questions) == 0 {
		return
	}
	m.form = form.New(m.o.Theme, questions...)
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

func (m *Model) askRegion() []form.Question {
	if len(m.regions) == 0 {
		return nil
	}
	c := m.t.Create
	return []form.Question{form.List{
		Key: fieldRegion, Title: c.Region, Value: &m.draft.region, Missing: c.NotARegion,
		Options: func() []form.Option {
			var all []form.Option
			for i, r := range m.regions {
				o := form.Option{
					Value: r.ID, Label: m.t.Word(r.Name), Refusal: m.unsold(r),
					Detail: joined(m.t.Word(r.City), m.t.Word(r.Area), r.ID),
				}
				if r.ID == "" {
					o.Value = "no id " + strconv.Itoa(i) // apart from others, and from no answer
				}
				all = append(all, o)
			}
			return all
		},
	}}
}

// unsold is why nothing can be bought in r, or "".
func (m *Model) unsold(r api.Region) string {
	switch {
	case r.ID == "":
		return m.t.Regions.NoID
	case !r.OnSale:
		return m.t.Regions.SoldOut
	}
	return ""
}

func (m *Model) askNetwork() []form.Question {
	if len(m.vdcs.got) == 0 {
		return nil
	}
	c := m.t.Create
	return []form.Question{
		form.List{Key: fieldVDC, Title: c.VDC, Value: &m.draft.vdc, Missing: c.NotAVDC, Options: m.vdcOptions},
		form.List{Key: fieldNetwork, Title: c.Network, Value: &m.draft.network, Missing: c.NotANetwork, Options: m.networkOptions},
	}
}

func (m *Model) vdcOptions() []form.Option {
	var all []form.Option
	for _, v := range m.vdcs.got {
		o := form.Option{Value: v.ID, Label: named(v.Name, v.ID), Detail: v.ID}
		if len(v.Networks) == 0 {
			o.Refusal = m.t.Create.NoNetworks
		}
		all = append(all, o)
	}
	return all
}

func (m *Model) networkOptions() []form.Option {
	var all []form.Option
	c := m.t.Create
	for _, n := range m.vdc().Networks {
		o := form.Option{Value: n.ID, Label: named(n.Name, n.ID)}
		free := c.FreeUnknown
		if n.FreeKnown {
			free = fmt.Sprintf(c.Free, n.Free)
			if n.Free < m.draft.count() {
				o.Refusal = fmt.Sprintf(c.TooFew, n.Free, m.draft.count())
			}
		}
		status := n.Status
		if strings.EqualFold(status, "ok") {
			status = ""
		}
		o.Detail = joined(free, status, strings.Join(n.Segments, " "))
		all = append(all, o)
	}
	return all
}

func (m *Model) askNetworkByHand() []form.Question {
	c, check := m.t.Create, checks{m.t.Create}
	return []form.Question{
		form.Text{Key: fieldVDC, Title: c.VDCID, Value: &m.draft.vdc, Check: check.id},
		form.Text{Key: fieldNetwork, Title: c.NetworkID, Value: &m.draft.network, Check: check.id},
	}
}

func (m *Model) askSpec() []form.Question {
	c, d := m.t.Create, &m.draft
	if len(m.catalog.got.Versions) == 0 {
		return nil
	}
	return []form.Question{
		form.List{Key: fieldVersion, Title: c.Version, Value: &d.version, Missing: c.NotAVersion, Options: func() []form.Option {
			return options(m.catalog.got.Versions, func(v api.Version) form.Option {
				return form.Option{Value: v.Version, Label: "Redis " + v.Version}
			})
		}},
		form.List{Key: fieldArchitecture, Title: c.Architecture, Value: &d.architecture, Missing: c.NotAnArchitecture, Options: func() []form.Option {
			return options(d.find(m.catalog.got).version.Architectures, func(a api.Architecture) form.Option {
				return form.Option{Value: a.Name, Label: m.t.Word(a.Name), Detail: m.t.Word(a.Product)}
			})
		}},
		form.List{Key: fieldRole, Title: c.Role, Value: &d.role, Missing: c.NotARole, Options: func() []form.Option {
			return options(d.find(m.catalog.got).architecture.Roles, func(r api.ComputeRole) form.Option {
				return form.Option{Value: r.Name, Label: m.t.Word(r.Name)}
			})
		}},
		form.List{Key: fieldSize, Title: c.Size, Value: &d.goods, Missing: c.NotASize, Options: func() []form.Option {
			return options(d.find(m.catalog.got).role.Sizes, m.sizeOption)
		}},
	}
}

func (m *Model) sizeOption(s api.Size) form.Option {
	cores := ""
	if s.CPU > 0 {
		cores = fmt.Sprintf(m.t.Create.Cores, s.CPU)
	}
	goods := strconv.Itoa(s.GoodsID)
	return form.Option{
		Value: goods, Label: memory(s),
		Detail: joined(cores, fmt.Sprintf(m.t.Create.Goods, goods)),
	}
}

// memory is the size's memory in words.
func memory(s api.Size) string { return text.Memory(mb(s)) }

// mb is the size's memory in MB.
func mb(s api.Size) int { return s.RAM * 1024 }

func options[T any](from []T, option func(T) form.Option) []form.Option {
	all := make([]form.Option, 0, len(from))
	for _, x := range from {
		all = append(all, option(x))
	}
	return all
}

func (m *Model) askDetails() []form.Question {
	c, d, check := m.t.Create, &m.draft, checks{m.t.Create}
	all := []form.Question{
		form.Text{Key: fieldName, Title: c.Name, Value: &d.name, Check: check.name},
		form.Text{Key: fieldPassword, Title: c.Password, Value: &d.password, Check: check.password, Masked: true, Hint: c.PasswordHint},
		form.Text{Key: fieldRepeat, Title: c.Repeat, Value: &d.repeat, Masked: true, Hint: c.RepeatHint, Check: func(s string) string {
			if s != d.password {
				return c.PasswordsDiffer
			}
			return ""
		}},
		form.Text{Key: fieldAmount, Title: c.Amount, Value: &d.amount, Check: m.checkAmount},
	}
	if m.more {
		all = append(all,
			form.Text{Key: fieldPort, Title: c.Port, Value: &d.port, Check: check.port, Hint: c.PortHint},
			form.Text{Key: fieldTestGroup, Title: c.TestGroup, Value: &d.testGroup, Check: check.testGroup, Hint: c.TestGroupHint})
	}
	return all
}

// checkAmount also holds the amount against the addresses that are left.
func (m *Model) checkAmount(s string) string {
	if why := (checks{m.t.Create}).amount(s); why != "" {
		return why
	}
	if n := m.network(); n.FreeKnown && n.Free < number(s) {
		return fmt.Sprintf(m.t.Create.AmountAddresses, n.Free)
	}
	return ""
}

func (m *Model) askConfirmation() []form.Question {
	c, d := m.t.Create, &m.draft
	word := func(word, wrong string) func(string) string {
		return func(s string) string {
			if strings.TrimSpace(s) != word {
				return fmt.Sprintf(wrong, word)
			}
			return ""
		}
	}
	m.warned = m.warnings()
	var all []form.Question
	if m.warned.unsettled != "" {
		all = append(all, form.Text{
			Key: fieldAcknowledge, Title: c.Acknowledge, Value: &d.acknowledgement,
			Hint: c.AcknowledgeHint, Check: word(c.AcknowledgeWord, c.AcknowledgeWrong),
		})
	}
	return append(all, form.Text{
		Key: fieldConfirm, Title: c.Confirm, Value: &d.confirmation,
		Hint: c.ConfirmHint, Check: word(c.ConfirmWord, c.ConfirmWrong),
	})
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
