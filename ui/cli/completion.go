package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cdsredis/config"
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

// complete tells a shell what the flags that take one of a few words take.
func complete(cmd *cobra.Command) {
	for flag, words := range map[string][]string{
		"endpoint":  {"cn", "asia", "us"},
		"screen":    {"regions", "specs", "instances", "tasks"},
		"lang":      {"zh", "en", "auto"},
		"theme":     append(themeNames(), "auto"),
		"ascii":     {"auto", "on", "off"},
		"log-level": {"debug", "info", "warn", "error"},
		"method":    {"GET", "POST"},
	} {
		if cmd.Flags().Lookup(flag) != nil {
			// It fails for an unknown flag only.
			_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
		}
	}
	for _, flag := range []string{"profile", "region", "refresh", filterFlag} {
		if cmd.Flags().Lookup(flag) != nil {
			_ = cmd.RegisterFlagCompletionFunc(flag, cobra.NoFileCompletions)
		}
	}
}

func themeNames() []string {
	var names []string
	for _, t := range config.BuiltInThemes() {
		names = append(names, string(t))
	}
	return names
}
