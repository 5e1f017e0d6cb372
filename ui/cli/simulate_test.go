package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"testing"

	"cdsredis/api"
)

// startSimulator runs the simulate command and gives the URL that it prints
// first, and how it ends.
func startSimulator(ctx context.Context, tr *trial) (url string, ended <-chan int, stderr *strings.Builder) {
	out, in := io.Pipe()
	stderr = &strings.Builder{}
	tr.Stdout, tr.Stderr = in, stderr
	code := make(chan int, 1)
	go func() {
		code <- Main(ctx, tr.Program)
		in.Close()
	}()
	url, _ = bufio.NewReader(out).ReadString('\n')
	return strings.TrimSpace(url), code, stderr
}

func TestSimulateServesUntilItIsToldToEnd(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	tr := newTrial(t, "simulate", "--listen", "127.0.0.1:0", "--latency", "0s", "--instances", "3")
	tr.Terminal = false
	url, ended, stderr := startSimulator(ctx, tr)
	client, err := api.New(api.Options{Endpoint: url, Credentials: api.Credentials{ID: "demo", Secret: "demo"}})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	instances, err := client.Instances(t.Context(), api.InstanceFilter{})
	if err != nil || len(instances) != 3 {
		t.Errorf("there are %d instances with %v, want 3", len(instances), err)
	}
	cancel()
	if code := <-ended; code != ExitOK {
		t.Errorf("ends with %d, want 0", code)
	}
	contains(t, stderr.String(), "3 instances", "export CDS_SECRET_ID=demo CDS_SECRET_KEY=demo", "cdsredis --endpoint "+url)
}

func TestSimulateFailsAsItIsAsked(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	url, ended, _ := startSimulator(ctx, newTrial(t, "simulate", "--listen", "127.0.0.1:0", "--fault", "DescribeRegins=code=409:ResourceInUse*1"))
	client, err := api.New(api.Options{Endpoint: url, Credentials: api.Credentials{ID: "demo", Secret: "demo"}})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	_, err = client.Regions(t.Context())
	if e, ok := errors.AsType[*api.Error](err); !ok || e.Code != api.CodeResourceInUse {
		t.Errorf("the first answer is %v, want ResourceInUse", err)
	}
	if _, err := client.Regions(t.Context()); err != nil {
		t.Errorf("the second answer is %v, want none", err)
	}
	cancel()
	<-ended
}

func TestSimulateDoesNotRepeatKeysThatWereGiven(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	_, ended, stderr := startSimulator(ctx, newTrial(t, "simulate", "--listen", "127.0.0.1:0", "--secret-key", "s3cret").with("LANG", "zh_CN"))
	cancel()
	<-ended
	if strings.Contains(stderr.String(), "s3cret") {
		t.Errorf("the key is printed:\n%s", stderr)
	}
	contains(t, stderr.String(), "12 个实例", "--secret-key 所给的值")
}

func TestSimulateSaysThatAnAddressIsTaken(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	got := newTrial(t, "simulate", "--listen", taken.Addr().String()).run(t.Context())
	if got.code != ExitFailure || got.stdout != "" {
		t.Errorf("ends with %+v, want 1", got)
	}
	contains(t, got.stderr, taken.Addr().String())
}

func TestSimulateWithoutAReaderOfItsURLEnds(t *testing.T) {
	t.Parallel()
	out, in := io.Pipe()
	out.Close()
	tr := newTrial(t, "simulate", "--listen", "127.0.0.1:0")
	tr.Stdout, tr.Stderr = in, io.Discard
	if code := Main(t.Context(), tr.Program); code != ExitFailure {
		t.Errorf("ends with %d, want 1", code)
	}
}
