package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cdsredis/state"
	"cdsredis/ui/uitest"
)

func TestTasksListsWhatIsOfInterest(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		locale string
		args   []string
	}{
		"tasks.en":     {"en_US.UTF-8", nil},
		"tasks.zh":     {"zh_CN.UTF-8", nil},
		"tasks-all.en": {"en_US.UTF-8", []string{"--all"}},
		"tasks-json":   {"zh_CN.UTF-8", []string{"--json"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, append([]string{"tasks"}, tt.args...)...).withKeys().with("LANG", tt.locale)
			tr.withRecord(t)
			tr.Terminal = false
			got := tr.run(t.Context())
			if got.code != ExitOK || got.stderr != "" || strings.ContainsAny(got.stdout, "\x1b\u202e") {
				t.Errorf("ends with %d and %q, want 0 and no escape code", got.code, got.stderr)
			}
			uitest.GoldenAs(t, name, got.stdout)
		})
	}
}

func TestTasksForScriptsAreOneArray(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "tasks", "--json", "--all").withKeys()
	tr.withRecord(t)
	byName := map[string]taskJSON{}
	for _, one := range decode[[]taskJSON](t, tr.run(t.Context()).stdout) {
		byName[one.Name] = one
	}
	if len(byName) != 10 {
		t.Errorf("there are %d operations, want 10", len(byName))
	}
	open := byName["under-way"]
	if open.Result != state.ResultPending || open.Progress == nil || open.Ended != nil || len(open.Instances) != 1 {
		t.Errorf("under-way is %+v, want progress and no end", open)
	}
	if got := byName["long-ago"]; got.Result != state.ResultDone || got.Ended == nil || *got.Progress != 1 {
		t.Errorf("long-ago is %+v, want an end", got)
	}
	if !byName["not-ours"].OtherAccount || open.OtherAccount {
		t.Error("not-ours alone is another account's")
	}
	if got := byName["twice"].Candidates; len(got) != 2 {
		t.Errorf("candidates are %v, want two", got)
	}
}

func TestWithoutAKeyNoOperationIsAnothers(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "tasks")
	tr.withRecord(t)
	if got := tr.run(t.Context()); got.code != ExitOK || strings.Contains(got.stdout, "another account") {
		t.Errorf("ends with %+v", got)
	}
}

func TestAnEmptyListIsEmpty(t *testing.T) {
	t.Parallel()
	got := newTrial(t, "tasks").run(t.Context())
	if got.code != ExitOK || got.stdout != "" {
		t.Errorf("ends with %+v, want 0 and nothing on standard output", got)
	}
	contains(t, got.stderr, "no operation under way")
	if got := newTrial(t, "tasks", "--json").run(t.Context()); got.code != ExitOK || got.stdout != "[]\n" || got.stderr != "" {
		t.Errorf("ends with %+v, want an empty array", got)
	}
	if got := newTrial(t, "tasks", "--follow").run(t.Context()); got.code != ExitOK || got.stdout != "" {
		t.Errorf("following ends with %+v, want 0 at once", got)
	}
}

func TestTasksRefusesWhatMakesNoSense(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		args   []string
		en, zh string
	}{
		"timeout alone":    {[]string{"--timeout", "1m"}, "--timeout goes with", "--timeout 需与"},
		"negative timeout": {[]string{"--follow", "--timeout", "-1m"}, "--timeout must not be negative", "--timeout 不能为负"},
		"all and follow":   {[]string{"--follow", "--all"}, "--all is for the list", "--all 用于列表"},
		"empty id":         {[]string{"--wait", ""}, "--wait needs a value", "--wait 需要一个值"},
		"no such id":       {[]string{"--wait", "0"}, `begins with "0"`, `以 "0" 开头`},
		"ambiguous id":     {[]string{"--wait", "PREFIX"}, "several operations: ", "对应多个操作："},
		"another account":  {[]string{"--wait", "THEIRS"}, "belongs to another account", "属于其他账号"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for locale, want := range map[string]string{"en_US.UTF-8": tt.en, "zh_CN.UTF-8": tt.zh} {
				tr := newTrial(t, append([]string{"tasks"}, tt.args...)...).withKeys().with("LANG", locale)
				r := tr.withRecord(t)
				for i, arg := range tr.Args {
					switch arg {
					case "PREFIX":
						tr.Args[i] = sharedPrefix(t, r.List())
					case "THEIRS":
						tr.Args[i] = named(t, r.List(), "not-ours").ID
					}
				}
				got := tr.run(t.Context())
				if got.code != ExitUsage || got.stdout != "" {
					t.Errorf("%v ends with %+v, want 2", tr.Args, got)
				}
				contains(t, got.stderr, want)
			}
		})
	}
}

// sharedPrefix is a beginning that several ids have.
func sharedPrefix(t *testing.T, ops []state.Operation) string {
	t.Helper()
	seen := map[byte]bool{}
	for _, op := range ops {
		if seen[op.ID[0]] {
			return op.ID[:1]
		}
		seen[op.ID[0]] = true
	}
	t.Fatal("no two ids begin alike")
	return ""
}

func named(t *testing.T, ops []state.Operation, name string) state.Operation {
	t.Helper()
	for _, op := range ops {
		if op.Name == name {
			return op
		}
	}
	t.Fatalf("no operation is named %q", name)
	return state.Operation{}
}

func TestARecordThatCannotBeReadIsAFailure(t *testing.T) {
	t.Parallel()
	for locale, want := range map[string]string{"en_US.UTF-8": "written by a later version", "zh_CN.UTF-8": "由更新的版本写入"} {
		tr := newTrial(t, "tasks").with("LANG", locale)
		tr.withJournal(t, newerRecord)
		got := tr.run(t.Context())
		if got.code != ExitFailure || got.stdout != "" {
			t.Errorf("ends with %+v, want 1", got)
		}
		contains(t, got.stderr, want, "operations.jsonl")
	}
}

func TestARecordThatCannotBeWrittenIsListedAndAFailure(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "tasks")
	tr.withJournal(t, `{"v":1,"operation":{"id":"abcd2345","kind":"create","name":"orphan","session":"dead","phase":"intended","begun":"2025-03-04T12:00:00Z"}}`)
	if err := os.Mkdir(filepath.Join(tr.stateDir(), "operations.lock"), 0o700); err != nil { // where a file is needed
		t.Fatal(err)
	}
	got := tr.run(t.Context())
	if got.code != ExitFailure {
		t.Errorf("ends with %+v, want 1", got)
	}
	contains(t, got.stdout, "abcd2345", "orphan")
	contains(t, got.stderr, "operations.lock")
}

func TestAListThatNobodyReadsEndsQuietly(t *testing.T) {
	t.Parallel()
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out.Close()
	for _, args := range [][]string{{"tasks"}, {"tasks", "--json"}, {"tasks", "--follow", "--offline"}, {"doctor", "--endpoint", "http://127.0.0.1:1"}} {
		var stderr strings.Builder
		tr := newTrial(t, args...)
		tr.withRecord(t)
		tr.Stdout, tr.Stderr = in, &stderr
		if code := Main(t.Context(), tr.Program); code != ExitSignal+13 || stderr.String() != "" {
			t.Errorf("%v ends with %d and %q, want a silent 141", args, code, stderr.String())
		}
	}
}

func TestTimesAreThoseOfTheUsersZone(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "tasks")
	tr.withRecord(t)
	tr.Zone = time.FixedZone("HST", -10*3600)
	contains(t, tr.run(t.Context()).stdout, "2025-03-04 01:59:00")
}
