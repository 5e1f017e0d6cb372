package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cdsredis/config"
	"cdsredis/state"
	"cdsredis/ui/text"
)

// complete tells a shell what the flags of a command take. Nothing is asked
// over the network for it.
func (r *run) complete(cmd *cobra.Command) {
	const noFiles = cobra.ShellCompDirectiveNoFileComp
	known := func(find func(*cobra.Command, string) []string) cobra.CompletionFunc {
		return func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
			others := func(word string) bool { return !strings.HasPrefix(word, typed) }
			return slices.DeleteFunc(find(cmd, typed), others), noFiles
		}
	}
	flags := map[string]cobra.CompletionFunc{
		"profile": known(r.profileWords), "region": known(r.regionWords),
		"refresh": cobra.NoFileCompletions, filterFlag: cobra.NoFileCompletions,
	}
	for flag, words := range map[string][]string{
		"endpoint":  {"cn", "asia", "us"},
		"screen":    {"regions", "specs", "instances", "tasks"},
		"lang":      {"zh", "en", "auto"},
		"theme":     append(themeNames(), "auto"),
		"ascii":     {"auto", "on", "off"},
		"log-level": {"debug", "info", "warn", "error"},
		"method":    {"GET", "POST"},
	} {
		flags[flag] = cobra.FixedCompletions(words, noFiles)
	}
	for flag, words := range flags {
		if cmd.Flags().Lookup(flag) != nil {
			// It fails for an unknown flag only.
			_ = cmd.RegisterFlagCompletionFunc(flag, words)
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

// profileWords are the profiles of the configuration. After a comma, on a
// command that takes several, they are those that are not there yet.
func (r *run) profileWords(cmd *cobra.Command, typed string) []string {
	given := givenSettings(cmd)
	delete(given, "profile") // it is not finished
	cfg, _ := r.load(given)  // what is wrong is said when the command is run
	before := ""
	if i := strings.LastIndexByte(typed, ','); i >= 0 && !cmd.HasParent() {
		before = typed[:i+1]
	}
	var words []string
	for _, name := range cfg.Profiles {
		if !slices.Contains(strings.Split(before, ","), name) {
			words = append(words, before+name)
		}
	}
	return words
}

// regionWords are the regions that the account had when it was looked at last,
// with their names; none where that is not known.
func (r *run) regionWords(cmd *cobra.Command, _ string) []string {
	if demo := cmd.Flags().Lookup("demo"); demo != nil && demo.Changed {
		return nil
	}
	given := givenSettings(cmd)
	splitProfiles(given)
	cfg, _ := r.load(given) // what is wrong is said when the command is run
	answers, ok := state.Cache{Dir: cfg.CacheDir}.Load(accountOf(cfg).scope)
	if !ok {
		return nil
	}
	words := []string{"all"}
	for _, site := range text.Sites(answers.Regions) {
		if site.ID != "" {
			words = append(words, cobra.CompletionWithDesc(site.ID, r.words().Site(site)))
		}
	}
	return words
}
