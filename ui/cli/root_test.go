package cli

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"cdsredis/ui/uitest"
)

func TestHelpAndVersionNeedNothing(t *testing.T) {
	t.Parallel()
	for name, args := range map[string][]string{
		"help": {"--help"}, "short help": {"-h"}, "version": {"--version"}, "help of config": {"config", "--help"},
		"help of simulate": {"simulate", "--help"}, "help of tasks": {"tasks", "--help"}, "help of doctor": {"doctor", "--help"}, "help of sign": {"sign", "--help"},
		"help command": {"help", "simulate"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, args...)
			tr.variables = map[string]string{"TERM": "dumb"}
			tr.Terminal = false
			got := tr.run(t.Context())
			if got.code != ExitOK || got.stdout == "" || got.stderr != "" {
				t.Errorf("%v ends with %+v, want 0 and all on standard output", args, got)
			}
		})
	}
}

func TestVersionIsOneLineFromTheBuild(t *testing.T) {
	t.Parallel()
	got := newTrial(t, "--version").run(t.Context()).stdout
	if !regexp.MustCompile(`^cdsredis \S+ \(go\S+, \w+/\w+\)\n$`).MatchString(got) {
		t.Errorf("version is %q", got)
	}
}

func TestHelpIsAsReviewed(t *testing.T) {
	t.Parallel()
	for name, args := range map[string][]string{
		"help": {"--help"}, "help-config": {"config", "--help"}, "help-simulate": {"simulate", "--help"},
		"help-tasks": {"tasks", "--help"}, "help-doctor": {"doctor", "--help"}, "help-sign": {"sign", "--help"},
		"help-completion": {"completion", "--help"}, "help-man": {"man", "--help"},
	} {
		uitest.GoldenAs(t, name, newTrial(t, args...).run(t.Context()).stdout)
	}
}

func TestHelpNamesEveryFlagThatIsNotHiddenAndFitsIntoEightyColumns(t *testing.T) {
	t.Parallel()
	tr := newTrial(t)
	root := (&run{Program: tr.Program}).root()
	for _, cmd := range append([]*cobra.Command{root}, root.Commands()...) {
		if cmd.Name() == "help" {
			continue
		}
		args := append(strings.Fields(cmd.CommandPath())[1:], "--help")
		help := newTrial(t, args...).run(t.Context()).stdout
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if got := strings.Contains(help, "--"+f.Name); got == f.Hidden {
				t.Errorf("that the help of %s names --%s is %v in:\n%s", cmd.Name(), f.Name, got, help)
			}
		})
		contains(t, help, "Exit codes", "  6 ", "  7 ", "  8 ", "129, 130, 143", "141")
		for line := range strings.Lines(help) {
			if len(line) > 81 {
				t.Errorf("%s: line of %d columns: %s", cmd.Name(), len(line)-1, line)
			}
		}
	}
}

func TestAMistypedCommandLineIsAUsageErrorInTheUsersLanguage(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		args   []string
		en, zh string
	}{
		"unknown flag":       {[]string{"--colour"}, "unknown flag --colour", "未知选项 --colour"},
		"unknown letter":     {[]string{"-x"}, "unknown flag -x", "未知选项 -x"},
		"no value":           {[]string{"--region"}, "flag --region needs a value", "选项 --region 需要一个值"},
		"bad value":          {[]string{"simulate", "--instances", "many"}, `flag --instances does not take "many"`, `选项 --instances 不接受 "many"`},
		"bad syntax":         {[]string{"--=x"}, "--=x is not how a flag is written", "--=x 不是正确的选项写法"},
		"unknown command":    {[]string{"dashbord"}, `unknown command "dashbord"`, `未知命令 "dashbord"`},
		"argument":           {[]string{"config", "region"}, `unexpected argument "region"`, `多余的参数 "region"`},
		"demo and profile":   {[]string{"--demo", "--profile", "x"}, "leave --profile out", "请去掉 --profile"},
		"demo and endpoint":  {[]string{"--demo", "--endpoint", "cn"}, "leave --endpoint out", "请去掉 --endpoint"},
		"no fault":           {[]string{"simulate", "--fault", "x"}, "--fault x: ", "--fault x："},
		"unknown fault":      {[]string{"simulate", "--fault", "DescribeTask=rain"}, "unknown kind", "unknown kind"},
		"negative latency":   {[]string{"simulate", "--latency", "-1s"}, "--latency must not be negative", "--latency 不能为负"},
		"negative provision": {[]string{"simulate", "--provision", "-1s"}, "--provision must not", "--provision 不能"},
		"negative instances": {[]string{"simulate", "--instances", "-1"}, "--instances must not", "--instances 不能"},
		"off loopback":       {[]string{"simulate", "--listen", "0.0.0.0:0"}, "loopback addresses only", "只监听本机回环地址"},
		"no host":            {[]string{"simulate", "--listen", ":0"}, "loopback addresses only", "只监听本机回环地址"},
		"no shell":           {[]string{"completion"}, "bash, zsh, fish", "bash, zsh, fish"},
		"unknown shell":      {[]string{"completion", "tcsh"}, "for which shell", "指定一种 shell"},
		"no address":         {[]string{"simulate", "--listen", "here"}, "loopback addresses only", "只监听本机回环地址"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for locale, want := range map[string]string{"en_US.UTF-8": tt.en, "zh_CN.UTF-8": tt.zh} {
				got := newTrial(t, tt.args...).with("LANG", locale).run(t.Context())
				if got.code != ExitUsage || got.stdout != "" {
					t.Errorf("%v ends with %+v, want 2 and nothing on standard output", tt.args, got)
				}
				contains(t, got.stderr, want, "--help")
			}
		})
	}
}

func TestAnErrorHoldsNoEscapeCodes(t *testing.T) {
	t.Parallel()
	got := newTrial(t, "--\x1b[2Jx").run(t.Context())
	if got.code != ExitUsage || strings.ContainsRune(got.stderr, '\x1b') {
		t.Errorf("ends with %+v, want 2 and no escape code", got)
	}
}
