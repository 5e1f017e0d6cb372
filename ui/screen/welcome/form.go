package welcome

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"cdsredis/api"
	"cdsredis/ui/form"
)

// The form's fields.
const (
	fieldName     = "name"
	fieldEndpoint = "endpoint"
	fieldID       = "id"
	fieldKey      = "key"
	fieldRegion   = "region"
)

// blame is the field that an error of the test is most likely about; "" where
// it is about none.
func blame(err error) string {
	answer, answered := errors.AsType[*api.Error](err)
	_, unanswered := errors.AsType[*api.TransportError](err)
	switch {
	case unanswered, answered && answer.Code == "":
		return fieldEndpoint
	case answered && strings.Contains(string(answer.Code), "AccessKey"):
		return fieldID
	case api.IsAuth(err):
		return fieldKey
	}
	return ""
}

const (
	// longestName keeps the title of the dashboard readable.
	longestName = 32
	// longestKey is more than any key or region has. The fields cut what is
	// far longer, so it must be refused.
	longestKey = 200
)

func (m *Model) questions() []form.Question {
	t, p := m.o.Text.Welcome, &m.profile
	return []form.Question{
		form.Text{Key: fieldName, Title: t.Name, Value: &p.Name, Hint: t.NameHint, Check: m.checkName},
		form.Text{Key: fieldEndpoint, Title: t.Endpoint, Value: &p.Endpoint, Hint: t.EndpointHint, Check: m.checkEndpoint},
		form.Text{Key: fieldID, Title: t.SecretID, Value: &p.Account.ID, Hint: t.IDHint, Check: m.checkKey(t.NoID)},
		form.Text{Key: fieldKey, Title: t.SecretKey, Value: &p.Account.Secret, Hint: t.KeyHint, Check: m.checkKey(t.NoKey), Masked: true},
		form.Text{Key: fieldRegion, Title: t.Region, Value: &p.Region, Hint: t.RegionHint, Check: m.checkWord},
	}
}

// checkName takes what can be written everywhere without quotes.
func (m *Model) checkName(s string) string {
	t := m.o.Text.Welcome
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._-", r)
	}
	switch {
	case s == "":
		return t.NoName
	case len([]rune(s)) > longestName || strings.ContainsFunc(s, odd):
		return t.BadName
	case slices.Contains(m.o.Taken, s):
		return t.Taken
	}
	return ""
}

func (m *Model) checkEndpoint(s string) string {
	if strings.Contains(s, "@") || m.o.CheckEndpoint(s) != nil {
		return m.o.Text.Welcome.BadEndpoint
	}
	return ""
}

func (m *Model) checkKey(missing string) func(string) string {
	return func(s string) string {
		if s == "" {
			return missing
		}
		return m.checkWord(s)
	}
}

// checkWord refuses what no key and no region has, which is what a slip of
// copying brings.
func (m *Model) checkWord(s string) string {
	odd := func(r rune) bool { return unicode.IsSpace(r) || !unicode.IsPrint(r) }
	if len([]rune(s)) > longestKey || strings.ContainsFunc(s, odd) {
		return m.o.Text.Welcome.BadKey
	}
	return ""
}
