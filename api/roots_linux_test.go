package api

import (
	"os"
	"os/exec"
	"testing"
)

// A process reads the system's roots once, so each case has a process of its
// own: this test run again, with a file for the system's roots that is gone
// when the first connection is made.
func TestRootsThatWereLoadedServeTheFirstConnection(t *testing.T) {
	t.Parallel()
	if os.Getenv("ROOTS_URL") != "" {
		connectWithoutRoots(t)
		return
	}
	for name, tt := range map[string]struct{ load, want string }{
		"loaded":                    {"for the system's roots", ""},
		"not loaded":                {"", TransportCertificateAuthority.String()},
		"not needed with a CA file": {"for a CA file", TransportCertificateAuthority.String()},
		"not needed for plain HTTP": {"for plain HTTP", TransportCertificateAuthority.String()},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server, file := secureServer(t, nil)
			cmd := exec.Command(os.Args[0], "-test.run=^TestRootsThatWereLoadedServeTheFirstConnection$")
			cmd.Env = append(os.Environ(), "SSL_CERT_FILE="+file, "SSL_CERT_DIR="+t.TempDir(),
				"ROOTS_URL="+server.URL, "ROOTS_LOAD="+tt.load, "ROOTS_WANT="+tt.want)
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
}

func connectWithoutRoots(t *testing.T) {
	file := os.Getenv("SSL_CERT_FILE")
	o := testOptions(os.Getenv("ROOTS_URL"))
	load := map[string]func(){
		"":                       func() {},
		"for the system's roots": func() { mustNew(t, o).LoadRoots() },
		"for a CA file": func() {
			other := o
			other.CAFile = file
			mustNew(t, other).LoadRoots()
		},
		"for plain HTTP": func() { mustNew(t, testOptions("http://127.0.0.1:1")).LoadRoots() },
	}
	load[os.Getenv("ROOTS_LOAD")]()
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	_, err := mustNew(t, o).Regions(t.Context())
	got := ""
	if err != nil {
		got = TransportKindOf(err).String()
	}
	if want := os.Getenv("ROOTS_WANT"); got != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}
