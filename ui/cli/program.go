package cli

import (
	"context"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/charmbracelet/x/term"

	"cdsredis/config"
	"cdsredis/ui/text"
)

// Program is what the command line is given by its process.
type Program struct {
	// Args are the arguments without the program's name.
	Args   []string
	Env    config.Env
	Stdout io.Writer
	Stderr io.Writer
	// Terminal tells whether both standard input and output are terminals.
	Terminal bool
	// Size is the terminal's size in cells, if there is a terminal; nil for
	// none.
	Size func() (width, height int, ok bool)
	// Now is the clock; nil means time.Now. Zone is where times are shown;
	// nil means time.Local.
	Now  func() time.Time
	Zone *time.Location
	// Dashboard runs the interface until the user leaves or the context
	// ends, and restores the terminal.
	Dashboard func(context.Context, Session) error
	// FirstStart runs the interface that makes a profile where there are no
	// credentials; nil only tells how to give them.
	FirstStart func(context.Context, FirstStart) (Decision, error)
	// RedirectLogs sends to the logger what libraries log by themselves,
	// which would be drawn over the dashboard; nil leaves it.
	RedirectLogs func(*slog.Logger)
}

// System is the Program of this process.
func System(dashboard func(context.Context, Session) error, firstStart func(context.Context, FirstStart) (Decision, error)) Program {
	return Program{
		Args:         os.Args[1:],
		Env:          os.LookupEnv,
		Stdout:       os.Stdout,
		Stderr:       os.Stderr,
		Terminal:     term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stdout.Fd()),
		Size:         terminalSize,
		Dashboard:    dashboard,
		FirstStart:   firstStart,
		RedirectLogs: slog.SetDefault,
	}
}

// terminalSize looks at all three streams: one or two may be redirected.
func terminalSize() (width, height int, ok bool) {
	for _, f := range []*os.File{os.Stdout, os.Stdin, os.Stderr} {
		if width, height, err := term.GetSize(f.Fd()); err == nil {
			return width, height, true
		}
	}
	return 0, 0, false
}

// Main runs the command line and gives the exit code. It ends early with the
// context, as if it were interrupted.
func Main(ctx context.Context, p Program) int {
	r := &run{Program: p.withDefaults(), language: config.LocaleLanguage(p.Env)}
	root := r.root()
	root.SetArgs(append([]string{}, p.Args...)) // for nil, cobra takes the process's
	root.SetOut(p.Stdout)
	root.SetErr(p.Stderr)
	err := root.ExecuteContext(ctx)
	r.complain(err)
	return exitCode(err)
}

func (p Program) withDefaults() Program {
	if p.Now == nil {
		p.Now = time.Now
	}
	if p.Zone == nil {
		p.Zone = time.Local
	}
	if p.Size == nil {
		p.Size = func() (width, height int, ok bool) { return 0, 0, false }
	}
	return p
}

// run is one run of the command line.
type run struct {
	Program
	// language is the environment's until a configuration is loaded.
	language config.Language
	// pages are of the commands, the root first.
	pages []page
}

func (r *run) messages() messages {
	if r.language == config.Chinese {
		return chinese()
	}
	return english()
}

// words are what the dashboard says of the same things.
func (r *run) words() *text.Text { return text.For(text.Lang(r.language)) }

// load settles the configuration, and with it the language of what follows.
func (r *run) load(flags map[string]string) (config.Config, error) {
	cfg, err := config.Load(config.Options{Flags: flags, Env: r.Env, CheckEndpoint: checkEndpoint, CheckKeys: checkKeys})
	r.language = cfg.Language.V
	return cfg, err
}
