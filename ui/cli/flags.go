package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// filterFlag is no setting: it is for one start.
const filterFlag = "filter"

// flagGroup is a part of a command's flags, under a title in its help.
type flagGroup struct {
	title string
	flags *pflag.FlagSet
}

// settingFlags are the flags that overrule the configuration. They are all
// texts, which package config checks together with what the environment and
// the file say. No secret is among them: other users see a command line.
func settingFlags() []flagGroup {
	connection := group("Connection")
	connection.text("profile", "`NAME` profile to use; the dashboard takes several: NAME,NAME")
	connection.text("endpoint", "`URL` cn, asia, us (all reach the same account), or a URL")
	connection.text("region", "`ID` region to begin in, or all")
	connection.truth("read-only", "refuse to create or delete anything")

	appearance := group("Appearance")
	appearance.text("screen", "`NAME` first screen: regions, specs, instances or tasks")
	appearance.text(filterFlag, "`WORDS` filter to begin with, such as status:running")
	appearance.text("refresh", "`TIME` time between two refreshes, such as 10s or 2m; 0 for none")
	appearance.text("lang", "`LANGUAGE` zh, en, or auto for what the locale says")
	appearance.text("theme", "`THEME` dark, light, ansi, mono, high-contrast, auto, or your own")
	appearance.text("ascii", "`WHEN` draw with ASCII only: on, off, or auto to ask the terminal")
	appearance.flags.Lookup("ascii").NoOptDefVal = "on"
	appearance.truth("accessible", "plain lines and prompts for screen readers, no full screen")

	files := group("Files")
	files.text("config", "`FILE` the configuration, in place of the usual one")
	files.text("log-file", "`FILE` file to log to; without it nothing is logged")
	files.text("log-level", "`LEVEL` how much to log: debug, info, warn or error")
	return []flagGroup{connection, appearance, files}
}

// shortSettings are the setting flags of a command that draws no dashboard.
func shortSettings() flagGroup {
	some := group("Settings")
	for _, g := range settingFlags() {
		for _, name := range []string{"profile", "endpoint", "lang", "config", "log-file", "log-level"} {
			if f := g.flags.Lookup(name); f != nil {
				some.flags.AddFlag(f)
			}
		}
	}
	return some
}

func group(title string) flagGroup {
	flags := pflag.NewFlagSet(title, pflag.ContinueOnError)
	flags.SortFlags = false
	return flagGroup{title: title, flags: flags}
}

func (g flagGroup) text(name, usage string) { g.flags.String(name, "", usage) }

func (g flagGroup) truth(name, usage string) { g.flags.Bool(name, false, usage) }

// givenSettings are the setting flags that were given, by name.
func givenSettings(cmd *cobra.Command) map[string]string {
	given := map[string]string{}
	for _, g := range settingFlags() {
		g.flags.VisitAll(func(f *pflag.Flag) {
			if actual := cmd.Flags().Lookup(f.Name); actual != nil && actual.Changed {
				given[f.Name] = actual.Value.String()
			}
		})
	}
	return given
}
