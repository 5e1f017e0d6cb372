//go:build unix

package endtoend

import (
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"cdsredis/api/simulator"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// A session over data that attacks the terminal, through all screens and all
// ways out: whatever stands in the names, the terminal, the clipboard, the
// window's title, the record and the exports get nothing of it.
func TestHostileDataReachesNothing(t *testing.T) {
	t.Parallel()
	for name, env := range map[string][]string{
		"in a terminal that tells of everything": {"WT_SESSION=1"},
		"in tmux":                                {"TMUX=/tmp/none,1,0", "TERM=tmux-256color"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := serveBehind(t, simulator.Options{Provision: provision, Instances: 14, Seed: 1},
				func(s *simulator.Simulator) http.Handler { return hostile{s} })
			h := newHost(t, c)
			o := ptytest.Options{Width: 120, Height: 40, Env: append(env, "PATH=/nowhere")}
			log := filepath.Join(h.home, "log")
			args := append([]string{"-c", `umask 000; exec "$0" "$@"`, program}, h.args("--log-file", log, "--log-level", "debug")...)
			d := desk{h.start(o, "/bin/sh", args...), text.For(text.English)}
			lookAround(d)
			handOn(t, d, h.home)
			operate(t, d, c)
			d.leave()

			var all output
			all.scan(string(d.Raw()))
			all.clean(t)
			d.Look(func(s *vt.Terminal) {
				if s.Wraps > 0 {
					t.Errorf("%d characters stuck out of their lines", s.Wraps)
				}
			})
			t.Logf("%d characters were drawn, %d texts copied", all.texts, len(all.copied))
			if all.texts < 20_000 || len(all.copied) < 3 {
				t.Errorf("the session drew %d characters and copied %d texts; want a long one", all.texts, len(all.copied))
			}
			filesAreClean(t, h.home)
			filesArePrivate(t, h.home)
		})
	}
}

// lookAround goes through everything that shows instances.
func lookAround(d desk) {
	d.WaitFor(victim)
	d.Type("GgllhhsSs")
	d.Type(",")
	d.WaitFor(d.text.Instances.ColumnsHint)
	d.Type("<esc>")
	d.WaitGone(d.text.Instances.ColumnsHint)
	d.Type("/odd-")
	d.WaitFor(" of 88 instances")
	d.Type("<enter>")
	for range 12 {
		d.Type("d")
		d.WaitFor(d.text.Instances.Identity)
		d.Type("<pgdown>G<tab>")
		d.WaitFor(d.text.Instances.Raw)
		d.Type("<pgdown><pgdown>G<esc>")
		d.WaitGone(d.text.Instances.Raw)
		d.Type("jjjjj")
	}
	d.Type(":odd")
	d.WaitFor("  : odd")
	d.Type("<down><down><esc>")
	d.WaitGone("  : odd")
	d.Type("<esc>")
	d.WaitGone(" of 88 instances")
	d.Type("w")
	d.WaitFor(d.text.Market.Title)
	d.waitRow("2.8.19", "GB") // there is nothing to enter before
	d.Type("jj<enter>")
	d.WaitFor(strings.TrimSuffix(d.text.Market.SitesOf, "%s"))
	d.Type("<esc>")
	d.WaitFor(d.text.Market.Title)
	d.Type("<esc>")
	d.WaitGone(d.text.Market.Title)
	d.Type("1G")
	d.WaitFor(d.text.Regions.Unlisted)
	d.Type("3")
	d.WaitFor("88 instances")
}

// handOn copies, exports and shows as code.
func handOn(t *testing.T, d desk, home string) {
	copied := func(what string) {
		d.WaitFor(strings.TrimSuffix(fmt.Sprintf(d.text.Copying.Copied, what, ""), " "))
	}
	d.Type("gjjjj")
	for _, c := range []struct{ key, what string }{{"n", d.text.Copying.Name}, {"i", d.text.Copying.ID}, {"j", d.text.Copying.Row}} {
		d.Type("y")
		d.WaitFor(d.text.Copying.Show)
		d.Type(c.key)
		copied(c.what)
	}
	d.Type("C")
	d.WaitFor(d.text.AsCode.Terraform)
	d.Type("<tab><tab><tab>y<esc>")
	d.WaitFor("88 instances")
	d.Type("*")
	d.WaitFor(" marked")
	for _, format := range []string{"c", "j", "m"} {
		d.Type("e")
		d.WaitFor(d.text.Copying.CSVFor)
		d.Type(format)
		eventually(t, "the instances are exported", func() bool { return exported(home, format) })
	}
	d.Type("y")
	d.WaitFor(d.text.Copying.Show)
	d.Type("v")
	d.WaitFor(d.text.Copying.SelectHint)
	d.Type("<pgdown><pgdown><esc>")
	d.WaitGone(d.text.Copying.SelectHint)
	d.Type("<esc>")
	d.WaitGone(" marked")
}

// operate creates, deletes, and lets both fail.
func operate(t *testing.T, d desk, c *cloud) {
	for _, failed := range []struct{ how, shown string }{
		{"code=500:InternalError*1", "InternalError"}, {"code=400:Unheard*1", "Unheard"}, {"html502*5", "an HTML page"},
	} {
		c.inject(t, "DescribeDBInstances="+failed.how)
		d.Type("r")
		d.WaitFor(failed.shown)
	}
	d.Type("1")
	d.WaitFor(d.text.Regions.Unlisted)
	d.Type("G/odd")
	d.WaitGone(d.text.Regions.Unlisted)
	d.Type("jjj<ctrl+u>" + region)
	d.WaitGone(d.text.Regions.Unlisted)
	d.Type("<enter><down><enter>")
	d.WaitFor(d.text.Keys.Named(d.text.Instances.EmptyHere))
	d.Type("2")
	d.WaitFor(d.text.Specs.Disks)
	d.fillCreation("new-\x1b[200~\x1b]0;evil-title\x07\x1b[201~one")
	c.inject(t, "CreateDBInstance=code=409:ResourceInUse*1")
	d.Type("<enter>")
	d.WaitFor(d.text.Create.Rejected)
	d.Type("<esc>")
	d.WaitFor(d.text.Create.Discard)
	d.Type("y")
	d.WaitFor(d.text.Specs.Disks)
	d.Type("1")
	d.WaitFor(d.text.Regions.All)
	d.Type("<home><enter>")
	d.fillDeletion(victim)
	d.Type("<enter>")
	d.waitDeleted(victim)
	d.Type("<enter>")
	d.WaitFor(d.text.Tasks.Timeline.Asked)
}

// filesAreClean holds that the files which the program wrote are as harmless
// to show as the screen was, whether read as they are or decoded.
func filesAreClean(t *testing.T, home string) {
	t.Helper()
	seen := 0
	err := filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		content, err := os.ReadFile(path)
		seen++
		if strings.Contains(path, "answers-") { // not a text
			if strings.Contains(string(content), "\x1b]") || strings.Contains(string(content), "\x1b[") {
				t.Errorf("%s has an escape sequence", path)
			}
			return err
		}
		if !utf8.Valid(content) {
			t.Errorf("%s is no UTF-8", path)
		}
		wantClean(t, path, string(content))
		for _, escaped := range []string{`\u001b`, `\u009b`, `\u202e`, `\x1b`} {
			if strings.Contains(string(content), escaped) {
				t.Errorf("%s has %s", path, escaped)
			}
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	if seen < 5 {
		t.Errorf("the program wrote %d files; want a record, a log and three exports", seen)
	}
}

// filesArePrivate holds that nobody else can use what the program made below
// its home, whatever the umask.
func filesArePrivate(t *testing.T, home string) {
	t.Helper()
	err := filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || path == home {
			return err
		}
		info, err := entry.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// exported tells whether there is an export in a format, by the key for it.
func exported(home, format string) bool {
	found, err := filepath.Glob(filepath.Join(home, "state", "cdsredis", "exports", "*."+format+"*"))
	return err == nil && len(found) > 0
}
