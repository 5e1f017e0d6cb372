package cli

import (
	"fmt"

	"github.com/spf13/cobra"
)

// root is the tree of commands. Nothing is read or opened while it is built:
// help and version need neither terminal nor configuration.
func (r *run) root() *cobra.Command {
	other := group("Other")
	demo := other.flags.Bool("demo", false, "open on a simulated cloud: no account, no cost")
	showVersion := other.flags.Bool("version", false, "print the version")

	root := r.command(program, dashboardHelp(), append(settingFlags(), other)...)
	clock := root.Flags().String(demoClockFlag, "", "`FILE` that holds the demo's time, for pictures of it")
	_ = root.Flags().MarkHidden(demoClockFlag) // fails for an unknown flag only
	root.RunE = func(cmd *cobra.Command, _ []string) error {
		if *showVersion {
			_, err := fmt.Fprintln(r.Stdout, versionLine())
			return err
		}
		if *demo {
			return r.demo(cmd, *clock)
		}
		return r.dashboard(cmd)
	}
	root.CompletionOptions.DisableDefaultCmd = true
	root.AddCommand(r.tasksCommand(), r.settingsCommand(), r.doctorCommand(), r.signCommand(), r.simulateCommand(),
		r.completionCommand(), r.manCommand())
	return root
}

// command is a command with this project's help, errors and arguments.
func (r *run) command(name string, text commandHelp, groups ...flagGroup) *cobra.Command {
	cmd := &cobra.Command{
		Use:           name,
		Short:         text.short,
		Args:          r.noArguments,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	last := groups[len(groups)-1].flags
	last.BoolP("help", "h", false, "print this help")
	for _, g := range groups {
		cmd.Flags().AddFlagSet(g.flags)
	}
	cmd.Flags().SortFlags = false
	cmd.SetFlagErrorFunc(r.flagError)
	r.complete(cmd)
	r.pages = append(r.pages, page{cmd: cmd, text: text, groups: groups})
	cmd.SetHelpFunc(func(cmd *cobra.Command, _ []string) { printHelp(cmd, text, groups) })
	return cmd
}
