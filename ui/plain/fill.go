package plain

import (
	"context"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/ui/form"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/welcome"
)

// asked is a form whose questions are asked here.
type asked interface {
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	Page() form.Page
	// Answered goes on once the questions of the page have been answered.
	Answered() tea.Cmd
}

// filling is a form while it is filled in.
type filling struct {
	asked
	s *session
	// operation is what came of it, once it is closed.
	operation string
	closed    bool
	left      welcome.LeftMsg // what came of a first start
	doing     string          // what was said to be waited for last
}

// fill asks a form to its end and gives the id of the operation that came of
// it; "" for none.
func (s *session) fill(ctx context.Context, a asked) (operation string, err error) {
	f := &filling{asked: a, s: s}
	err = f.fill(ctx)
	return f.operation, err
}

func (f *filling) fill(ctx context.Context) error {
	cmd := f.Init()
	for {
		if err := f.run(ctx, cmd); err != nil || f.closed {
			return err
		}
		p := f.Page()
		f.tell(p)
		if len(p.Questions) == 0 && len(p.Ways) == 0 {
			return nil
		}
		goOn, err := f.answer(ctx, p)
		if err != nil || goOn == nil {
			return err
		}
		cmd = goOn()
	}
}

// tell reads a page out, but for its questions.
func (f *filling) tell(p form.Page) {
	f.s.title(p.Title)
	f.s.formFacts(p.Facts)
	for _, note := range p.Notes {
		f.s.say(note)
	}
	f.s.say(p.Said)
}

// answer asks the questions of a page. It gives what goes on from there, nil
// where the form is given up.
func (f *filling) answer(ctx context.Context, p form.Page) (func() tea.Cmd, error) {
	f.s.commands(p)
	for at := f.first(p); at < max(len(p.Questions), 1); {
		r, err := f.pose(ctx, p, at)
		if err != nil {
			return nil, err
		}
		way := wayOf(p.Ways, r.command)
		switch {
		case r.command == commandBack && at > 0:
			at--
		case way != nil:
			return way, nil
		case r.leaves():
			if sure, err := f.sure(ctx, p); err != nil || sure {
				return nil, err
			}
		case r.command != "":
			f.s.say(f.s.t.Plain.NoCommand)
		case len(p.Questions) == 0:
			f.s.commands(p)
		default:
			at++
		}
	}
	return f.Answered, nil
}

// first is the question to begin with: that whose answer was refused, if one
// was.
func (f *filling) first(p form.Page) int {
	for i, q := range p.Questions {
		if p.Refused != "" && q.Name() == p.Refused {
			f.s.say(p.Why)
			return i
		}
	}
	return 0
}

func (f *filling) pose(ctx context.Context, p form.Page, at int) (reply, error) {
	if len(p.Questions) == 0 {
		return f.s.ask(ctx, f.s.t.Plain.Command)
	}
	return f.s.pose(ctx, p.Questions[at], p.Title)
}

// sure asks before what was entered is thrown away.
func (f *filling) sure(ctx context.Context, p form.Page) (bool, error) {
	if !p.Entered {
		return true, nil
	}
	r, err := f.s.ask(ctx, f.s.t.Plain.Discard)
	return r.text == "y" || r.text == "Y", err
}

func wayOf(ways []form.Way, letter string) func() tea.Cmd {
	i := slices.IndexFunc(ways, func(w form.Way) bool { return w.Letter == letter })
	if i < 0 {
		return nil
	}
	return ways[i].Do
}

// run runs a command of the form and what follows from it, one after the
// other. Where ctx ends first, what was begun goes on without anybody to tell.
func (f *filling) run(ctx context.Context, cmd tea.Cmd) error {
	for queue := []tea.Cmd{cmd}; len(queue) > 0; {
		cmd, queue = queue[0], queue[1:]
		if cmd == nil {
			continue
		}
		if doing := f.Page().Doing; doing != f.doing {
			f.doing = doing
			f.s.say(f.s.ended(doing))
		}
		came := make(chan tea.Msg, 1)
		go func() { came <- cmd() }()
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case m := <-came:
			queue = append(queue, f.heed(m)...)
		}
	}
	f.doing = ""
	return nil
}

// heed takes a message of the form.
func (f *filling) heed(m tea.Msg) []tea.Cmd {
	switch m := m.(type) {
	case tea.BatchMsg:
		return m
	case msg.FormClosed:
		f.closed, f.operation = true, m.Operation
	case welcome.LeftMsg:
		f.closed, f.left = true, m
	case msg.Notice:
		f.s.say(m.Text)
	case msg.Refresh: // lists are loaded anew whenever they are shown
	default:
		return []tea.Cmd{f.Update(m)}
	}
	return nil
}
