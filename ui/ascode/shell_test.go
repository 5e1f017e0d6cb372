//go:build unix

package ascode

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"cdsredis/api"
	"cdsredis/ui/text"
)

// The command lines are run by bash with a curl that keeps what it is given,
// and a cdsredis that prints its arguments.
func TestABashRunsTheLinesAsTheyAreMeant(t *testing.T) {
	t.Parallel()
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash here")
	}
	w := text.For(text.English).AsCode
	for _, name := range append(hostile(), "prod-session", "生产-订单缓存") {
		dir := t.TempDir()
		for program, script := range map[string]string{
			"cdsredis": `printf '%s\n' "$@"`,
			"curl":     `for a; do case $a in /dev/fd/*) /bin/cat "$a" >> signed;; esac; done; echo "$@" > args; case "$*" in *--data-binary*) /bin/cat > body;; esac`,
		} {
			if err := os.WriteFile(filepath.Join(dir, program), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		o := full()
		o.Request.Name, o.Instance = name, name
		cmd := exec.Command(bash, "-c", Curl(o, name, w)+"\n"+Lookup(o, "", w))
		cmd.Dir, cmd.Env, cmd.Stdin = dir, []string{"PATH=" + dir}, strings.NewReader(secret+"\n")
		if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
			t.Errorf("%q: bash says %q, %v", name, out, err)
			continue
		}
		var got struct{ InstanceName, Password string }
		if err := json.Unmarshal(read(t, dir, "body"), &got); err != nil || got.InstanceName != api.Clean(name) || got.Password != secret {
			t.Errorf("%q: curl was to send %+v, %v", name, got, err)
		}
		want := "sign\nCreateDBInstance\n--profile\n" + api.Clean(name) + "\n--curl\nsign\nDescribeDBInstances\nInstanceUuid=" + api.Clean(name) + "\n--curl\n"
		if s := string(read(t, dir, "signed")); s != want {
			t.Errorf("%q: cdsredis was asked to sign %q, want %q", name, s, want)
		}
		if s := string(read(t, dir, "args")); strings.Contains(s, secret) {
			t.Errorf("%q: the password is among the arguments: %s", name, s)
		}
		if _, err := os.Stat(filepath.Join(dir, "owned")); err == nil {
			t.Errorf("%q was run", name)
		}
	}
}

func read(t *testing.T, dir, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Error(err)
	}
	return b
}
