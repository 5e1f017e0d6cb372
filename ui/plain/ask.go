package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"cdsredis/ui/form"
)

// reply is a line that answers a question: text, or a command, which is the
// letter after a colon.
type reply struct{ text, command string }

// The commands that are understood everywhere.
const (
	commandBack = "b"
	commandQuit = "q"
	commandHelp = "?"
)

// leaves reports whether the reply goes back to where the question came from.
func (r reply) leaves() bool { return r.command == commandBack || r.command == commandQuit }

// ask writes a prompt and waits for the reply. The help is given right away.
func (s *session) ask(ctx context.Context, prompt string) (reply, error) {
	return s.askFor(ctx, prompt, false)
}

// askFor is ask for what may be secret.
func (s *session) askFor(ctx context.Context, prompt string, secret bool) (reply, error) {
	next := s.in.next
	if secret {
		next = s.in.secret
	}
	for {
		s.out.print(prompt + s.t.Plain.Colon)
		if s.out.err != nil {
			return reply{}, s.out.err
		}
		text, err := next(ctx)
		if s.in.terminal == nil || secret || err != nil {
			s.out.print("\n") // which nobody saw typed
		}
		if err != nil {
			return reply{}, err
		}
		if s.o.Cloud != nil { // there is none at the first start
			s.o.Cloud.TryNow() // what is asked for next a person wants
		}
		r := reply{text: text}
		if rest, ok := strings.CutPrefix(strings.TrimSpace(text), ":"); ok && len([]rune(rest)) == 1 {
			r = reply{command: rest}
		}
		if r.command != commandHelp {
			return r, nil
		}
		s.help()
	}
}

// pose asks a question of a form until it is answered, or until the reply is a
// command. The title is what was said before it.
func (s *session) pose(ctx context.Context, q form.Question, title string) (reply, error) {
	switch q := q.(type) {
	case form.List:
		return s.poseList(ctx, q, title)
	case form.Text:
		return s.poseText(ctx, q)
	}
	return reply{}, fmt.Errorf("ask a question: unknown kind %T", q)
}

// poseText takes what is typed. Where that cannot be taken, the answer stays
// as it was before.
func (s *session) poseText(ctx context.Context, q form.Text) (reply, error) {
	if q.Afresh {
		*q.Value = ""
	}
	for {
		before := *q.Value
		r, err := s.askFor(ctx, s.prompt(q), q.Masked)
		if err != nil || r.command != "" {
			return r, err
		}
		switch {
		case r.text == "": // keeps the answer
		case strings.TrimSpace(r.text) == "":
			*q.Value = ""
		default:
			*q.Value = r.text
		}
		why := q.Problem()
		if why == "" {
			return r, nil
		}
		s.say(why)
		*q.Value = before
	}
}

func (s *session) prompt(q form.Text) string {
	p := s.t.Plain
	switch {
	case *q.Value != "" && q.Masked:
		return fmt.Sprintf(p.KeepSecret, q.Title)
	case *q.Value != "":
		return fmt.Sprintf(p.Keep, q.Title, *q.Value)
	case q.Hint != "":
		return fmt.Sprintf(p.Hinted, q.Title, q.Hint)
	}
	return q.Title
}

// poseList lists the options. An answer stays in force that can still be
// taken, and the only one there is is in force by itself.
func (s *session) poseList(ctx context.Context, q form.List, title string) (reply, error) {
	options := q.Options()
	if !strings.HasSuffix(title, q.Title) { // else it was just said
		s.say(q.Title)
	}
	l := &listing{labels: make([]string, len(options))}
	for i, o := range options {
		l.labels[i] = s.list(o.Label, o.Detail)
		if o.Refusal != "" {
			l.labels[i] = s.list(o.Label, fmt.Sprintf(s.t.Plain.Refused, o.Refusal))
		}
		s.sayf("%d. %s", i+1, l.labels[i])
	}
	kept, prompt := s.keptOf(q, options)
	for {
		r, err := s.ask(ctx, prompt)
		switch {
		case err != nil || r.command != "":
			return r, err
		case r.text == "" && kept >= 0:
			*q.Value = options[kept].Value
			return r, nil
		case r.text == "":
			s.say(q.Missing)
			continue
		}
		n := s.which(r.text, l)
		switch {
		case n == 0:
		case options[n-1].Refusal != "":
			s.say(options[n-1].Refusal)
		default:
			*q.Value = options[n-1].Value
			return r, nil
		}
	}
}

// keptOf is the index of the option that enter alone takes, -1 for none, and
// what asks for a number.
func (s *session) keptOf(q form.List, options []form.Option) (kept int, prompt string) {
	p := s.t.Plain
	kept = slices.IndexFunc(options, func(o form.Option) bool { return o.Value == *q.Value && o.Refusal == "" })
	if len(options) == 1 && options[0].Refusal == "" {
		return 0, p.OnlyOne
	}
	if kept >= 0 {
		return kept, fmt.Sprintf(p.NumberKept, len(options), kept+1)
	}
	return kept, fmt.Sprintf(p.Number, len(options))
}
