package api

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
)

// reply is one canned answer. A length larger than the body cuts it off.
type reply struct {
	status int
	header map[string]string
	body   string
	length string
}

func (p reply) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	for name, value := range p.header {
		w.Header().Set(name, value)
	}
	if p.length != "" {
		w.Header().Set("Content-Length", p.length)
	}
	w.WriteHeader(p.status)
	_, _ = io.WriteString(w, p.body)
}

func TestEachUglyAnswerSaysWhatCame(t *testing.T) {
	t.Parallel()
	html := map[string]string{"Content-Type": "text/html"}
	tests := map[string]struct {
		reply reply
		want  Error
	}{
		"a code": {
			reply{status: 404, body: `{"Code":"ResourceNotFound","Message":"资源不存在","Data":{}}`},
			Error{Status: 404, Code: CodeResourceNotFound, Message: "资源不存在"},
		},
		"a code that nobody knows": {
			reply{status: 418, body: `{"Code":"Brand.New","Message":"?"}`},
			Error{Status: 418, Code: "Brand.New", Message: "?"},
		},
		"an error code in a 200": {
			reply{status: 200, body: `{"Code":"BadArgs","Message":"no"}`},
			Error{Status: 200, Code: CodeBadArgs, Message: "no"},
		},
		"a success in a 500": {
			reply{status: 500, body: `{"Code":"Success","Message":"odd"}`},
			Error{Status: 500, Code: "Success", Message: "odd"},
		},
		"a message that is an object": {
			reply{status: 400, body: `{"Message":{"a":1},"Code":"BadArgs"}`},
			Error{Status: 400, Code: CodeBadArgs},
		},
		"a message with escape sequences": {
			reply{status: 400, body: `{"Code":"Bad\u0007Args","Message":"\u001b[2Jred\u202e\n\nline"}`},
			Error{Status: 400, Code: "BadArgs", Message: "red line"},
		},
		"a page with a title": {
			reply{status: 500, header: html, body: "<html><head><TITLE>\n502 Bad&nbsp;Gateway</TITLE></head><body>x</body></html>"},
			Error{Status: 500, Message: "an HTML page: 502 Bad Gateway"},
		},
		"a page without a title in a 200": {
			reply{status: 200, body: "\n<!DOCTYPE html><h1>Log in</h1>\n<p>please</p>"},
			Error{Status: 200, Message: "an HTML page: Log in please"},
		},
		"a page without words": {
			reply{status: 500, header: html, body: "<html></html>"},
			Error{Status: 500, Message: "an HTML page"},
		},
		"a text": {
			reply{status: 500, body: "no healthy upstream\r\n"},
			Error{Status: 500, Message: "an answer that is not the API's: no healthy upstream"},
		},
		"a long text": {
			reply{status: 500, body: strings.Repeat("错", 200)},
			Error{Status: 500, Message: "an answer that is not the API's: " + strings.Repeat("错", 120) + "…"},
		},
		"a list": {
			reply{status: 200, body: `[1]`},
			Error{Status: 200, Message: "an answer that is not the API's: [1]"},
		},
		"another API's object": {
			reply{status: 403, body: `{"message":"Forbidden"}`},
			Error{Status: 403, Message: `an answer without a code: {"message":"Forbidden"}`},
		},
		"nothing": {
			reply{status: 500},
			Error{Status: 500, Message: "an empty answer"},
		},
		"nothing in a 200": {
			reply{status: 200, body: " \n"},
			Error{Status: 200, Message: "an empty answer"},
		},
		"JSON that stops": {
			reply{status: 200, body: `{"Code":"Success","Data":[{"RegionId":"a"},{"Reg`},
			Error{Status: 200, Message: "an answer that breaks off after 48 bytes"},
		},
		"a body that stops": {
			reply{status: 200, body: `{"Code":"Success"`, length: "100"},
			Error{Status: 200, Message: "an answer that breaks off after 17 bytes"},
		},
		"a body beyond the limit": {
			reply{status: 200, body: `{"Code":"Success","Data":"` + strings.Repeat("x", defaultLimit) + `"}`},
			Error{Status: 200, Message: "an answer larger than 4 MiB"},
		},
		"data that is no list": {
			reply{status: 200, body: `{"Code":"Success","Data":"maintenance"}`},
			Error{Status: 200, Message: "an answer whose Data is not a list"},
		},
		"a redirect to elsewhere": {
			reply{status: 302, header: map[string]string{"Location": "https://portal.example/login?next=1"}, body: "<a>"},
			Error{Status: 302, Message: "a redirect to portal.example"},
		},
		"a redirect to nowhere": {
			reply{status: 304},
			Error{Status: 304, Message: "a redirect"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := newTestClient(t, tt.reply.ServeHTTP).Regions(t.Context())
			got, ok := errors.AsType[*Error](err)
			if !ok {
				t.Fatalf("got %T %v; want an *Error", err, err)
			}
			tt.want.Action = "DescribeRegins"
			if *got != tt.want {
				t.Errorf("\n got %+v\nwant %+v", *got, tt.want)
			}
		})
	}
}

func TestTheInstanceListMayBeLargerThanOtherAnswers(t *testing.T) {
	t.Parallel()
	large := reply{status: 200, body: `{"Code":"Success","Message":"` + strings.Repeat("x", defaultLimit) + `","Data":[{"InstanceUuid":"a"}]}`}
	got, err := newTestClient(t, large.ServeHTTP).Instances(t.Context(), InstanceFilter{})
	if err != nil || len(got) != 1 {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestGoodAnswersInUnusualDress(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]reply{
		"called HTML":                {status: 200, header: map[string]string{"Content-Type": "text/html"}, body: `{"Code":"Success","Data":[{}]}`},
		"a byte order mark":          {status: 200, body: "\ufeff" + `{"Code":"Success","Data":[{}]}`},
		"another success status":     {status: 201, body: `{"Code":"Success","Data":[{}]}`},
		"a success in lower case":    {status: 200, body: `{"Code":"success","Data":[{}]}`},
		"data first, unknown fields": {status: 200, body: `{"Data":[{}],"New":{"a":[]},"TaskId":null,"Code":"Success"}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, err := newTestClient(t, p.ServeHTTP).Regions(t.Context()); err != nil || len(got) != 1 {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

func TestWhatAnErrorMeans(t *testing.T) {
	t.Parallel()
	clock := &Error{Status: 403, Code: "InvalidTimeStamp.Expired"}
	tests := map[string]struct {
		err                       error
		notFound, auth, throttled bool
	}{
		"not found":                {&Error{Status: 404, Code: CodeResourceNotFound}, true, false, false},
		"not found in a 200":       {&Error{Status: 200, Code: CodeResourceNotFound}, true, false, false},
		"no such VDC":              {&Error{Status: 400, Code: CodeVDCNotFound}, true, false, false},
		"a gateway's 404":          {&Error{Status: 404, Message: "an HTML page"}, false, false, false},
		"401":                      {&Error{Status: 401}, false, true, false},
		"403":                      {&Error{Status: 403, Code: "X"}, false, true, false},
		"a signature":              {&Error{Status: 400, Code: "SignatureDoesNotMatch"}, false, true, false},
		"a key":                    {&Error{Status: 400, Code: "InvalidAccessKeyId.NotFound"}, false, true, false},
		"429":                      {&Error{Status: 429}, false, false, true},
		"throttling":               {&Error{Status: 400, Code: "Throttling.User"}, false, false, true},
		"a wrapped one":            {&WriteError{Outcome: OutcomeRejected, Err: &Error{Status: 429, Code: "X"}}, false, false, true},
		"busy":                     {&Error{Status: 409, Code: CodeResourceInUse}, false, false, false},
		"something else":           {errors.New("403"), false, false, false},
		"no error":                 {nil, false, false, false},
		"a transport error":        {&TransportError{Err: errors.New("x")}, false, false, false},
		"the clock, in 403":        {clock, false, false, false},
		"a malformed task, in 400": {&Error{Status: 400, Code: CodeInvalidTaskID}, false, false, false},
	}
	if !IsClock(clock) || IsClock(nil) || IsClock(&Error{Status: 403, Code: "SignatureDoesNotMatch"}) {
		t.Error("a refused time is not told from a refused key")
	}
	for name, tt := range tests {
		if got := IsNotFound(tt.err); got != tt.notFound {
			t.Errorf("%s: IsNotFound is %v", name, got)
		}
		if got := IsAuth(tt.err); got != tt.auth {
			t.Errorf("%s: IsAuth is %v", name, got)
		}
		if got := IsThrottled(tt.err); got != tt.throttled {
			t.Errorf("%s: IsThrottled is %v", name, got)
		}
	}
}

func TestErrorTextNamesActionStatusCodeAndMessage(t *testing.T) {
	t.Parallel()
	e := &Error{Action: "DeleteDBInstance", Status: 409, Code: CodeResourceInUse, Message: "busy"}
	if got, want := e.Error(), "DeleteDBInstance: 409 ResourceInUse busy"; got != want {
		t.Errorf("got %q; want %q", got, want)
	}
	for outcome, want := range map[Outcome]string{
		OutcomeNotSent: "not sent: x", OutcomeRejected: "rejected: x", OutcomeUnknown: "outcome unknown: x",
	} {
		if got := (&WriteError{Outcome: outcome, Err: errors.New("x")}).Error(); got != want {
			t.Errorf("got %q; want %q", got, want)
		}
	}
}
