package alert

import (
	"fmt"

	"github.com/muesli/termenv"

	"cdsredis/config"
)

// Signals are the ways in which one terminal can be made to tell of something.
// The zero Signals are silent: all their sequences are empty.
type Signals struct {
	bell, title, progress bool
	note, notify          bool // desktop notifications by OSC 9 and by OSC 777
	through               multiplexer
}

// New gives the ways that the user wants and the terminal has. A profile
// without colours means that the terminal is plain, or that the user wants it
// to be, and then all is silent. env looks up an environment variable; nil
// knows none.
func New(wanted config.Notify, p termenv.Profile, env func(string) string) Signals {
	if p == termenv.Ascii {
		return Signals{}
	}
	if env == nil {
		env = func(string) string { return "" }
	}
	s := Signals{bell: wanted.Bell.V}
	t := terminal{env: env}
	if t.printsCommands() {
		return s
	}
	s.title, s.through = wanted.Title.V, t.multiplexer()
	if wanted.Desktop.V {
		s.note, s.notify = t.notifications()
	}
	switch wanted.Progress.V {
	case config.ProgressOn:
		s.progress = true
	case config.ProgressAuto:
		s.progress = t.showsProgress()
	case config.ProgressOff:
	}
	return s
}

// Enter is for when the interface takes the terminal: the title that is there
// is kept.
func (s Signals) Enter() string {
	if !s.title {
		return ""
	}
	return "\x1b[22;2t"
}

// Leave undoes Enter and Standing. A terminal that can't give the old title
// back is left with none, which is better than one that isn't true any more.
func (s Signals) Leave() string {
	leave := s.Progress(Idle)
	if s.title {
		leave += command("2;") + "\x1b[23;2t"
	}
	return leave
}

// Event tells once of what happened: with the bell, and in words on the
// desktop. Title and body may hold anything; they are cleaned and cut.
func (s Signals) Event(title, body string) string {
	title, body = field(title, maxTitle), field(body, maxBody)
	var all string
	if s.note {
		// The title also keeps a body that begins with a number from being
		// one of the commands that ConEmu numbers.
		all += s.through.wrap(command("9;" + title + ": " + body))
	}
	if s.notify {
		all += s.through.wrap(command("777;notify;" + title + ";" + body))
	}
	if s.bell {
		all += "\a"
	}
	return all
}

// Title sets the window's title, which is cleaned and cut.
func (s Signals) Title(title string) string {
	if !s.title {
		return ""
	}
	return command("2;" + field(title, maxTitle))
}

// State is what the taskbar shows.
type State int

// The states, numbered as in the sequence.
const (
	Idle  State = 0
	Error State = 2 // something failed
	Busy  State = 3 // something is under way, for how long isn't known
)

// Progress sets what the taskbar shows. Some terminals want to be told every
// few seconds, or take it for the leftover of a program that is gone.
func (s Signals) Progress(st State) string {
	if !s.progress {
		return ""
	}
	value := 0
	if st == Error {
		value = 100 // of the bar in the colour of errors
	}
	return s.through.wrap(command(fmt.Sprintf("9;4;%d;%d", st, value)))
}
