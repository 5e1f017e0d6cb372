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

// commands names what can be typed in place of an answer.
func (s *session) commands(ways []form.Way) string {
	var all []string
	for _, w := range ways {
		all = append(all, fmt.Sprintf(s.t.Plain.Way, ":"+w.Letter, w.Label))
	}
	return s.list(append(all, fmt.Sprintf(s.t.Plain.Way, ":"+commandQuit, s.t.Plain.GiveUp))...)
}
