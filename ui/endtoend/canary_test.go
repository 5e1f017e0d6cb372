//go:build unix

package endtoend

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"cdsredis/api/simulator"
	"cdsredis/ui/uitest/ptytest"
	"cdsredis/ui/uitest/vt"
)

// Secrets that can be told from everything else wherever they turn up.
const (
	canaryKey      = "canary+secret/key-7f3a"
	canaryPassword = "Canary-Passw0rd/91+x"
	canaryProxy    = "canary-proxy-55d1"
	canaryOutput   = "canary-stderr-0b2e"
)

// sings tells which of the secrets stand in data, as they are or encoded.
func sings(data []byte) (found []string) {
	for _, canary := range []string{canaryKey, canaryPassword, canaryProxy, canaryOutput} {
		for _, form := range []string{
			canary, url.QueryEscape(canary), url.PathEscape(canary), hex.EncodeToString([]byte(canary)),
			base64.StdEncoding.EncodeToString([]byte(canary)),
		} {
			if bytes.Contains(data, []byte(form)) {
				found = append(found, canary)
				break
			}
		}
	}
	return found
}

// quiet holds that no secret stands in data.
func quiet(t *testing.T, what string, data []byte) {
	t.Helper()
	for _, canary := range sings(data) {
		t.Errorf("%s holds the secret %s", what, canary)
	}
}

// quietFiles holds it of all files but those in which the user has put a
// secret.
func quietFiles(t *testing.T, home string, own ...string) {
	t.Helper()
	err := filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		for _, name := range own {
			if filepath.Base(path) == name {
				return nil
			}
		}
		content, err := os.ReadFile(path)
		quiet(t, path, content)
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// tattler is a cloud that repeats the first creation to whoever asked for it,
// and holds that only creations carry a password.
type tattler struct {
	t     *testing.T
	cloud http.Handler

	mu      sync.Mutex
	tattled bool
	asked   int // creations with the password in them
}

func (c *tattler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		c.t.Error(err)
	}
	quiet(c.t, "the address "+r.URL.Path, []byte(r.URL.String()))
	if r.URL.Query().Get("Action") != "CreateDBInstance" {
		quiet(c.t, "the body of "+r.URL.Query().Get("Action"), body)
	} else if !bytes.Contains(body, []byte(canaryPassword)) {
		c.t.Error("a creation came without the password")
	} else if c.firstTime() {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = w.Write([]byte(`{"Code":"BadArgs","Message":"bad: ` + strings.ReplaceAll(string(body), `"`, `\"`) + " " + r.URL.String() + `"}`))
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	c.cloud.ServeHTTP(w, r)
}

func (c *tattler) firstTime() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.asked++
	first := !c.tattled
	c.tattled = true
	return first
}

func (c *tattler) creations() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.asked
}

// fakeProgram keeps all that it is given.
func fakeProgram(t *testing.T, dir, name string) {
	t.Helper()
	script := "#!/bin/sh\n{ echo \"$0 $*\"; /usr/bin/env; } >> '" + dir + "/given-" + name + "'\n"
	if name == "tmux" {
		script += "/bin/cat >> '" + dir + "/given-" + name + "'\n"
	}
	if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
}

// A session that creates, is refused with its own request repeated to it,
// copies, exports and starts other programs: no secret is in anything but the
// creations' bodies.
func TestNoSecretLeavesTheDashboardButInTheCreation(t *testing.T) {
	t.Parallel()
	tattler := &tattler{t: t}
	c := serveBehind(t, simulator.Options{Provision: provision, Instances: 14, Seed: 1, SecretKey: canaryKey},
		func(s *simulator.Simulator) http.Handler {
			tattler.cloud = s
			return tattler
		})
	h := newHost(t, c)
	bin := filepath.Join(h.home, "bin")
	if err := os.Mkdir(bin, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"redis-cli", "tmux"} {
		fakeProgram(t, bin, name)
	}
	d := atDesk(h.start(ptytest.Options{
		Width: 120, Height: 40,
		Env: []string{"CDS_SECRET_KEY=" + canaryKey, "PATH=" + bin, "TMUX=/tmp/none,1,0", "TERM=tmux-256color"},
	}, program, h.args("--region", region, "--screen", "specs", "--log-file", filepath.Join(h.home, "log"), "--log-level", "debug")...))

	d.WaitFor(d.text.Specs.Disks)
	d.fillCreationWith("new-one", canaryPassword)
	d.Type("<enter>")
	d.WaitFor(d.text.Create.Rejected)
	d.Type("<esc>")
	d.WaitFor(d.text.Create.Discard)
	d.Type("y")
	d.WaitFor(d.text.Specs.Disks)
	d.fillCreationWith("new-one", canaryPassword)
	d.Type("<enter>")
	d.waitCreated("new-one")
	d.Type("<enter>")
	d.WaitFor(d.text.Tasks.Timeline.Events)
	d.Type("3")
	d.waitRow("new-one", d.text.Instances.States["RUNNING"])
	d.Type("C")
	d.WaitFor(d.text.AsCode.Curl)
	d.Type("y<tab>y<tab>y<tab>y<esc>")
	d.WaitGone(d.text.AsCode.Curl)
	d.Type("yj")
	waitInFile(t, filepath.Join(bin, "given-tmux"), "load-buffer")
	d.Type("e")
	d.WaitFor(d.text.Copying.CSVFor)
	d.Type("j")
	eventually(t, "the instances are exported", func() bool { return exported(h.home, "j") })
	before := d.clears()
	d.Type("c")
	waitInFile(t, filepath.Join(bin, "given-redis-cli"), "-h", "-p")
	d.WaitUntil("the screen is drawn anew", func(s *vt.Terminal) bool { return s.Clears > before })
	d.waitRow("new-one")
	checkLeft(t, d.leave())

	quiet(t, "the terminal", d.Raw())
	quietFiles(t, h.home)
	if n := tattler.creations(); n != 2 {
		t.Errorf("%d creations were asked for, want the refused and the accepted", n)
	}
}

// The commands, with the secret in each place that it can come from, right and
// wrong, and a proxy whose address has a password.
func TestNoSecretIsPrintedByTheCommands(t *testing.T) {
	t.Parallel()
	const file = "config.toml"
	for name, c := range map[string]struct {
		env    []string
		config string
		mode   os.FileMode
	}{
		"environment":                   {env: []string{"CDS_SECRET_KEY=" + canaryKey}},
		"a variable for its id":         {env: []string{"CDS_SECRET_ID=", "CDS_SECRET_KEY=" + canaryKey}},
		"file":                          {config: `profiles.default = { secret_id = "demo", secret_key = "` + canaryKey + `" }`, mode: 0o600},
		"a file that others read":       {config: `profiles.default = { secret_id = "demo", secret_key = "` + canaryKey + `" }`, mode: 0o644},
		"a file that is no TOML":        {config: "[profiles.default]\nsecret_key = \"" + canaryKey + "\n", mode: 0o600},
		"a misspelt setting":            {config: "[profiles.default]\nsecret_kye = \"" + canaryKey + "\"\n", mode: 0o600},
		"a setting of a wrong type":     {config: "[profiles.default]\nsecret_key = [\"" + canaryKey + "\"]\n", mode: 0o600},
		"a setting in a wrong place":    {config: "secret_key = \"" + canaryKey + "\"\n", mode: 0o600},
		"a command":                     {config: commandConfig("echo '" + canaryOutput + "' >&2; cat \"$HOME/key\""), mode: 0o600},
		"a command that fails":          {config: commandConfig("cat \"$HOME/key\"; cat \"$HOME/key\" >&2; exit 3"), mode: 0o600},
		"a command that says two lines": {config: commandConfig("cat \"$HOME/key\"; echo; echo more"), mode: 0o600},
		"a proxy that is not there":     {env: []string{"CDS_SECRET_KEY=" + canaryKey, "CDSREDIS_ENDPOINT=https://api.example.invalid", "HTTPS_PROXY=http://me:" + canaryProxy + "@127.0.0.1:1"}},
		"a proxy that is no address":    {env: []string{"CDS_SECRET_KEY=" + canaryKey, "CDSREDIS_ENDPOINT=https://api.example.invalid", "HTTPS_PROXY=http://me:" + canaryProxy + "@[proxy"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cloud := serve(t, simulator.Options{Instances: 3, SecretKey: canaryKey})
			h := newHost(t, cloud)
			dir := filepath.Join(h.home, "config", "cdsredis")
			if err := os.MkdirAll(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			if c.config != "" {
				c.env = append(c.env, "CDS_SECRET_ID=", "CDS_SECRET_KEY=")
				if err := os.WriteFile(filepath.Join(dir, file), []byte(c.config), c.mode); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.WriteFile(filepath.Join(h.home, "key"), []byte(canaryKey), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, args := range [][]string{
				{"config"}, {"doctor"}, {"tasks", "--all"}, {"tasks", "--json"}, {"sign", "DescribeRegins"}, {"sign", "--curl", "DescribeRegins"}, {"version"}, {},
			} {
				cmd := exec.Command(program, append(args, "--log-file", filepath.Join(h.home, "log"), "--log-level", "debug")...)
				cmd.Env = append(append(append(os.Environ(), h.env...), "CDSREDIS_ENDPOINT="+h.url, "CDSREDIS_LANGUAGE=en"), c.env...)
				out, _ := cmd.CombinedOutput() // what it ends with is others' matter
				quiet(t, strings.Join(args, " ")+" printed\n"+string(out), out)
			}
			quietFiles(t, h.home, file, "key")
		})
	}
}

func commandConfig(script string) string {
	return "[profiles.default]\nsecret_id = \"demo\"\nsecret_command = [\"sh\", \"-c\", '''" + script + "''']\n"
}
