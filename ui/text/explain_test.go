package text

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"cdsredis/api"
	"cdsredis/state"
)

func TestEveryErrorIsExplainedInOneLineOfTheLanguage(t *testing.T) {
	t.Parallel()
	cases := map[string]error{
		"read-only":     &api.WriteError{Outcome: api.OutcomeNotSent, Err: api.ErrReadOnly},
		"no id":         api.ErrNoInstanceID,
		"given up":      context.Canceled,
		"too late":      context.DeadlineExceeded,
		"wrong key":     &api.Error{Status: 401, Code: "InvalidAccessKeyId.NotFound"},
		"signature":     &api.Error{Status: 400, Code: "SignatureDoesNotMatch"},
		"the clock":     &api.Error{Status: 403, Code: "InvalidTimeStamp.Expired"},
		"throttled":     &api.Error{Status: 429},
		"a web page":    &api.Error{Status: 502, Message: "an HTML page"},
		"not the API":   &api.Error{Status: 404, Message: "an HTML page"},
		"a new format":  &state.FormatError{},
		"wrapped write": fmt.Errorf("create: %w", &api.WriteError{Err: &api.TransportError{Kind: api.TransportReset}}),
	}
	for _, code := range []api.Code{
		api.CodeArgMissing, api.CodeInvalidParameter, api.CodeBadArgs, api.CodeUnsupportedOperation, api.CodeResourceNotFound,
		api.CodeResourceInUse, api.CodeInternalError, api.CodeCreateOrderExcept, api.CodeInvalidRegionID, api.CodeVDCNotFound,
		api.CodeInvalidVDCID, api.CodeInvalidTaskID,
	} {
		cases[string(code)] = &api.Error{Status: 400, Code: code}
	}
	for kind := api.TransportOther; kind <= api.TransportProxy; kind++ {
		cases["transport "+kind.String()] = &api.TransportError{Kind: kind, Err: errors.New("x")}
	}
	for _, trouble := range []state.Trouble{
		state.TroubleFull, state.TroubleReadOnly, state.TroublePermission, state.TroubleNoLocks, state.TroubleBusy,
		state.TroubleClosed, state.TroubleOther,
	} {
		cases["record "+string(trouble)] = &state.RecordError{Trouble: trouble, Err: errors.New("x")}
	}
	for name, err := range cases {
		zh, en := For(Chinese).Explain(err), For(English).Explain(err)
		if zh == "" || en == "" || zh == en || strings.Contains(zh+en, "\n") {
			t.Errorf("%s: %q and %q; want a line in each language", name, zh, en)
		}
		if !strings.ContainsAny(en, ";?") && name != "record "+string(state.TroublePermission) || !strings.ContainsAny(zh, "，：？") {
			t.Errorf("%s: %q and %q do not say what to do next", name, zh, en)
		}
	}
}

func TestTheServersOwnWordsAreShown(t *testing.T) {
	t.Parallel()
	for _, l := range []Lang{Chinese, English} {
		got := For(l).Explain(&api.Error{Status: 400, Code: api.CodeInvalidParameter, Message: "Amount must be 1 to 3"})
		if !strings.Contains(got, "Amount must be 1 to 3") {
			t.Errorf("%s: %q lacks the server's words", l, got)
		}
		if got := For(l).Explain(&api.Error{Status: 400, Code: "Quota.Exceeded", Message: "no more"}); !strings.Contains(got, "Quota.Exceeded") {
			t.Errorf("%s: an unknown code became %q", l, got)
		}
	}
}
