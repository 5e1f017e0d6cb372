package plain

import (
	"fmt"
	"io"
	"strings"

	"cdsredis/ui/facts"
)

// printer writes lines. After an error it writes nothing more and keeps it.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) print(s string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, s)
	}
}

// say writes a line, unless there is nothing to say.
func (s *session) say(text string) {
	if text != "" {
		s.out.print(text + "\n")
	}
}

func (s *session) sayf(format string, args ...any) { s.say(fmt.Sprintf(format, args...)) }

// title begins something new.
func (s *session) title(text string) { s.out.print("\n" + text + "\n") }

// fact writes a line about one thing.
func (s *session) fact(label, value string) {
	if value != "" {
		s.say(label + s.t.Plain.Colon + spoken(s.t.Plain.Comma, value))
	}
}

func (s *session) formFacts(all []facts.Fact) {
	for _, f := range all {
		value := s.list(f.Values...)
		if value != "" && strings.Trim(value, "*") == "" {
			value = s.t.Plain.Hidden // the stars would be counted aloud
		}
		s.fact(f.Label, value)
	}
}

// ended is what is under way as a sentence of its own: it is followed by a
// pause and no dots.
func (s *session) ended(doing string) string {
	if cut, ok := strings.CutSuffix(doing, "…"); ok {
		return strings.TrimRight(cut, " ") + s.t.Plain.Stop
	}
	return doing
}

// list puts commas between what there is to say.
func (s *session) list(parts ...string) string {
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return spoken(s.t.Plain.Comma, strings.Join(said, s.t.Plain.Comma))
}

// spoken puts commas in the place of the dots between values: they are heard
// as a pause.
func spoken(comma, s string) string { return strings.ReplaceAll(s, facts.Separator, comma) }
