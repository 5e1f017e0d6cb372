//go:build unix

package endtoend

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
)

// A person's whole way: a region, a specification, a creation from it that is
// followed until it runs, and a deletion that is followed until it is gone.
func TestAnInstanceIsCreatedAndAnotherDeleted(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang          text.Lang
		width, height int
	}{{text.Chinese, 80, 24}, {text.English, 120, 40}} {
		t.Run(fmt.Sprintf("%s %d×%d", c.lang, c.width, c.height), func(t *testing.T) {
			t.Parallel()
			cloud := startCloud(t)
			h := newHost(t, cloud)
			size := ptytest.Options{Width: c.width, Height: c.height}
			d := desk{h.start(size, program, h.args("--lang", string(c.lang))...), text.For(c.lang)}
			walk(d)
			if got := cloud.named("walk-1"); len(got) != 1 || got[0].Status != "RUNNING" || got[0].RegionID != region {
				t.Errorf("created: got %+v, want one that is running in %s", got, region)
			}
			if got := cloud.named(victim); len(got) != 0 {
				t.Errorf("deleted: got %+v, want nothing", got)
			}
			if got := cloud.gate.sent(); got != 2 {
				t.Errorf("got %d writes, want a creation and a deletion", got)
			}
			checkLeft(t, d.leave())
		})
	}
}

// The demo does all of it without an account, and leaves nothing on the disk.
// Its clock runs ten times as fast here.
func TestTheDemoCanBeWalkedThrough(t *testing.T) {
	t.Parallel()
	h := newHost(t, nil)
	size := ptytest.Options{Width: 120, Height: 40}
	d := atDesk(h.start(size, program, "--demo", "--demo-clock", fastClock(t), "--lang", "en", "--refresh", "1s"))
	d.WaitFor(d.text.App.Demo)
	walk(d)
	checkLeft(t, d.leave())
	for _, dir := range []string{"tmp", "state", "config"} {
		left, err := os.ReadDir(filepath.Join(h.home, dir))
		if err != nil && !os.IsNotExist(err) || len(left) > 0 {
			t.Errorf("in %s the demo left %v (%v); want nothing", dir, left, err)
		}
	}
}

func walk(d desk) {
	d.WaitFor(victim)
	d.chooseRegion(region)
	d.Type("2")
	d.WaitFor(d.text.Specs.Disks)
	d.fillCreation("walk-1")
	d.Type("<enter>")
	d.waitRow("walk-1", d.text.Tasks.Create)

	// The other one is deleted while the first is being created.
	d.Type("1")
	d.WaitFor(d.text.Regions.All)
	d.Type("<esc>")
	d.waitAllRegions()
	d.Type("<home><enter>")
	d.fillDeletion(victim)
	d.Type("<enter>")
	d.waitDeleted(victim)
	d.waitCreated("walk-1")
	d.Type("3<esc>")
	d.waitRow("walk-1", d.text.Instances.States["RUNNING"])
	d.WaitGone(victim)
}

// checkLeft holds that the program ended well and put the terminal back.
func checkLeft(t *testing.T, e ptytest.Exit) {
	t.Helper()
	if e.Code != 0 || len(e.Left) > 0 || e.Screen != "" {
		t.Errorf("ended with %d, leaving %q and\n%s\nwant 0 and nothing", e.Code, e.Left, e.Screen)
	}
}
