package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cdsredis/api"
	"cdsredis/config"
)

// complain says on standard error why the program ends as it does. Each line
// is cleaned: paths and arguments can hold anything.
func (r *run) complain(err error) {
	if err == nil {
		return
	}
	if _, ok := errors.AsType[*signalError](err); ok {
		return
	}
	if e, ok := errors.AsType[*verdictError](err); ok && e.text == "" {
		return
	}
	m := r.messages()
	lines := strings.Split(err.Error(), "\n")
	if e, ok := errors.AsType[*config.Mistakes](err); ok {
		lines = []string{m.Mistakes}
		for _, mistake := range e.List {
			lines = append(lines, "  "+r.mistake(mistake))
		}
	}
	if e, ok := errors.AsType[*usageError](err); ok && e.command != "" {
		lines = append(lines, fmt.Sprintf(m.SeeHelp, e.command))
	}
	for i, line := range lines {
		if i == 0 {
			line = program + ": " + line
		}
		fmt.Fprintln(r.Stderr, brief(api.Clean(line)))
	}
}

// longestLine is what is printed of a line, in cells: a value that is no value
// can be a whole file.
const longestLine = 400

// brief leaves out the middle of a line that is too long. What it is about
// stands at the beginning, and what to do at the end.
func brief(line string) string {
	width := ansi.StringWidth(line)
	if width <= longestLine {
		return line
	}
	return ansi.Truncate(line, longestLine*2/3, "…") + ansi.TruncateLeft(line, width-longestLine/3, "")
}

// flagError words pflag's errors, which are English, in the user's language.
func (r *run) flagError(cmd *cobra.Command, err error) error {
	m := r.messages()
	text := err.Error()
	if e, ok := errors.AsType[*pflag.NotExistError](err); ok {
		text = fmt.Sprintf(m.UnknownFlag, written(e.GetSpecifiedName(), e.GetSpecifiedShortnames()))
	}
	if e, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		text = fmt.Sprintf(m.FlagNeedsValue, written(e.GetSpecifiedName(), e.GetSpecifiedShortnames()))
	}
	if e, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		text = fmt.Sprintf(m.BadFlagValue, "--"+e.GetFlag().Name, e.GetValue())
	}
	if e, ok := errors.AsType[*pflag.InvalidSyntaxError](err); ok {
		text = fmt.Sprintf(m.BadFlagSyntax, e.GetSpecifiedFlag())
	}
	return &usageError{text: text, command: cmd.CommandPath()}
}

// written is a flag as it was typed; a letter in a group of them comes first
// in name.
func written(name, group string) string {
	if group != "" {
		return "-" + name
	}
	return "--" + name
}

// noArguments refuses what follows a command, which is a mistyped command or
// a value without its flag.
func (r *run) noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	m := r.messages()
	if cmd.HasSubCommands() {
		return &usageError{text: fmt.Sprintf(m.UnknownCommand, args[0]), command: cmd.CommandPath()}
	}
	return &usageError{text: fmt.Sprintf(m.UnexpectedArgument, args[0]), command: cmd.CommandPath()}
}
