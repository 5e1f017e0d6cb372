package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/ascode"
	"cdsredis/ui/clipboard"
	"cdsredis/ui/msg"
	"cdsredis/ui/programs"
	"cdsredis/ui/uitest"
)

func two() []api.Instance {
	return []api.Instance{
		{ID: "id-1", Name: "prod-session", RegionID: "CN_Beijing_A", IP: "10.2.0.10", Port: 9736, Product: "Redis 集群版", RAM: 2048, Version: "5.0", Raw: []byte(`{"InstanceUuid":"id-1"}`)},
		{ID: "id-2", Name: "staging", RegionID: "CN_Beijing_A"},
	}
}

// on gives the app an environment, as os.Environ has it.
func on(env ...string) func(*Options) {
	return func(o *Options) { o.Programs = programs.New(env) }
}

// copied are the texts that were to be copied, whatever came of it.
func copied(t *testing.T, a *app, keys string) (texts []string) {
	t.Helper()
	uitest.Drive(t, a.Update, func(m tea.Msg) bool {
		if c, ok := m.(copiedMsg); ok {
			texts = append(texts, c.Text)
			return false
		}
		return quiet(m)
	}, uitest.Keys(t, keys)...)
	return texts
}

func TestWhatIsCopiedFollowsFromTheLetterAfterY(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]string{
		"yn": "prod-session", "yi": "id-1", "ya": "10.2.0.10:9736", "jyn": "staging",
		"yc":                `REDISCLI_AUTH="$REDIS_PASSWORD" redis-cli -h 10.2.0.10 -p 9736`,
		"<space>j<space>yi": "id-1\nid-2", "<space>j<space>ya": "10.2.0.10:9736",
	} {
		synctest.Test(t, func(t *testing.T) {
			a := newTest(t, &cloud{instances: two()})
			start(t, a)
			if got := copied(t, a, keys); len(got) != 1 || got[0] != want {
				t.Errorf("%s copies %q, want %q", keys, got, want)
			}
			if a.form != nil {
				t.Errorf("after %s the menu is still there", keys)
			}
		})
	}
}

func TestARowIsCopiedAsJSON(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()})
		start(t, a)
		if got := copied(t, a, "yj"); len(got) != 1 || !strings.HasPrefix(got[0], "{\n  \"id\": \"id-1\"") {
			t.Errorf("one row is %q", got)
		}
		if got := copied(t, a, "<space>j<space>yj"); len(got) != 1 || !strings.HasPrefix(got[0], "[\n") || strings.Count(got[0], `"id"`) != 2 {
			t.Errorf("two rows are %q", got)
		}
	})
}

func TestACopySaysWhichWayItTookAndTheTerminalGetsItsSequence(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()}, on("TERM=xterm"))
		start(t, a)
		held := uitest.Drive(t, a.Update, func(m tea.Msg) bool { return quiet(m) }, msg.Copy{What: "name", Text: "hi"})
		see(t, a, "name copied: ")
		see(t, a, "OSC 52")
		want, err := clipboard.Sequence("hi", func(string) string { return "" })
		if err != nil {
			t.Fatal(err)
		}
		if cmd := a.onCopied(copiedMsg{how: clipboard.Copied{Way: clipboard.Way{Kind: clipboard.Terminal}, Sequence: want}}); cmd == nil {
			t.Error("nothing is sent to the terminal")
		}
		for _, m := range held {
			if _, ok := m.(tea.QuitMsg); ok {
				t.Error("the copy ended the dashboard")
			}
		}
	})
}

func TestWhereNothingLeadsToAClipboardTheTextIsShownAlone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()}, on("TERM=linux"))
		start(t, a)
		press(t, a, "yn")
		if view := a.View(); !strings.HasPrefix(view, "prod-session\n") || strings.Contains(view, "CDS Redis") {
			t.Errorf("the text is not alone on the screen:\n%s", view)
		}
		press(t, a, "<esc>")
		see(t, a, "CDS Redis")
	})
}

func TestAnExportIsWrittenAndItsPathIsSaid(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "exports")
	for keys, want := range map[string]string{"ec": "id,name,", "ej": "[\n", "em": "| Name |", "<space>ec": "id-1,prod-session"} {
		synctest.Test(t, func(t *testing.T) {
			a := newTest(t, &cloud{instances: two()}, func(o *Options) { o.ExportDir = dir })
			start(t, a)
			uitest.Drive(t, a.Update, quiet, uitest.Keys(t, keys)...)
			see(t, a, dir)
		})
		files, err := filepath.Glob(filepath.Join(dir, "*"))
		if err != nil || len(files) != 1 {
			t.Fatalf("%s wrote %v, %v; want one file", keys, files, err)
		}
		got, err := os.ReadFile(files[0])
		if err != nil || !strings.Contains(string(got), want) {
			t.Errorf("%s wrote %q, %v; want %q in it", keys, got, err, want)
		}
		if marked := strings.HasPrefix(keys, "<space>"); strings.Contains(string(got), "staging") == marked {
			t.Errorf("%s wrote %q; what is marked goes alone", keys, got)
		}
		if err := os.Remove(files[0]); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnExportThatFailsSaysWhy(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()})
		start(t, a)
		press(t, a, "ec")
		see(t, a, "nothing was exported: ")
	})
}

func TestWithoutRedisCLIItsLineIsCopied(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()}, on("TERM=xterm"))
		start(t, a)
		press(t, a, "c")
		see(t, a, "no redis-cli here, its line copied")
		press(t, a, "jc")
		see(t, a, a.text.Details.NoAddress)
		uitest.Drive(t, a.Update, quiet, clientEndedMsg{err: errors.New("exit status 3")})
		see(t, a, "redis-cli ended: exit status 3")
	})
}

func TestPagesStandInFrontOfOneAnother(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()})
		start(t, a)
		press(t, a, "<enter>")
		see(t, a, "Instance prod-session")
		press(t, a, "C")
		see(t, a, "prod-session as code")
		press(t, a, "<tab>v")
		if view := a.View(); !strings.Contains(view, "cds_redis") || strings.Contains(view, "CDS Redis") {
			t.Errorf("Terraform is not alone on the screen:\n%s", view)
		}
		a.Update(tea.WindowSizeMsg{Width: 90, Height: 20})
		for _, want := range []string{"prod-session as code", "Instance prod-session", "2 instances"} {
			press(t, a, "<esc>")
			see(t, a, want)
		}
		press(t, a, "<enter>CD") // no D there
		press(t, a, "4")
		if a.form != nil || len(a.under) != 0 || a.at != msg.PlaceTasks {
			t.Errorf("4 led to %v with %v in front", a.at, a.form)
		}
	})
}

func TestTheCodeOfACreationDoesNotEndIt(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()})
		start(t, a)
		press(t, a, "n")
		form := a.form
		uitest.Drive(t, a.Update, quiet, msg.ShowCode{Order: ascode.Order{Request: api.CreateRequest{Name: "new"}}})
		see(t, a, a.text.AsCode.Title)
		press(t, a, "4") // would leave the creation
		if a.form == form || a.at == msg.PlaceTasks {
			t.Errorf("4 led away from the creation, to %v", a.at)
		}
		press(t, a, "<esc>")
		if a.form != form {
			t.Error("the creation is gone")
		}
	})
}

func TestTheCodeOfAnInstanceKnowsItsRecordedCreation(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()})
		start(t, a)
		a.operations = []state.Operation{
			{ID: "op", Kind: state.KindCreate, Create: &state.CreateSpec{NetworkID: "pipe-7", GoodsID: 4711}, Targets: []state.Target{{InstanceID: "id-1"}}},
		}
		press(t, a, "C")
		see(t, a, "pipe-7")
		see(t, a, "4711")
		press(t, a, "<esc>jC")
		see(t, a, "<BasePipeId>")
	})
}

func TestHelpOnAPageIsAboutThePage(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a := newTest(t, &cloud{instances: two()})
		start(t, a)
		press(t, a, "<enter>?")
		see(t, a, a.text.Details.CopyField)
		press(t, a, "<esc>")
		see(t, a, "Instance prod-session")
	})
}

func TestAPathIsSaidFromTheUsersOwnFolderOn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ home, path, want string }{
		{"/home/ops", "/home/ops/x/a.csv", "~/x/a.csv"},
		{"/home/ops", "/home/opsx/a.csv", "/home/opsx/a.csv"},
		{"/home/ops", "/srv/a.csv", "/srv/a.csv"},
		{"", "/a.csv", "/a.csv"},
	} {
		if got := FromHome(filepath.FromSlash(c.home), filepath.FromSlash(c.path)); got != filepath.FromSlash(c.want) && got != c.want {
			t.Errorf("%s at home in %q is %s, want %s", c.path, c.home, got, c.want)
		}
	}
}
