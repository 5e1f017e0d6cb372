//go:build unix

package endtoend

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
)

// attacks are texts that somebody may have given to an instance, to be drawn
// by whoever lists it.
func attacks() []string {
	return []string{
		"\x1b]0;evil-title\a", "\x1b]2;evil-title\x1b\\", "\x1b]52;c;ZXZpbA==\a", "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
		"\x1b[2J\x1b[H", "\x1b[31;5mred", "\u009b31m", "\u009d0;evil-title\u009c", "\x1b[6n\x1b[c\x1b]10;?\a", "\x1b[?1003h\x1b[?1049l",
		"\x1bP+q544e\x1b\\", "\x1bPtmux;\x1b\x1b]0;evil-title\a\x1b\\", "\x1b_apc\x1b\\\x1b^pm\x1b\\\x1bXsos\x1b\\", "\x1bc", "\x1b(0lqk",
		"\x1b[7311z", "\x1b]0;never ended", "\x1b[", "\x1b", "\a\b\v\f\x00\x7f", "a\r\nb\tc",
		"\u202egnp.exe\u202c", "\u2066\u2067\u2069\u061c", "a\u200b\u200d\u2060\ufeffb", "\u2028\u2029", "e" + strings.Repeat("\u0301\u0489", 60),
		strings.Repeat("\u0300", 500), strings.Repeat("W", 5000), strings.Repeat("长", 3000), "👩‍👩‍👧‍👦🏳️‍🌈", "\U000e0041\U000e007f", "ᄀ\u115f\u1160\u3164",
		invalid, "%s%n${jndi}`id`$(id)", "=cmd|' /C calc'!A0", `"><script>`, "",
	}
}

// invalid stands in JSON for bytes that are no UTF-8, which it can't say.
const invalid = "\ue000"

// texts are the fields of the API that hold what somebody has written.
var texts = []string{
	"InstanceName", "StatusStr", "SubProductName", "LinkTypeStr", "VdcName", "Name", "AppName", "DisplayName", "ProjectName",
	"TagName", "RegionName", "CityName", "SiteName", "Message", "ProductName", "ArchitectureName", "ComputeName",
}

// together are the attacks that are short, in one text.
func together() string {
	var b strings.Builder
	for _, each := range attacks() {
		if len(each) < 100 && each != invalid {
			b.WriteString(each + "|")
		}
	}
	return b.String()
}

// huge is a text of 1 MB when it is cleaned, and of more before.
var huge = strings.Repeat("MMMM\x1b[31m长\u200b", 150_000)

// hostile is a cloud whose texts attack whoever shows them.
type hostile struct {
	cloud http.Handler
}

func (h hostile) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	answer := httptest.NewRecorder()
	h.cloud.ServeHTTP(answer, r)
	body := answer.Body.Bytes()
	var said any
	if json.Unmarshal(body, &said) == nil {
		a := attacker{attacks: attacks()}
		a.spoil(said)
		a.spoilError(said)
		switch q := r.URL.Query(); {
		case q.Get("Action") == "DescribeDBInstances" && q.Get("InstanceUuid") == "":
			a.addInstances(said)
		case q.Get("Action") == "DescribeRegins":
			a.addRegions(said)
		}
		encoded, _ := json.Marshal(said) // it was decoded
		body = bytes.ReplaceAll(encoded, []byte(invalid), []byte("\xff\xc0\xaf\x9b31m"))
	} else {
		body = []byte("<html><title>" + together() + "</title>" + string(body))
	}
	maps.Copy(w.Header(), answer.Header())
	w.Header().Del("Content-Length")
	w.WriteHeader(answer.Code)
	_, _ = w.Write(body) // a client that is gone is no matter
}

type attacker struct {
	attacks []string
	used    int
}

func (a *attacker) next() string {
	a.used++
	return a.attacks[a.used%len(a.attacks)]
}

// spoil changes all texts within a value.
func (a *attacker) spoil(value any) {
	switch v := value.(type) {
	case []any:
		for _, each := range v {
			a.spoil(each)
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			text, ok := v[name].(string)
			switch {
			case ok && text == victim:
				v[name] = "\x1b]0;evil-title\a" + text + "\u202e"
			case ok && slices.Contains(texts, name):
				v[name] = text + a.next()
			default:
				a.spoil(v[name])
			}
		}
	}
}

// spoilError attacks with the words of a refusal, which stand alone: with all
// that can be done in a few words, or with very many.
func (a *attacker) spoilError(said any) {
	switch answer, _ := said.(map[string]any); answer["Code"] {
	case "InternalError":
		answer["Message"] = "InternalError" + together()
	case "Unheard":
		answer["Code"] = "Unheard" + together()
	case "ResourceInUse":
		answer["Message"] = huge
	}
}

// addInstances lists some more, which are odd in what no name can be. Most
// have the id of the first.
func (a *attacker) addInstances(said any) {
	odd, done := a.more(said, "InstanceName")
	for _, name := range []string{"InstanceUuid", "Status", "RegionId", "IP", "Version", "CreatedTime", "VdcId", "ResourceId", "SubProductKey"} {
		for _, attack := range a.attacks[:8] {
			odd(name, "x"+attack)
		}
	}
	odd("InstanceName", huge)
	odd("StatusStr", huge)
	done()
}

// addRegions lists the first one again, as it is and with attacks in it.
func (a *attacker) addRegions(said any) {
	odd, done := a.more(said, "CityName")
	odd("IsSaling", 1)
	odd("SiteName", huge)
	for _, attack := range a.attacks[:8] {
		odd("RegionId", "site"+attack)
	}
	done()
}

// more gives what adds copies of an answer's first entry with one of its
// fields changed, which is also said in the field called name. Done puts them
// into the answer.
func (a *attacker) more(said any, name string) (odd func(field string, value any), done func()) {
	answer, _ := said.(map[string]any)
	list, _ := answer["Data"].([]any)
	odd = func(field string, value any) {
		if len(list) == 0 {
			return
		}
		first, _ := list[0].(map[string]any)
		other := maps.Clone(first)
		other[name] = "odd-" + field
		other[field] = value
		other["\x1b]0;evil-title\a"] = a.attacks // a field that nobody knows
		list = append(list, other)
	}
	return odd, func() {
		if len(list) > 0 {
			answer["Data"] = list
		}
	}
}
