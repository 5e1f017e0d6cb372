package cli

import (
	"context"
	"io"
	"log/slog"
	"os"

	"github.com/charmbracelet/x/term"

	"cdsredis/config"
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
	// Dashboard runs the interface until the user leaves or the context
	// ends, and restores the terminal.
	Dashboard func(context.Context, Session) error
	// RedirectLogs sends to the logger what libraries log by themselves,
	// which would be drawn over the dashboard; nil leaves it.
	RedirectLogs func(*slog.Logger)
}

// System is the Program of this process.
func System(dashboard func(context.Context, Session) error) Program {
	return Program{
		Args:         os.Args[1:],
		Env:          os.LookupEnv,
		Stdout:       os.Stdout,
		Stderr:       os.Stderr,
		Terminal:     term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stdout.Fd()),
		Dashboard:    dashboard,
		RedirectLogs: slog.SetDefault,
	}
}

// Main runs the command line and gives the exit code. It ends early with the
// context, as if it were interrupted.
func Main(ctx context.Context, p Program) int {
	r := &run{Program: p, language: config.LocaleLanguage(p.Env)}
	root := r.root()
	root.SetArgs(p.Args)
	root.SetOut(p.Stdout)
	root.SetErr(p.Stderr)
	err := root.ExecuteContext(ctx)
	r.complain(err)
	return exitCode(err)
}

// run is one run of the command line.
type run struct {
	Program
	// language is the environment's until a configuration is loaded.
	language config.Language
}

func (r *run) messages() messages {
	if r.language == config.Chinese {
		return chinese()
	}
	return english()
}

// load settles the configuration, and with it the language of what follows.
func (r *run) load(flags map[string]string) (config.Config, error) {
	cfg, err := config.Load(config.Options{Flags: flags, Env: r.Env, CheckEndpoint: checkEndpoint})
	r.language = cfg.Language.V
	return cfg, err
}
