package cli

import (
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"cdsredis/api/simulator"
	"cdsredis/ui/uitest"
)

// newerRecord is a line as a later version could write it.
const newerRecord = `{"v":99,"journal":"x"}`

// withJournal gives the trial a journal of a record and its checksum.
func (tr *trial) withJournal(t *testing.T, record string) {
	t.Helper()
	sum := crc32.Checksum([]byte(record), crc32.MakeTable(crc32.Castagnoli))
	tr.withJournalLine(t, fmt.Sprintf("{\"crc32c\":\"%08x\",\"record\":%s}\n", sum, record))
}

func (tr *trial) withJournalLine(t *testing.T, line string) {
	t.Helper()
	if err := os.MkdirAll(tr.stateDir(), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(tr.stateDir(), "operations.jsonl"), []byte(line), 0o600); err != nil {
		t.Fatal(err)
	}
}

// lineAbout is the line of a report that is about something.
func lineAbout(t *testing.T, report, about string) string {
	t.Helper()
	for line := range strings.Lines(report) {
		if fields := strings.Fields(line); len(fields) > 1 && fields[1] == about {
			return line
		}
	}
	t.Errorf("no line about %s in:\n%s", about, report)
	return ""
}

func TestDoctorReportsOnEverything(t *testing.T) {
	t.Parallel()
	for locale, name := range map[string]string{"en_US.UTF-8": "doctor.en", "zh_CN.UTF-8": "doctor.zh"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, "doctor").withFile(t, "theme = \"dark\"\n").with(
				"LANG", locale, "COLORTERM", "truecolor", "NO_COLOR", "1", "TMUX", "/tmp/tmux-0/default,1,0",
				"SSH_CONNECTION", "192.0.2.1 5 192.0.2.2 22", "https_proxy", "http://ops:"+marked+"@proxy.example:3128/")
			server := tr.withCloud(t, simulator.Options{})
			tr.Terminal = false
			tr.Size = func() (int, int, bool) { return 120, 40, true }
			began := time.Now()
			tr.Now = func() time.Time { return began }
			got := tr.run(t.Context())
			if got.code != ExitOK || got.stderr != "" {
				t.Errorf("ends with %d and %q, want 0", got.code, got.stderr)
			}
			uitest.GoldenAs(t, name, strings.NewReplacer(
				tr.variables["HOME"], "HOME", server.URL(), "URL", version(), "VERSION",
				runtime.Version(), "GO", runtime.GOOS+"/"+runtime.GOARCH, "SYSTEM",
			).Replace(got.stdout))
		})
	}
}

func TestDoctorFindsWhatIsWrong(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		args, env []string
		file      string
		prepare   func(*testing.T, *trial)
		code      int
		about     string
		want      []string
	}{
		"closed port": {
			args: []string{"--endpoint", "http://127.0.0.1:1"},
			code: ExitFailure, about: "API", want: []string{"bad ", "the connection was refused"},
		},
		"no TLS there": {
			prepare: func(t *testing.T, tr *trial) {
				server := tr.withCloud(t, simulator.Options{})
				tr.with("CDSREDIS_ENDPOINT", strings.Replace(server.URL(), "http", "https", 1))
			},
			code: ExitFailure, about: "API", want: []string{"bad ", "no secure connection"},
		},
		"wrong key": {
			env:  []string{"CDS_SECRET_KEY", "wrong"},
			code: ExitFailure, about: "API", want: []string{"bad ", "the API refuses the key"},
		},
		"no credentials": {
			env:  []string{"CDS_SECRET_ID", "", "CDS_SECRET_KEY", ""},
			code: ExitOK, about: "API", want: []string{"warn ", "for want of credentials"},
		},
		"no credentials, as the profile": {
			env:  []string{"CDS_SECRET_ID", "", "CDS_SECRET_KEY", ""},
			code: ExitOK, about: "profile", want: []string{"warn ", "no credentials"},
		},
		"clock behind": {
			prepare: withFault("*=skew=20m"),
			code:    ExitOK, about: "clock", want: []string{"warn ", "20m0s behind"},
		},
		"clock ahead": {
			prepare: withFault("*=skew=-20m"),
			code:    ExitOK, about: "clock", want: []string{"warn ", "20m0s ahead"},
		},
		"damaged journal": {
			prepare: func(t *testing.T, tr *trial) { tr.withJournalLine(t, "{\"crc32c\"\x1b[2J\nnonsense\n") },
			code:    ExitOK, want: []string{"2 damaged lines were skipped", "Bad: 0. Warnings: 1."},
		},
		"newer journal": {
			prepare: func(t *testing.T, tr *trial) { tr.withJournal(t, newerRecord) },
			code:    ExitFailure, about: "record", want: []string{"bad ", "written by a later version"},
		},
		"journal that is a folder": {
			prepare: func(t *testing.T, tr *trial) {
				if err := os.MkdirAll(filepath.Join(tr.stateDir(), "operations.jsonl"), 0o700); err != nil {
					t.Fatal(err)
				}
			},
			code: ExitFailure, about: "record", want: []string{"bad ", "operations.jsonl"},
		},
		"mistake": {
			args: []string{"--lang", "fr"},
			code: ExitConfiguration, about: "configuration", want: []string{"bad ", "--lang"},
		},
		"mistake keeps from asking": {
			file: "nonsense = 1\n",
			code: ExitConfiguration, about: "API", want: []string{"warn ", "not asked"},
		},
		"secret command": {
			env: []string{"CDS_SECRET_KEY", ""}, file: "[profiles.default]\nsecret_command = [\"/none/such\", \"" + marked + "\"]\n",
			code: ExitConfiguration, want: []string{"secret_command (file ", "the command failed", "Bad: 1."},
		},
		"log file": {
			args: []string{"--log-file", "/dev/null/log"},
			code: ExitFailure, about: "log", want: []string{"bad "},
		},
		"dumb terminal": {
			env:  []string{"TERM", "dumb"},
			code: ExitOK, about: "terminal", want: []string{"warn ", "cannot be drawn"},
		},
		"old locale": {
			env:  []string{"LC_ALL", "zh_CN.GBK", "CDSREDIS_LANG", "en"},
			code: ExitOK, about: "locale", want: []string{"warn ", "not UTF-8"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, append([]string{"doctor"}, tt.args...)...).with("LANG", "en_US.UTF-8")
			if tt.prepare != nil {
				tt.prepare(t, tr)
			}
			if tr.variables["CDSREDIS_ENDPOINT"] == "" {
				tr.withCloud(t, simulator.Options{})
			}
			tr.with(tt.env...)
			if tt.file != "" {
				tr.withFile(t, tt.file)
			}
			got := tr.run(t.Context())
			if got.code != tt.code || got.stderr != "" || strings.ContainsRune(got.stdout, '\x1b') {
				t.Errorf("ends with %d and %q, want %d, in:\n%s", got.code, got.stderr, tt.code, got.stdout)
			}
			where := got.stdout
			if tt.about != "" {
				where = lineAbout(t, got.stdout, tt.about)
			}
			contains(t, where, tt.want...)
			if strings.Contains(got.stdout, marked) {
				t.Errorf("a secret is printed:\n%s", got.stdout)
			}
		})
	}
}

func withFault(text string) func(*testing.T, *trial) {
	return func(t *testing.T, tr *trial) {
		t.Helper()
		fault, err := simulator.ParseFault(text)
		if err != nil {
			t.Fatal(err)
		}
		tr.withCloud(t, simulator.Options{Faults: []simulator.Fault{fault}})
	}
}

func TestAProxysCredentialsAreMaskedHoweverTheyAreWritten(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"http://proxy:3128":              "http://proxy:3128",
		"http://u:p@proxy:3128/":         "http://****@proxy:3128",
		"u:p@proxy:3128":                 "****@proxy:3128",
		"http://u:p/w@x@proxy:3128":      "http://****@proxy:3128",
		"http://token@proxy":             "http://****@proxy",
		"http://proxy:3128/?token=abc#x": "http://proxy:3128",
		"socks5://u%40:p%zz@proxy:1080":  "socks5://****@proxy:1080",
	}
	for value, want := range tests {
		if got := maskUser(value); got != want {
			t.Errorf("%s is shown as %s, want %s", value, got, want)
		}
	}
}
