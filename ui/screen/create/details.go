package create

import (
	"fmt"
	"strings"

	"cdsredis/ui/form"
)

// askDetails asks for what is the instance's own.
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
		return m.t.Create.AmountAddresses.Of(n.Free)
	}
	return ""
}

// askConfirmation has words typed, so that enter alone never buys.
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
	var all []form.Question
	if m.warned.unsettled != "" {
		all = append(all, form.Text{
			Key: fieldAcknowledge, Title: c.Acknowledge, Value: &d.acknowledgement,
			Hint: c.AcknowledgeHint, Check: word(c.AcknowledgeWord, c.AcknowledgeWrong), Afresh: true,
		})
	}
	return append(all, form.Text{
		Key: fieldConfirm, Title: c.Confirm, Value: &d.confirmation,
		Hint: c.ConfirmHint, Check: word(c.ConfirmWord, c.ConfirmWrong), Afresh: true,
	})
}
