package cli

import (
	"strings"
	"testing"
	"time"

	"cdsredis/api"
	"cdsredis/api/simulator"
	"cdsredis/state"
)

// withCloud points the trial at a simulator that lets it in.
func (tr *trial) withCloud(t *testing.T, o simulator.Options) *simulator.Server {
	t.Helper()
	o.SecretID, o.SecretKey = "AKIDEXAMPLE1234", marked
	server, err := simulator.Listen("127.0.0.1:0", o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
	})
	tr.with("CDS_SECRET_ID", o.SecretID, "CDS_SECRET_KEY", o.SecretKey, "CDSREDIS_ENDPOINT", server.URL())
	return server
}

// scope is the account that the trial is given by withCloud.
func scope(server *simulator.Server) state.Scope {
	return state.Scope{Profile: "default", KeyTail: "1234", Endpoint: strings.TrimPrefix(server.URL(), "http://")}
}

// buy creates an instance in the cloud and in the record.
func buy(t *testing.T, server *simulator.Server, r *recorder, name string) state.Operation {
	t.Helper()
	client, err := api.New(api.Options{
		Endpoint: server.URL(), Credentials: api.Credentials{ID: "AKIDEXAMPLE1234", Secret: marked},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	const region = "CN_Beijing_A"
	catalog, err := client.Catalog(t.Context(), region)
	if err != nil {
		t.Fatal(err)
	}
	vdcs, err := client.VDCs(t.Context(), region)
	if err != nil {
		t.Fatal(err)
	}
	goods := catalog.Versions[0].Architectures[0].Roles[0].Sizes[0].GoodsID
	op, err := r.Create(t.Context(), client, state.CreateIntent{
		Scope: scope(server), Known: []string{},
		Request: api.CreateRequest{
			RegionID: region, VDCID: vdcs[0].ID, NetworkID: vdcs[0].Networks[0].ID, Name: name,
			GoodsID: goods, Password: marked + "1", Amount: 1,
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return op
}

func TestWaitEndsWithWhatCameOfTheOperation(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		provision time.Duration
		begin     func(*testing.T, *simulator.Server, *recorder) state.Operation
		args      []string
		code      int
		stdout    []string
		stderr    string
	}{
		"ready": {
			begin: func(t *testing.T, s *simulator.Server, r *recorder) state.Operation { return buy(t, s, r, "cache") },
			code:  ExitOK, stdout: []string{"creating", "running"},
		},
		"still open": {
			provision: time.Hour,
			begin:     func(t *testing.T, s *simulator.Server, r *recorder) state.Operation { return buy(t, s, r, "cache") },
			args:      []string{"--timeout", "300ms"},
			code:      ExitTimedOut, stdout: []string{"creating"}, stderr: "gave up after 300ms; still open: ",
		},
		"failed": {
			begin: func(_ *testing.T, s *simulator.Server, r *recorder) state.Operation {
				return r.create(scope(s), "cache", refused)
			},
			code: ExitOperationFailed, stdout: []string{"refused", "no more addresses"},
		},
		"without a trace": {
			begin: func(_ *testing.T, s *simulator.Server, r *recorder) state.Operation {
				r.now = r.now.Add(-20 * time.Minute)
				return r.create(scope(s), "cache", lost)
			},
			code: ExitOutcomeUnknown, stdout: []string{"unknown", "not found"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t)
			server := tr.withCloud(t, simulator.Options{Provision: tt.provision})
			op := tt.begin(t, server, newRecorder(t, tr.stateDir(), time.Now()))
			tr.Args = append([]string{"tasks", "--wait", op.ID[:6]}, tt.args...)
			got := tr.run(t.Context())
			if got.code != tt.code || (got.stderr == "") != (tt.stderr == "") {
				t.Errorf("ends with %+v, want %d", got, tt.code)
			}
			contains(t, got.stdout, append(tt.stdout, op.ID, "cache", "CN_Beijing_A")...)
			contains(t, got.stderr, tt.stderr)
			if strings.Contains(got.stdout+got.stderr, marked) {
				t.Errorf("a secret is printed:\n%s%s", got.stdout, got.stderr)
			}
		})
	}
}

func TestFollowingForScriptsIsAnObjectALine(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "tasks", "--follow", "--json")
	server := tr.withCloud(t, simulator.Options{})
	r := newRecorder(t, tr.stateDir(), time.Now())
	buy(t, server, r, "cache")
	r.create(theirs, "not-ours", accepted("i-9"))
	got := tr.run(t.Context())
	if got.code != ExitOK {
		t.Fatalf("ends with %+v, want 0", got)
	}
	var said []string
	for line := range strings.Lines(got.stdout) {
		one := decode[taskJSON](t, line)
		said = append(said, one.Name+" "+string(one.Phase))
	}
	if all := strings.Join(said, ", "); all != "cache accepted, not-ours accepted, cache running" {
		t.Errorf("lines are %s", all)
	}
}

func TestAListAsksTheCloudNothing(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"tasks"}, {"tasks", "--follow", "--offline", "--timeout", "1ms"}} {
		tr := newTrial(t, args...)
		server := tr.withCloud(t, simulator.Options{Provision: time.Hour})
		buy(t, server, newRecorder(t, tr.stateDir(), time.Now()), "cache")
		tr.run(t.Context())
		if n := server.Simulator().Requests("DescribeDBInstances"); n != 0 {
			t.Errorf("%v asks for the list %d times", args, n)
		}
	}
}

func TestWithoutCredentialsFollowingSaysWhatItCanDo(t *testing.T) {
	t.Parallel()
	for locale, want := range map[string]string{"en_US.UTF-8": "only what other sessions record", "zh_CN.UTF-8": "只跟踪其他会话的记录"} {
		tr := newTrial(t, "tasks", "--follow", "--timeout", "1ms").with("LANG", locale)
		newRecorder(t, tr.stateDir(), time.Now()).create(theirs, "cache", accepted("i-1"))
		got := tr.run(t.Context())
		if got.code != ExitTimedOut {
			t.Errorf("ends with %+v, want 6", got)
		}
		contains(t, got.stdout, "cache")
		contains(t, got.stderr, want)
	}
}

func TestAnEndpointThatIsDownDoesNotEndTheFollowing(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "tasks", "--follow", "--timeout", "300ms", "--endpoint", "http://127.0.0.1:1").withKeys()
	down := state.Scope{Profile: "default", KeyTail: "1234", Endpoint: "127.0.0.1:1"}
	newRecorder(t, tr.stateDir(), time.Now()).create(down, "cache", accepted("i-1"))
	got := tr.run(t.Context())
	if got.code != ExitTimedOut || strings.Count(got.stderr, "refused") != 1 {
		t.Errorf("ends with %+v, want 6 and one complaint", got)
	}
	contains(t, got.stderr, "following goes on", "gave up after 300ms")
}
