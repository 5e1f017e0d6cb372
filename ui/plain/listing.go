package plain

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cdsredis/ui/filter"
)

// pageLength is how many things are read out at once.
const pageLength = 20

// listing is things to choose from. Each keeps its number while it is looked
// for by words, so that a number never comes to mean something else.
type listing struct {
	labels []string
	also   []string // what else words are looked for in, by index; may be nil
	prompt string   // once all was read; "" for the usual one

	found []int // indexes of those that the words in force leave; nil is all
	read  int   // how many of these were read out
}

// shown are the indexes of what is listed.
func (l *listing) shown() []int {
	if l.found != nil {
		return l.found
	}
	all := make([]int, len(l.labels))
	for i := range all {
		all[i] = i
	}
	return all
}

// again has everything read out anew.
func (l *listing) again() { l.found, l.read = nil, 0 }

// all says that there is nothing to be read out.
func (l *listing) all() bool { return l.read >= len(l.shown()) }

// commandList has a list read out again.
const commandList = "l"

// choose gives the number of what is chosen. It is 0 for one of the commands,
// for those that lead back, and for enter after all was read.
func (s *session) choose(ctx context.Context, l *listing, commands ...string) (int, reply, error) {
	if l.read == 0 {
		s.readOn(l)
	}
	for {
		r, err := s.ask(ctx, s.pickPrompt(l))
		switch {
		case err != nil || r.leaves() || slices.Contains(commands, r.command):
			return 0, r, err
		case r.command == commandList:
			l.again()
			s.readOn(l)
		case r.command != "":
			s.say(s.t.Plain.NoCommand)
		case r.text != "":
			if n := s.which(r.text, l); n > 0 {
				return n, r, nil
			}
		case l.all():
			return 0, r, nil
		default:
			s.readOn(l)
		}
	}
}

func (s *session) pickPrompt(l *listing) string {
	switch {
	case !l.all():
		return s.t.Plain.PickOrMore
	case l.prompt != "":
		return l.prompt
	}
	return s.t.Plain.Pick
}

// readOn reads out as much as a listener takes in at once.
func (s *session) readOn(l *listing) {
	shown := l.shown()
	for _, i := range shown[l.read:min(l.read+pageLength, len(shown))] {
		s.sayf("%d. %s", i+1, l.labels[i])
		l.read++
	}
}

// which is the number of what was typed, or of the only thing that has the
// words in it. It is 0 where there is no such one; then that was said, or
// those that have them were read out.
func (s *session) which(typed string, l *listing) int {
	if n, err := strconv.Atoi(strings.TrimSpace(typed)); err == nil {
		if n >= 1 && n <= len(l.labels) {
			return n
		}
		s.sayf(s.t.Plain.NotANumber, len(l.labels))
		return 0
	}
	found := l.find(typed)
	switch len(found) {
	case 0:
		s.say(s.t.Plain.NoMatch)
	case 1:
		s.say(l.labels[found[0]])
		return found[0] + 1
	default:
		l.found, l.read = found, 0
		s.say(fmt.Sprintf(s.t.Plain.Found, len(found)))
		s.readOn(l)
	}
	return 0
}

// find gives the indexes of what has the words in it; none if they make no
// sense.
func (l *listing) find(words string) []int {
	query, err := filter.Parse(words, nil)
	if err != nil {
		return nil
	}
	var found []int
	for i, label := range l.labels {
		cells := []string{label}
		if l.also != nil {
			cells = append(cells, l.also[i])
		}
		if query.Match(filter.Fold(cells...)) {
			found = append(found, i)
		}
	}
	return found
}
