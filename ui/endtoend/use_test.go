//go:build unix

package endtoend

import (
	"bytes"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/http"
	"os"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"cdsredis/api"
	"cdsredis/api/simulator"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// soakTime is the environment variable that says how long the program is used
// at random.
const soakTime = "SOAK"

// Without it a few seconds have to do. A session is never longer than that.
const (
	briefUse    = 4 * time.Second
	longestUse  = 30 * time.Second
	usersAtOnce = 2
)

// Bounds of a session, however long it was: memory in MB, and goroutines. About
// 30 of those are there at rest; each refresh leaves one more that waits for its
// time, a minute at most, and then finds that it was replaced.
const (
	mostMemory     = 160
	mostGoroutines = 100
)

// faultsInUse are all kinds of fault, each for a few requests.
var faultsInUse = strings.Fields(`*=latency=80ms*3 *=http=429:1s*2 *=http=503*2 *=http=503:date:1s*1 *=code=400:BadArgs*1 *=code=404:ResourceNotFound*1
	*=code=401:AuthFailure*1 *=code=403:Forbidden*1
	*=code=409:ResourceInUse*1 *=code=500:InternalError*2 *=html502*2 *=empty*2 *=cut*2 *=reset-before*2 *=reset-after*2 *=odd*2 *=drip=200ms*2
	*=gzip*2 *=type*2 *=skew=20m*2 *=skew=-20m*2 DescribeDBInstances=hang*1 CreateDBInstance=reset-after*1 CreateDBInstance=cut*1
	CreateDBInstance=hang-after*1 DeleteDBInstance=reset-after*1 DeleteDBInstance=reset-before*1 DeleteDBInstance=empty*1`)

// tally is what was tried by all users.
type tally struct {
	mu       sync.Mutex
	sessions int
	keys     int
	faults   map[string]int
	requests map[string]int
	others   int // changes that somebody else made
	writes   writes
}

// A user of whom nothing is known but that they press keys, on a cloud where
// everything goes wrong and others are at work. Each session ends with the
// truth on the screen.
func TestUsedAtRandomItShowsTheTruthAndDoesWhatWasConfirmed(t *testing.T) {
	t.Parallel()
	seed := number(t, soakSeed, int(time.Now().UnixMicro()))
	use := briefUse
	if written, ok := os.LookupEnv(soakTime); ok {
		var err error
		if use, err = time.ParseDuration(written); err != nil {
			t.Fatalf("%s: %v", soakTime, err)
		}
	}
	t.Logf("%v, repeated by %s=%d %s=%v", use, soakSeed, seed, soakTime, use)
	all := &tally{faults: map[string]int{}, requests: map[string]int{}}
	t.Cleanup(func() { t.Log(all) })
	until := time.Now().Add(use)
	for n := range usersAtOnce {
		t.Run(fmt.Sprintf("user %d", n), func(t *testing.T) {
			t.Parallel()
			for session := uint64(n); time.Now().Before(until); session += usersAtOnce {
				useAtRandom(t, rand.New(rand.NewPCG(uint64(seed), session)), min(longestUse, time.Until(until)), all)
			}
		})
	}
}

func useAtRandom(t *testing.T, random *rand.Rand, use time.Duration, all *tally) {
	var l *ledger
	c := serveBehind(t, simulator.Options{
		Instances: 14, Seed: random.Uint64(), Provision: time.Duration(random.IntN(2000)) * time.Millisecond,
		Latency: time.Duration(random.IntN(30)) * time.Millisecond, Older: random.IntN(2) == 0,
	}, func(s *simulator.Simulator) http.Handler {
		l = newLedger(t, s)
		return l
	})
	h := newHost(t, c)
	o := ptytest.Options{Width: 120, Height: 40, Env: []string{"PATH=/nowhere"}}
	where := [][]string{nil, {"--region", region}, {"--screen", "tasks"}}[random.IntN(3)]
	u := &person{desk: desk{h.start(o, program, h.args(where...)...), text.For(text.English)}, random: random, ledger: l}
	u.WaitFor(u.text.App.Instances)

	others := startOthers(t, c, random.Uint64())
	faults := map[string]int{}
	for end := time.Now().Add(use); time.Now().Before(end); u.think() {
		if random.IntN(20) == 0 {
			fault := faultsInUse[random.IntN(len(faultsInUse))]
			c.inject(t, fault)
			faults[fault[strings.Index(fault, "=")+1:]]++
		}
		u.act()
	}
	changes := others.stop()
	c.Calm()
	u.seeTheTruth(t, c)
	u.Look(func(s *vt.Terminal) {
		if s.Wraps > 0 {
			t.Errorf("%d characters stuck out of their lines", s.Wraps)
		}
	})
	u.end(t)
	t.Log(l.written())
	all.add(c, l.written(), u.keys, faults, changes)
}

// seeTheTruth goes to the list of all instances and waits until it is the one
// of the cloud, two refreshes after the last change at most.
func (u *person) seeTheTruth(t *testing.T, c *cloud) {
	eventually(t, "nothing changes in the cloud", func() bool {
		return !slices.ContainsFunc(c.Truth(), func(i simulator.Truth) bool { return i.Status != "RUNNING" && i.Status != "UPDATING" })
	})
	before := c.Requests("DescribeDBInstances")
	u.Resize(240, 60) // room for all columns and all rows
	u.goToAll(t)
	u.Type("r")
	truth := c.Truth()
	u.WaitUntil(fmt.Sprintf("the screen shows the %d instances there are: %+v", len(truth), truth), func(s *vt.Terminal) bool {
		return strings.Contains(s.Text(), u.text.Instances.Count.Of(len(truth))) && showsAll(s.Lines(), truth, u.text)
	})
	if n := c.Requests("DescribeDBInstances") - before; n > 6 {
		t.Errorf("the truth took %d lists to come; want two refreshes, and one for each key", n)
	}
}

// allInstances is the line over the instances where nothing is filtered out.
var allInstances = regexp.MustCompile(`(?m)^  [0-9]+ instances`)

// goToAll leaves whatever is open for the list of all instances, unfiltered.
func (u *person) goToAll(t *testing.T) {
	t.Helper()
	const rounds = 20
	for range rounds {
		for _, keys := range []string{"<esc>", "<esc>", "1", "<esc>", "<home>", "<enter>", "3", "<esc>"} {
			switch text := u.Screen(); {
			case inChinese(text) && keys == "1":
				keys = "L"
			case strings.Contains(text, u.text.App.AllRegions) && allInstances.MatchString(text):
				return
			case strings.Contains(text, u.text.Create.Discard):
				keys = "y"
			}
			u.Type(keys)
			<-time.After(100 * time.Millisecond)
		}
	}
	t.Fatalf("no way leads to the list of all instances; the screen is\n%s", u.Screen())
}

func showsAll(lines []string, truth []simulator.Truth, words *text.Text) bool {
	for _, i := range truth {
		status := words.Instances.States[api.Status(i.Status)]
		if !hasRow(lines, i.Name, status, i.Address) {
			return false
		}
	}
	return true
}

// end leaves the program, one time as one does and one time so that Go tells
// of its goroutines.
func (u *person) end(t *testing.T) {
	if memory, ok := residentMB(u.PID()); ok && memory > mostMemory {
		t.Errorf("the program has %d MB, want %d at most", memory, mostMemory)
	}
	if u.random.IntN(2) == 0 {
		checkLeft(t, u.leave())
		return
	}
	u.Signal(syscall.SIGQUIT)
	u.Wait()
	if n := bytes.Count(u.Raw(), []byte("\ngoroutine ")); n == 0 || n > mostGoroutines {
		t.Errorf("the program has %d goroutines, want 1 to %d", n, mostGoroutines)
	}
}

// residentMB is the memory of a process where the system tells it in /proc.
func residentMB(pid int) (mb int, ok bool) {
	if runtime.GOOS != "linux" {
		return 0, false
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		return 0, false
	}
	fields := strings.Fields(string(status))
	pages, err := strconv.Atoi(fields[1])
	return pages * os.Getpagesize() >> 20, err == nil
}

func (a *tally) add(c *cloud, wrote writes, keys int, faults map[string]int, others int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.sessions++
	a.keys += keys
	a.others += others
	a.writes.add(wrote)
	for kind, n := range faults {
		a.faults[kind] += n
	}
	for _, action := range []string{"DescribeRegins", "DescribeAvailableDBConfig", "DescribeDBInstances", "DescribeVdc", "DescribeTask", "CreateDBInstance", "DeleteDBInstance"} {
		a.requests[action] += c.Requests(action)
	}
}

func (a *tally) String() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	var b strings.Builder
	fmt.Fprintf(&b, "survived %d sessions with %d keys; others changed %d instances\n%v\nrequests:", a.sessions, a.keys, a.others, a.writes)
	for _, action := range slices.Sorted(maps.Keys(a.requests)) {
		fmt.Fprintf(&b, " %s %d", action, a.requests[action])
	}
	fmt.Fprint(&b, "\nfaults:")
	for _, kind := range slices.Sorted(maps.Keys(a.faults)) {
		fmt.Fprintf(&b, " %s ×%d", kind, a.faults[kind])
	}
	return b.String()
}
