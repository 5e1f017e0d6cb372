package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// commandHelp is what the help of a command says besides its flags.
type commandHelp struct {
	// short is one line for the list of commands.
	short string
	// long is what the command does; usage how it is called.
	long  string
	usage string
	// after follows the flags.
	after string
}

// printHelp writes to standard output. There is nothing to do about one that
// is closed.
func printHelp(cmd *cobra.Command, text commandHelp, groups []flagGroup) {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nUsage\n%s\n", text.long, indent(text.usage))
	if cmd.HasAvailableSubCommands() {
		b.WriteString("\nCommands\n")
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() && c.Name() != "help" {
				fmt.Fprintf(&b, "  %-11s %s\n", c.Name(), c.Short)
			}
		}
	}
	for _, g := range groups {
		b.WriteString("\n" + g.title + "\n")
		g.flags.VisitAll(func(f *pflag.Flag) { b.WriteString(flagLine(f)) })
	}
	if text.after != "" {
		fmt.Fprintf(&b, "\n%s\n", text.after)
	}
	fmt.Fprint(cmd.OutOrStdout(), b.String())
}

func indent(lines string) string {
	return "  " + strings.ReplaceAll(lines, "\n", "\n  ")
}

// flagLine lines flags up over all groups, which pflag does only within one.
// A usage begins with the name of the flag's value in backquotes, if it has
// one.
func flagLine(f *pflag.Flag) string {
	value, usage := pflag.UnquoteUsage(f)
	usage = strings.TrimPrefix(usage, value+" ")
	name := "--" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", " + name
	}
	switch {
	case value == "": // a yes or no
	case f.NoOptDefVal != "":
		name += "[=" + value + "]"
	default:
		name += " " + value
	}
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0s" && f.DefValue != "[]" {
		usage += " (" + f.DefValue + ")"
	}
	return fmt.Sprintf("  %-19s %s\n", name, usage)
}
