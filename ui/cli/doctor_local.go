package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"
)

func (d *report) program() {
	d.ok(d.m.Version, "%s %s", program, version())
	d.ok("Go", "%s, %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// settings are the mistakes in the configuration.
func (d *report) settings() {
	if d.mistakes == nil {
		d.ok(d.m.Configuration, "%s", d.m.NoMistakes)
		return
	}
	for _, m := range d.mistakes.List {
		d.bad(d.m.Configuration, "%s", d.mistake(m))
	}
}

func (d *report) paths() {
	d.path(d.m.File, d.cfg.File, 0o022) // who may read it depends on what is in it
	d.path(d.m.State, d.cfg.StateDir, 0o077)
	d.path(d.m.Cache, d.cfg.CacheDir, 0o022)
	d.path(d.m.Log, d.cfg.LogFile.V, 0o077)
}

// path tells whether a file or folder is there and who may use it. One that is
// missing is made when it is needed; forbidden are the permissions that
// others had better not have.
func (d *report) path(about, path string, forbidden fs.FileMode) {
	if path == "" {
		d.ok(about, "%s", d.m.Nothing)
		return
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		d.ok(about, d.m.Missing, path)
	case err != nil:
		d.bad(about, "%v", err)
	case runtime.GOOS != "windows" && info.Mode().Perm()&forbidden != 0:
		d.warn(about, d.m.Open, path, info.Mode().Perm())
	default:
		d.ok(about, d.m.Mode, path, info.Mode().Perm())
	}
}

// terminal are the screen, and what the environment says of it.
func (d *report) terminal() {
	about := []string{d.m.NoTerminal}
	if width, height, known := d.Size(); known {
		about[0] = fmt.Sprintf("%d×%d", width, height)
		if !d.Terminal {
			about = append(about, d.m.Redirected)
		}
	}
	about = append(about, d.variables(
		"TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "COLORFGBG", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE")...)
	if term, _ := d.Env("TERM"); d.Terminal && (term == "" || term == "dumb") {
		d.warn(d.m.Terminal, "%s", d.joined(append(about, d.m.Dumb)...))
	} else {
		d.ok(d.m.Terminal, "%s", d.joined(about...))
	}
	var within []string
	for _, one := range [][2]string{{"TMUX", "tmux"}, {"STY", "screen"}, {"SSH_CONNECTION", "SSH"}} {
		if value, _ := d.Env(one[0]); value != "" {
			within = append(within, one[1])
		}
	}
	if within == nil {
		within = []string{d.m.Neither}
	}
	d.ok(d.m.Within, "%s", d.joined(within...))
}

// locale warns of a character set in which Chinese cannot be shown.
func (d *report) locale() {
	about := append([]string{string(d.cfg.Language.V)}, d.variables("LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG")...)
	var locale string
	for _, name := range []string{"LANG", "LC_CTYPE", "LC_ALL"} { // the last that is set counts
		if value, _ := d.Env(name); value != "" {
			locale = strings.ToLower(value)
		}
	}
	if runtime.GOOS != "windows" && !strings.Contains(locale, "utf-8") && !strings.Contains(locale, "utf8") {
		d.warn(d.m.Locale, "%s", d.joined(append(about, d.m.NotUTF8)...))
		return
	}
	d.ok(d.m.Locale, "%s", d.joined(about...))
}

// variables are those that are set, as name=value.
func (d *report) variables(names ...string) []string {
	var set []string
	for _, name := range names {
		if value, ok := d.Env(name); ok {
			set = append(set, name+"="+value)
		}
	}
	return set
}
