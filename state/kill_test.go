package state

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"cdsredis/api"
)

// The victim is this test's own program, started again to be killed.
const (
	victimDir  = "CDSREDIS_TEST_VICTIM_DIR"
	victimStep = "CDSREDIS_TEST_VICTIM_STEP"
)

// victim runs one creation up to a step, says so, and waits to be killed.
func victim(dir, step string) int {
	wait := func() {
		fmt.Println(step)
		select {}
	}
	o, err := Open(Options{Dir: dir})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	cloud := &fakeCloud{accepted: api.Accepted{TaskID: "task", InstanceIDs: []string{"new-1"}}}
	switch step {
	case "before the intent":
		wait()
	case "after sending":
		cloud.before = wait
	}
	if _, err := o.Create(context.Background(), cloud, createIntent("cache")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	wait()
	return 0
}

func TestAKilledSessionLosesNothingAndSendsNothingAgain(t *testing.T) {
	t.Parallel()
	for step, want := range map[string]struct {
		operations int
		phase      Phase
	}{
		"before the intent": {0, ""},
		"after sending":     {1, PhaseUnknown},
		"after recording":   {1, PhaseAccepted},
	} {
		t.Run(step, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "state")
			kill(t, dir, step)
			o, err := Open(Options{Dir: dir})
			if err != nil {
				t.Fatalf("open after the kill: %v", err)
			}
			defer func() { _ = o.Close() }()
			if got := len(o.List()); got != want.operations {
				t.Fatalf("got %d operations, want %d", got, want.operations)
			}
			if want.operations == 0 {
				return
			}
			op := only(t, o)
			if op.Phase != want.phase {
				t.Errorf("phase: got %q, want %q", op.Phase, want.phase)
			}
			if op.Known == nil || op.Known[0] != "old-1" {
				t.Errorf("known: got %q, want what the intent said", op.Known)
			}
			inst := made("new-1", "cache", api.StatusRunning)
			inst.Created = op.Begun
			if _, err := o.Observe(prod, []api.Instance{inst}, op.Begun.Add(time.Second)); err != nil {
				t.Fatalf("observe: %v", err)
			}
			if got := only(t, o); got.Phase != PhaseRunning {
				t.Errorf("after it was seen: got %q, want running; %v", got.Phase, whats(got))
			}
			if got := o.Health().Sessions; got != 1 {
				t.Errorf("sessions: got %d, want this one", got)
			}
		})
	}
}

// kill runs a victim until it says that it is at the step, and kills it.
func kill(t *testing.T, dir, step string) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), victimDir+"="+dir, victimStep+"="+step)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil {
		t.Errorf("victim said %q: %v", line, err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) {
		t.Fatalf("victim ended with %v, want to have killed it", err)
	}
}
