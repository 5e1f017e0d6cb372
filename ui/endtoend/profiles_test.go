//go:build unix

package endtoend

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cdsredis/api/simulator"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// account serves a small cloud of its own key.
func account(t *testing.T, id, key string, seed uint64) *cloud {
	t.Helper()
	return serve(t, simulator.Options{SecretID: id, SecretKey: key, Instances: 6, Seed: seed, Provision: provision})
}

// configured is a home with a configuration.
func configured(t *testing.T, document string) (home string) {
	t.Helper()
	home = t.TempDir()
	path := filepath.Join(home, ".config", "cdsredis", "config.toml")
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	return home
}

func TestAFirstStartMakesAProfileAndGoesOnIntoTheDashboard(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.English, text.Chinese} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			w, home := text.For(lang).Welcome, t.TempDir()
			cloud := account(t, "AKID-first", "s3cret-first", 1)
			start := func() *ptytest.Program {
				return ptytest.Start(t, ptytest.Options{Width: 100, Height: 30, Env: []string{"HOME=" + home, "CDSREDIS_LANG=" + string(lang)}}, program)
			}
			p := start()
			p.WaitFor(w.MakeProfile)
			p.Type("<enter>")
			p.WaitFor(w.IDHint)
			p.Type(strings.Repeat("<backspace>", 8) + "prod<enter>" + "<backspace><backspace>" + cloud.url + "<enter>AKID-first<enter>")
			p.Paste("s3cret-first")
			p.Type("<enter><enter>")
			p.WaitFor(w.Open)
			path := filepath.Join(home, ".config", "cdsredis", "config.toml")
			for at, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
				if info, err := os.Stat(at); err != nil || info.Mode().Perm() != want {
					t.Errorf("%s: %v (%v), want mode %v", at, info, err, want)
				}
			}
			p.Type("<enter>")
			name := cloud.Truth()[0].Name
			p.WaitFor(name)
			p.Type("q")
			if exit := p.Wait(); exit.Code != 0 || len(exit.Left) > 0 {
				t.Errorf("ends with %d and leaves %v", exit.Code, exit.Left)
			}
			if strings.Contains(string(p.Raw()), "s3cret-first") {
				t.Error("the secret key was written to the terminal")
			}

			again := start()
			again.WaitFor(name)
			again.Type("q")
			if exit := again.Wait(); exit.Code != 0 {
				t.Errorf("the second start ends with %d", exit.Code)
			}
		})
	}
}

func TestAFirstStartLeadsIntoTheDemo(t *testing.T) {
	t.Parallel()
	p := ptytest.Start(t, ptytest.Options{Width: 100, Height: 30}, program)
	p.WaitFor(text.For(text.English).Welcome.Demo)
	p.Type("d")
	p.WaitFor("DEMO")
	p.WaitFor("prod-rate-limit")
	p.Type("q")
	if exit := p.Wait(); exit.Code != 0 || len(exit.Left) > 0 {
		t.Errorf("ends with %d and leaves %v", exit.Code, exit.Left)
	}
}

func TestAChangeOfProfileLeavesTheOldAccountAlone(t *testing.T) {
	t.Parallel()
	prod, dev := account(t, "AKID-prod", "s3cret-prod", 1), account(t, "AKID-dev", "s3cret-dev", 2)
	home := configured(t, `profile = "prod"
refresh = "1s"
[profiles.prod]
endpoint = "`+prod.url+`"
secret_id = "AKID-prod"
secret_key = "s3cret-prod"
colour = "red"
[profiles.dev]
endpoint = "`+dev.url+`"
secret_id = "AKID-dev"
secret_command = ["echo", "s3cret-dev"]
`)
	p := ptytest.Start(t, ptytest.Options{Width: 120, Height: 30, Env: []string{"HOME=" + home}}, program)
	p.WaitFor(prod.Truth()[0].Name)
	p.Type("P")
	p.WaitFor("in use")
	p.Type("g<enter>")
	p.WaitFor(strings.TrimPrefix(dev.url, "http://"))
	p.WaitFor(dev.Truth()[0].Name)

	const action = "DescribeDBInstances"
	before, now := prod.Requests(action), dev.Requests(action)
	if before == 0 {
		t.Fatal("the first account was never asked")
	}
	p.WaitUntil("the second account is asked again", func(*vt.Terminal) bool { return dev.Requests(action) >= now+3 })
	if got := prod.Requests(action); got != before {
		t.Errorf("%d requests with the old key after the change", got-before)
	}
	p.Type("q")
	if exit := p.Wait(); exit.Code != 0 || len(exit.Left) > 0 {
		t.Errorf("ends with %d and leaves %v", exit.Code, exit.Left)
	}
}

func TestSeveralProfilesAreShownTogetherAndOneThatFailsIsNamed(t *testing.T) {
	t.Parallel()
	prod, dev := account(t, "AKID-prod", "s3cret-prod", 1), account(t, "AKID-dev", "s3cret-dev", 2)
	home := configured(t, `refresh = "1s"
[profiles.prod]
endpoint = "`+prod.url+`"
secret_id = "AKID-prod"
secret_key = "s3cret-prod"
[profiles.dev]
endpoint = "`+dev.url+`"
secret_id = "AKID-dev"
secret_key = "s3cret-wrong"
`)
	p := ptytest.Start(t, ptytest.Options{Width: 120, Height: 30, Env: []string{"HOME=" + home}}, program, "--profile", "prod,dev", "--lang", "en")
	p.WaitFor("prod + dev")
	p.WaitFor(prod.Truth()[0].Name)
	p.WaitFor("dev: ")
	p.Type("q")
	if exit := p.Wait(); exit.Code != 0 || len(exit.Left) > 0 {
		t.Errorf("ends with %d and leaves %v", exit.Code, exit.Left)
	}
}

// Both accounts have an instance of each name; only what is marked may go, each
// from its own.
func TestADeletionOverSeveralProfilesTakesFromEachWhatWasMarkedThere(t *testing.T) {
	t.Parallel()
	prod, dev := account(t, "AKID-prod", "s3cret-prod", 1), account(t, "AKID-dev", "s3cret-dev", 2)
	home := configured(t, `refresh = "1s"
[profiles.prod]
endpoint = "`+prod.url+`"
secret_id = "AKID-prod"
secret_key = "s3cret-prod"
[profiles.dev]
endpoint = "`+dev.url+`"
secret_id = "AKID-dev"
secret_key = "s3cret-dev"
`)
	const name = "prod-session-01"
	words := text.For(text.English)
	p := ptytest.Start(t, ptytest.Options{Width: 120, Height: 30, Env: []string{"HOME=" + home}}, program, "--profile", "prod,dev", "--lang", "en", "--filter", name)
	p.WaitFor("2 of 12")
	p.Type("*D")
	p.WaitFor(words.Remove.Many.Hint)
	p.Type("2<enter>")
	left := func(c *cloud) (all int, there bool) {
		for _, in := range c.Truth() {
			there = there || in.Name == name
		}
		return len(c.Truth()), there
	}
	p.WaitUntil("both are gone", func(*vt.Terminal) bool {
		one, there := left(prod)
		other, thereToo := left(dev)
		return one == 5 && other == 5 && !there && !thereToo
	})
	p.Type("q")
	if exit := p.Wait(); exit.Code != 0 || len(exit.Left) > 0 {
		t.Errorf("ends with %d and leaves %v", exit.Code, exit.Left)
	}
	if n, m := prod.Requests("DeleteDBInstance"), dev.Requests("DeleteDBInstance"); n != 1 || m != 1 {
		t.Errorf("%d and %d deletions were sent; want one each", n, m)
	}
}
