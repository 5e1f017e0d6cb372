package create

import (
	"strings"

	"cdsredis/api"
)

// blamed is a field that the server refused.
type blamed struct{ field, why string }

// culprit is a field and the API's word for it.
type culprit struct {
	word  string
	at    step
	field string
}

func culprits() []culprit {
	return []culprit{
		{"regionid", stepRegion, fieldRegion},
		{"vdcid", stepNetwork, fieldVDC},
		{"basepipeid", stepNetwork, fieldNetwork},
		{"paasgoodsid", stepSpec, fieldSize},
		{"instancename", stepDetails, fieldName},
		{"password", stepDetails, fieldPassword},
		{"amount", stepDetails, fieldAmount},
		{"serviceport", stepDetails, fieldPort},
		{"testgroupid", stepDetails, fieldTestGroup},
		{"subjectid", stepDetails, fieldTestGroup},
	}
}

// blame finds the field that a refusal means: the one that its message names
// first, or else the one that its code is about. The field is "" where
// neither tells.
func blame(e *api.Error) (step, string) {
	message := strings.ToLower(e.Message)
	at, field, first := stepReview, "", len(message)
	for _, c := range culprits() {
		if i := strings.Index(message, c.word); i >= 0 && i < first {
			at, field, first = c.at, c.field, i
		}
	}
	if field != "" {
		return at, field
	}
	switch e.Code {
	case api.CodeInvalidRegionID:
		return stepRegion, fieldRegion
	case api.CodeVDCNotFound, api.CodeInvalidVDCID:
		return stepNetwork, fieldVDC
	}
	return stepReview, ""
}

// explain says what went wrong without the password, should the server
// repeat it.
func (m *Model) explain(err error) string {
	why := m.t.Explain(err)
	if m.draft.password == "" {
		return why
	}
	return strings.ReplaceAll(why, m.draft.password, api.Password("").String())
}
