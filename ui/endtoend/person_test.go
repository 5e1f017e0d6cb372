//go:build unix

package endtoend

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"time"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest/vt"
)

// person is somebody who looks at the screen and presses keys, mostly sensible
// ones, and does not always wait for what comes of them.
type person struct {
	desk
	random *rand.Rand
	ledger *ledger
	names  int // of instances, thought of so far
	keys   int // pressed
}

var (
	nameOnReview = regexp.MustCompile(`(?m)^  Name +(\S+)`)
	wantedName   = regexp.MustCompile(`Type the instance's name, (.+), to delete it:`)
	wantedNumber = regexp.MustCompile(`Type the number of instances, (\d+), to delete them all:`)
	wholeID      = regexp.MustCompile(`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b`)
	wantedTail   = regexp.MustCompile(`Type the last 8 characters of the id, (\S+), to delete`)
)

// wander are the keys for wherever one is; the frequent stand more than once.
var wander = strings.Fields(`1 2 3 3 3 4 4 <tab> <shift+tab> j j k k <down> <up> g G <pgdown> <pgup> <home> <end> <enter> <enter>
	<esc> <esc> d d n n n D D D <space> <space> v * / s S o , l h y C e ? : w r r x m T M <ctrl+l> <ctrl+p> <backspace> prod 实例 <focus> <blur>`)

// mostAtOnce is how many instances are deleted together at most, so that there
// are some left.
const mostAtOnce = 4

// begin are the ways to begin with something, from most places.
var begin = strings.Fields(`3<space>j<space>D 3G<space>kv*D 3<space>jjvD 3D 3GD 3jjD 2n 3n 1<home><enter> 1/London<enter><down><enter>2n`)

// act does one thing.
func (u *person) act() {
	screen, c := u.Screen(), u.text.Create
	switch {
	case inChinese(screen):
		u.press([]string{"<esc>", "L"}[u.random.IntN(2)])
	case u.random.IntN(30) == 0:
		u.resize()
	case strings.Contains(screen, c.Discard):
		u.press([]string{"y", "n"}[u.random.IntN(2)])
	case strings.Contains(screen, c.Title):
		u.create(screen)
	case wantedName.MatchString(screen):
		u.remove(wantedName.FindStringSubmatch(screen)[1])
	case wantedTail.MatchString(screen):
		u.remove(wantedTail.FindStringSubmatch(screen)[1])
	case wantedNumber.MatchString(screen):
		u.removeMany(wantedNumber.FindStringSubmatch(screen)[1], wholeID.FindAllString(screen, -1))
	case strings.Contains(screen, u.text.Remove.Title):
		u.press([]string{"<esc>", "r", "<enter>", "n", "<backspace>", "<down>"}[u.random.IntN(6)])
	case u.random.IntN(8) == 0:
		u.press("<esc>") // from whatever takes text
	case u.random.IntN(6) == 0:
		u.press(begin[u.random.IntN(len(begin))])
	default:
		u.press(wander[u.random.IntN(len(wander))])
	}
}

// inChinese tells whether a key has changed the language, which the person
// doesn't read.
func inChinese(screen string) bool {
	return strings.Contains(screen, "3 "+text.For(text.Chinese).App.Instances)
}

// create goes on with the form, and sometimes away from it.
func (u *person) create(screen string) {
	c, name := u.text.Create, nameOnReview.FindStringSubmatch(screen)
	switch {
	case u.random.IntN(30) == 0:
		u.press([]string{"<esc>", "<ctrl+p>", "<tab>", "<up>", "<backspace>"}[u.random.IntN(5)])
	case strings.Contains(screen, c.AcknowledgeHint):
		u.press(c.AcknowledgeWord + "<enter>")
	case strings.Contains(screen, c.ConfirmHint) && (name == nil || !u.is(120, 40)):
		u.press("<ctrl+p>") // not all of it can be read
	case strings.Contains(screen, c.ConfirmHint):
		u.ledger.confirm("create " + name[1])
		u.press(c.ConfirmWord + strings.Repeat("<enter>", 1+u.random.IntN(3)))
	case strings.Contains(screen, c.Repeat):
		u.names++
		u.press(fmt.Sprintf("soak-%d<enter>%s<enter>%s<enter><enter>", u.names, password, password))
	case u.random.IntN(10) == 0:
		u.press([]string{"r", "<esc>"}[u.random.IntN(2)]) // something may have failed to load
	default:
		u.press("<enter>")
	}
}

// remove types what is wanted, or thinks better of it.
func (u *person) remove(wanted string) {
	switch u.random.IntN(4) {
	case 0:
		u.press("<esc>")
	case 1:
		u.press("<enter>") // without the proof
	default:
		u.ledger.confirm("delete " + wanted)
		u.press(wanted + strings.Repeat("<enter>", 1+u.random.IntN(3)))
	}
}

// removeMany types how many there are, if all of them can be read, or thinks
// better of it.
func (u *person) removeMany(number string, ids []string) {
	switch {
	case number != strconv.Itoa(len(ids)), len(ids) > mostAtOnce, u.random.IntN(4) == 0:
		u.press("<esc>")
	case u.random.IntN(4) == 0:
		u.press("<enter>") // without the proof
	default:
		all := make([]string, len(ids))
		for i, id := range ids {
			all[i] = "delete " + tail(id)
		}
		u.ledger.confirm(all...)
		u.press(number + "<enter>")
	}
}

func (u *person) press(keys string) {
	u.keys++
	u.Type(keys)
}

// resize waits until the new size is drawn: what was on its way for the old
// one has to be let off.
func (u *person) resize() {
	before := u.clears()
	width, height := 30+u.random.IntN(150), 8+u.random.IntN(50)
	if u.random.IntN(3) > 0 || !u.is(120, 40) {
		width, height = 120, 40
	}
	if u.is(width, height) {
		return
	}
	u.Resize(width, height)
	u.WaitUntil("the new size is drawn", func(s *vt.Terminal) bool { return s.Clears > before })
	u.Look(func(s *vt.Terminal) { s.Wraps = 0 })
}

func (u *person) is(width, height int) (same bool) {
	u.Look(func(s *vt.Terminal) {
		w, h := s.Size()
		same = w == width && h == height
	})
	return same
}

// think lets a moment pass, and now and then as long as it takes to read.
func (u *person) think() {
	most := 60 * time.Millisecond
	if u.random.IntN(4) == 0 {
		most = 400 * time.Millisecond
	}
	<-time.After(time.Duration(u.random.Int64N(int64(most))))
}
