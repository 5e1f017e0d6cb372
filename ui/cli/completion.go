package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// shells are those that a completion can be had for.
func shells() []string { return []string{"bash", "zsh", "fish"} }

func (r *run) completionCommand() *cobra.Command {
	cmd := r.command("completion", completionHelp(), group("Other"))
	cmd.ValidArgs = shells()
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 1 && slices.Contains(shells(), args[0]) {
			return nil
		}
		return &usageError{text: fmt.Sprintf(r.messages().NoShell, strings.Join(shells(), ", ")), command: cmd.CommandPath()}
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		root := cmd.Root()
		switch args[0] {
		case "zsh":
			return root.GenZshCompletion(r.Stdout)
		case "fish":
			return root.GenFishCompletion(r.Stdout, true)
		}
		return root.GenBashCompletionV2(r.Stdout, true)
	}
	return cmd
}
