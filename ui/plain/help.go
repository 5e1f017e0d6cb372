package plain

import (
	"fmt"
	"strings"

	"cdsredis/ui/form"
)

// help explains how questions are answered.
func (s *session) help() {
	s.title(s.t.Keys.Help)
	for line := range strings.Lines(s.t.Plain.Help) {
		s.say(strings.TrimSuffix(line, "\n"))
	}
}

// commands names what can be typed in place of an answer; where there is
// nothing to answer, they are the choice, each in a line.
func (s *session) commands(p form.Page) {
	var all []string
	for _, w := range p.Ways {
		all = append(all, fmt.Sprintf(s.t.Plain.Way, ":"+w.Letter, w.Label))
	}
	all = append(all, fmt.Sprintf(s.t.Plain.Way, ":"+commandQuit, s.t.Plain.GiveUp))
	if len(p.Questions) > 0 {
		s.say(s.list(all...))
		return
	}
	for _, way := range all {
		s.say(way)
	}
}
