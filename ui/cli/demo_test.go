package cli

import (
	"context"
	"errors"
	"net/http"
	"os"
	"testing"
)

func TestTheDemoIsACloudOfItsOwnThatLeavesNothing(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "--demo").with("CDS_REGION", "of-a-real-account", "CDSREDIS_ENDPOINT", "us", "CDS_SECRET_ID", "AKIDEXAMPLE1234")
	var dir, url string
	tr.Dashboard = func(ctx context.Context, s Session) error {
		regions, err := s.Client.Regions(ctx)
		if err != nil || len(regions) == 0 {
			t.Errorf("regions are %v with %v", regions, err)
		}
		if !s.Demo || s.Region != "" || s.Profile != "" || s.KeyTail == "1234" {
			t.Errorf("session is %+v, want a demo of its own", s)
		}
		dir, url = s.StateDir, "http://"+s.Client.Host()
		return os.WriteFile(dir+"/record", nil, 0o600)
	}
	if got := tr.run(t.Context()); got.code != ExitOK || got.stdout != "" || got.stderr != "" {
		t.Fatalf("ends with %+v, want a silent 0", got)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is still there: %v", dir, err)
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	if answer, err := http.DefaultClient.Do(request); err == nil {
		answer.Body.Close()
		t.Error("the simulator still answers")
	}
}

func TestTheDemoBeginsInTheRegionOfTheFlag(t *testing.T) {
	t.Parallel()
	tr := newTrial(t, "--demo", "--region", "CN_Beijing_A", "--read-only")
	tr.Dashboard = func(_ context.Context, s Session) error {
		if s.Region != "CN_Beijing_A" || !s.Client.ReadOnly() {
			t.Errorf("region is %q, read-only %v", s.Region, s.Client.ReadOnly())
		}
		return nil
	}
	if got := tr.run(t.Context()); got.code != ExitOK {
		t.Errorf("ends with %+v, want 0", got)
	}
}
