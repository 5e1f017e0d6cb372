package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// page is what there is to say about a command, in its help and in the
// manual.
type page struct {
	cmd    *cobra.Command
	text   commandHelp
	groups []flagGroup
}

func (r *run) manCommand() *cobra.Command {
	cmd := r.command("man", manHelp(), group("Other"))
	cmd.RunE = func(*cobra.Command, []string) error {
		_, err := fmt.Fprint(r.Stdout, manual(r.pages))
		return err
	}
	return cmd
}

// manual is one page of the manual, in the man macros, about all commands. The
// first of the pages is the root's.
func manual(pages []page) string {
	root := pages[0]
	var b strings.Builder
	fmt.Fprintf(&b, ".TH CDSREDIS 1 \"\" %q \"User Commands\"\n", program+" "+version())
	fmt.Fprintf(&b, ".SH NAME\n%s \\- dashboard in the terminal for managed Redis on Capital Online\n", program)
	fmt.Fprintf(&b, ".SH SYNOPSIS\n%s", asWritten(root.text.usage))
	fmt.Fprintf(&b, ".SH DESCRIPTION\n%s\n.SH OPTIONS\n", roff(root.text.long))
	writeOptions(&b, root.groups)
	b.WriteString(".SH COMMANDS\n")
	after := sections(root.text.after)
	for _, p := range pages[1:] {
		fmt.Fprintf(&b, ".SS %s %s\n%s\n%s", program, p.cmd.Name(), roff(p.text.long), asWritten(p.text.usage))
		writeOptions(&b, p.groups)
		after = append(after, sections(p.text.after)...)
	}
	said := map[string]bool{}
	for _, s := range after {
		if !said[s.title] {
			fmt.Fprintf(&b, ".SH %s\n%s", strings.ToUpper(roff(s.title)), asWritten(s.body))
		}
		said[s.title] = true
	}
	return b.String()
}

func writeOptions(b *strings.Builder, groups []flagGroup) {
	for _, g := range groups {
		g.flags.VisitAll(func(f *pflag.Flag) {
			value, usage := pflag.UnquoteUsage(f)
			usage = strings.TrimPrefix(usage, value+" ")
			name := "\\fB" + roff("--"+f.Name) + "\\fR"
			switch {
			case value == "":
			case f.NoOptDefVal != "":
				name += "[=\\fI" + roff(value) + "\\fR]"
			default:
				name += " \\fI" + roff(value) + "\\fR"
			}
			fmt.Fprintf(b, ".TP\n%s\n%s\n", name, roff(usage))
		})
	}
}

// section is a part of what follows the flags of a help.
type section struct{ title, body string }

// sections takes a text apart at the lines that are not indented.
func sections(text string) []section {
	var out []section
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line != "" && !strings.HasPrefix(line, " "):
			out = append(out, section{title: line})
		case len(out) > 0:
			out[len(out)-1].body += line + "\n"
		}
	}
	for i := range out {
		out[i].body = strings.Trim(out[i].body, "\n")
	}
	return out
}

// asWritten keeps the lines of a text as they are.
func asWritten(text string) string { return ".nf\n" + roff(text) + "\n.fi\n" }

// roff makes text plain to the formatter: no line of it is a request, and no
// character has another meaning.
func roff(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(text)
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
