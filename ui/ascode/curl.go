package ascode

import (
	"strings"

	"cdsredis/api"
	"cdsredis/ui/cell"
	"cdsredis/ui/text"
)

// passwordVariable is the shell's, for the instance's password.
const passwordVariable = "REDIS_PASSWORD"

// Curl is a command line for bash and zsh that sends the creation. The
// signature comes from this program when it runs, by curl's configuration, so
// that the list of processes doesn't show it; the password comes from a
// variable, by standard input. profile is the one to sign with; "" is the
// default.
func Curl(o Order, profile string, t text.AsCode) string {
	return comments("", t.CurlBuys, t.CurlPassword) +
		"read -rs " + passwordVariable + "\n" +
		"curl -sS -X POST -K <(" + sign("CreateDBInstance", profile) + ") \\\n" +
		"  -H 'Content-Type: application/json' --data-binary @- <<JSON\n" +
		unread(o.body(passwordVariable), passwordVariable) + "\nJSON\n" +
		"unset " + passwordVariable
}

// Lookup is a command line that reads the instance that the order is about.
func Lookup(o Order, profile string, t text.AsCode) string {
	return comments("", t.CurlReads) +
		"curl -sS -K <(" + sign("DescribeDBInstances", profile, "InstanceUuid="+api.Clean(o.Instance)) + ")"
}

// sign is the command that prints curl's configuration.
func sign(action, profile string, params ...string) string {
	words := []string{"cdsredis sign", action}
	for _, p := range params {
		words = append(words, quote(p))
	}
	if profile != "" {
		words = append(words, "--profile", quote(api.Clean(profile)))
	}
	return strings.Join(append(words, "--curl"), " ")
}

// quote makes s one word of a shell.
func quote(s string) string {
	if s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && !strings.ContainsRune("-_.=:/", r)
	}) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// unread writes JSON for a here-document, in which a shell must see one
// variable and nothing else of its own. Within strings JSON can write each of
// the signs as a number. A backslash stays where the shell leaves it, which is
// before anything but these signs and itself.
func unread(json, variable string) string {
	json = strings.NewReplacer(`\\`, `\u005c`, "$", `\u0024`, "`", `\u0060`).Replace(json)
	return strings.Replace(json, `"Password": "`+variable+`"`, `"Password": "$`+variable+`"`, 1)
}

// commentWidth is how wide a comment's line may be, in cells, so that it stays
// whole on the narrowest usual terminal.
const commentWidth = 78

// comments are sentences behind number signs, each with an indent and broken
// between words.
func comments(indent string, sentences ...string) string {
	var b strings.Builder
	for _, s := range sentences {
		for _, line := range cell.Wrap(s, commentWidth-cell.Width(indent+"# ")) {
			b.WriteString(indent + "# " + strings.TrimRight(line, " ") + "\n")
		}
	}
	return b.String()
}
