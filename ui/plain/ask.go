package plain

import (
	"context"
	"fmt"
	"slices"
	"strconv"
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
		if s.in.terminal == nil || secret {
			s.out.print("\n") // which nobody saw typed
		}
		if err != nil {
			return reply{}, err
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

// choose asks for one of n things that were listed with their numbers, from 1
// on; 0 is for a command.
func (s *session) choose(ctx context.Context, n int) (int, reply, error) {
	for {
		r, err := s.ask(ctx, fmt.Sprintf(s.t.Plain.Number, n))
		if err != nil || r.command != "" {
			return 0, r, err
		}
		if i, err := strconv.Atoi(strings.TrimSpace(r.text)); err == nil && i >= 1 && i <= n {
			return i, r, nil
		}
		s.sayf(s.t.Plain.NotANumber, n)
	}
}

// pose asks a question of a form until it is answered, or until the reply is a
// command.
func (s *session) pose(ctx context.Context, q form.Question) (reply, error) {
	switch q := q.(type) {
	case form.List:
		return s.poseList(ctx, q)
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

// poseList lists the options. An answer stays in force that can still be taken.
func (s *session) poseList(ctx context.Context, q form.List) (reply, error) {
	p := s.t.Plain
	options := q.Options()
	s.say(q.Title)
	for i, o := range options {
		line := s.list(o.Label, o.Detail)
		if o.Refusal != "" {
			line = s.list(o.Label, fmt.Sprintf(p.Refused, o.Refusal))
		}
		s.sayf("%d. %s", i+1, line)
	}
	prompt := fmt.Sprintf(p.Number, len(options))
	kept := slices.IndexFunc(options, func(o form.Option) bool { return o.Value == *q.Value && o.Refusal == "" })
	if kept >= 0 {
		prompt = fmt.Sprintf(p.NumberKept, len(options), kept+1)
	}
	for {
		r, err := s.ask(ctx, prompt)
		if err != nil || r.command != "" || r.text == "" && kept >= 0 {
			return r, err
		}
		i, err := strconv.Atoi(strings.TrimSpace(r.text))
		switch {
		case r.text == "":
			s.say(q.Missing)
		case err != nil || i < 1 || i > len(options):
			s.sayf(p.NotANumber, len(options))
		case options[i-1].Refusal != "":
			s.say(options[i-1].Refusal)
		default:
			*q.Value = options[i-1].Value
			return r, nil
		}
	}
}
