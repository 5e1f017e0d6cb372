//go:build unix

package endtoend

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"cdsredis/api/simulator"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
)

const (
	crowded = 100_000
	// longestName is how much of an attack each of so many names has.
	longestName = 60
)

// crowd is a cloud with very many instances, whose texts attack whoever shows
// them.
type crowd struct {
	cloud http.Handler
	list  []byte // the answer with all instances
}

// newCrowd multiplies the first instance of a cloud.
func newCrowd(t *testing.T, s *simulator.Simulator) *crowd {
	t.Helper()
	entry := map[string]any{
		"RegionId": region, "Status": "RUNNING", "IP": "10.0.0.1", "Port": "9736", "Ram": 1024, "Version": "5.0",
		"CreatedTime": "2026-01-02 03:04:05", "InstanceUuid": "<id>",
	}
	var forms []string
	for _, attack := range attacks() {
		if r := []rune(attack); len(r) > longestName {
			attack = string(r[:longestName])
		}
		for _, name := range []string{"StatusStr", "VdcName", "ProjectName"} {
			entry[name] = attack
		}
		entry["InstanceName"] = "n-<number>-" + attack
		form, err := json.Marshal(entry)
		if err != nil {
			t.Fatal(err)
		}
		forms = append(forms, strings.ReplaceAll(string(form), invalid, "\xff\xc0\xaf\x9b31m"))
	}
	var b strings.Builder
	b.WriteString(`{"Code":"Success","Data":[`)
	for n := range crowded {
		if n > 0 {
			b.WriteByte(',')
		}
		id := fmt.Sprintf("00000000-0000-4000-8000-%012d", n)
		form := strings.Replace(forms[n%len(forms)], `\u003cid\u003e`, id, 1)
		b.WriteString(strings.Replace(form, `\u003cnumber\u003e`, fmt.Sprintf("%06d", n), 1))
	}
	b.WriteString(`]}`)
	return &crowd{cloud: s, list: []byte(b.String())}
}

func (c *crowd) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Get("Action") != "DescribeDBInstances" || r.URL.Query().Get("InstanceUuid") != "" {
		c.cloud.ServeHTTP(w, r)
		return
	}
	checked := httptest.NewRecorder()
	if c.cloud.ServeHTTP(checked, r); checked.Code != http.StatusOK {
		w.WriteHeader(checked.Code)
		return
	}
	_, _ = w.Write(c.list) // a client that is gone is no matter
}

func TestAHundredThousandHostileInstancesAreListedFilteredAndDoNoHarm(t *testing.T) {
	t.Parallel()
	c := serveBehind(t, simulator.Options{Instances: 1, Seed: 1}, func(s *simulator.Simulator) http.Handler { return newCrowd(t, s) })
	h := newHost(t, c)
	d := desk{h.start(ptytest.Options{Width: 120, Height: 40, Env: []string{"PATH=/nowhere"}}, program, h.args()...), text.For(text.English)}
	all := d.text.Instances.Count.Of(crowded)
	d.WaitFor(all)
	for _, step := range []struct{ keys, row string }{
		{"G", "n-099999-"}, {"<pgup><pgup>", "n-0999"}, {"g", "n-000000-"}, {"/n-054321", "n-054321-"}, {"<esc>", "n-054322-"}, {"G", "n-099999-"}, {"soc", "n-0"},
	} {
		d.Type(step.keys)
		d.waitRow(step.row)
	}
	d.Type("r")
	d.WaitFor(all)
	d.leave()

	var seen output
	seen.scan(string(d.Raw()))
	seen.clean(t)
	if seen.texts < 5_000 {
		t.Errorf("the session drew %d characters, want a long one", seen.texts)
	}
}
