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
	"TagName", "RegionName", "CityName", "Message", "ProductName", "ArchitectureName", "ComputeName",
}

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
		if r.URL.Query().Get("Action") == "DescribeDBInstances" && r.URL.Query().Get("InstanceUuid") == "" {
			a.addInstances(said)
		}
		encoded, _ := json.Marshal(said) // it was decoded
		body = bytes.ReplaceAll(encoded, []byte(invalid), []byte("\xff\xc0\xaf\x9b31m"))
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

// addInstances lists some more, which are odd in what no name can be.
func (a *attacker) addInstances(said any) {
	answer, _ := said.(map[string]any)
	list, _ := answer["Data"].([]any)
	if len(list) == 0 {
		return
	}
	first, _ := list[0].(map[string]any)
	odd := func(name string, value any) {
		other := maps.Clone(first)
		other["InstanceName"] = "odd-" + name
		other[name] = value
		other["\x1b]0;evil-title\a"] = a.attacks // a field that nobody knows
		list = append(list, other)
	}
	for _, name := range []string{"InstanceUuid", "Status", "RegionId", "IP", "Version", "CreatedTime", "VdcId", "ResourceId", "SubProductKey"} {
		for _, attack := range a.attacks[:8] {
			odd(name, "x"+attack)
		}
	}
	odd("Status", first["Status"]) // the id of the first, once more
	odd("InstanceName", strings.Repeat("M\x1b[31m", 1<<17))
	answer["Data"] = list
}
