package cli

import (
	"context"
	"strings"
	"testing"
)

const twoProfiles = `profile = "prod"
[profiles.prod]
secret_id = "AKIDPROD"
secret_key = "s3cret-prod"
[profiles.dev]
endpoint = "asia"
region = "R2"
refresh = "30s"
secret_id = "AKIDDEV5678"
secret_command = ["echo", "s3cret-dev"]
protect = ["live-*"]
colour = "green"
[profiles.empty]
[profiles.broken]
secret_id = "AKIDBROKEN"
secret_command = ["/none/such"]
`

// connectTo opens a profile from a dashboard that was started with args.
func connectTo(t *testing.T, profile string, env []string, args ...string) (s Session, err error) {
	t.Helper()
	tr := newTrial(t, args...).withKeys().with(env...).withFile(t, twoProfiles)
	tr.Dashboard = func(ctx context.Context, first Session) error {
		s, err = first.Connect(ctx, profile)
		return nil
	}
	if got := tr.run(t.Context()); got.code != ExitOK {
		t.Fatalf("ends with %+v", got)
	}
	if err == nil {
		t.Cleanup(s.Client.Close)
	}
	return s, err
}

func TestAProfileIsConnectedToAsItStandsInTheFile(t *testing.T) {
	t.Parallel()
	s, err := connectTo(t, "dev", []string{"CDS_REGION", "R9", "CDSREDIS_ENDPOINT", "us"}, "--region", "R8", "--endpoint", "us")
	if err != nil {
		t.Fatal(err)
	}
	if s.Profile != "dev" || s.Region != "R2" || s.KeyTail != "5678" || s.Endpoint != "cdsapi-asia.capitalonline.net" || s.Refresh.Seconds() != 30 {
		t.Errorf("connected to %s in %q with %s at %s, refresh %v", s.Profile, s.Region, s.KeyTail, s.Endpoint, s.Refresh)
	}
	if len(s.Protected) != 1 || s.Colour != "green" || s.Client.ReadOnly() {
		t.Errorf("protected %v, colour %q, read-only %v", s.Protected, s.Colour, s.Client.ReadOnly())
	}
}

func TestReadOnlyStaysInForceInEveryProfile(t *testing.T) {
	t.Parallel()
	for name, start := range map[string]struct{ env, args []string }{
		"flag":        {nil, []string{"--read-only"}},
		"environment": {[]string{"CDSREDIS_READ_ONLY", "true"}, nil},
	} {
		s, err := connectTo(t, "dev", start.env, start.args...)
		if err != nil || !s.Client.ReadOnly() {
			t.Errorf("%s: it may write (%v)", name, err)
		}
	}
}

func TestWhyAProfileCannotBeConnectedToIsWordedInTheUsersLanguage(t *testing.T) {
	t.Parallel()
	for profile, want := range map[string][2]string{
		"empty":  {"it has no credentials", "没有凭证"},
		"broken": {"the command failed", "命令执行失败"},
		"none":   {`there is no profile "none"`, "没有名为"},
	} {
		for i, locale := range []string{"en_US", "zh_CN"} {
			_, err := connectTo(t, profile, []string{"LANG", locale})
			if err == nil || !strings.Contains(err.Error(), want[i]) || strings.Contains(err.Error(), "\n") {
				t.Errorf("%s, %s: got %v, want %q in one line", profile, locale, err, want[i])
			}
		}
	}
}

func TestSeveralProfilesAreOpenedTogether(t *testing.T) {
	t.Parallel()
	var s Session
	tr := newTrial(t, "--profile", "prod, dev,dev", "--region", "R7").withFile(t, twoProfiles)
	tr.Dashboard = func(_ context.Context, given Session) error {
		s = given
		return nil
	}
	if got := tr.run(t.Context()); got.code != ExitOK {
		t.Fatalf("ends with %+v", got)
	}
	if s.Profile != "prod" || len(s.Others) != 1 || s.Others[0].Profile != "dev" || s.Others[0].KeyTail != "5678" || s.Others[0].Region != "R7" {
		t.Errorf("opened %s with %+v", s.Profile, s.Others)
	}
}

func TestNoneIsOpenedIfOneOfSeveralProfilesCannotBe(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"nowhere": "nowhere", "empty": "empty: "} {
		tr := newTrial(t, "--profile", "prod,"+name).withFile(t, twoProfiles)
		tr.Dashboard = func(context.Context, Session) error {
			t.Errorf("%s: the dashboard was opened", name)
			return nil
		}
		got := tr.run(t.Context())
		if got.code != ExitConfiguration {
			t.Errorf("%s: ends with %+v, want 3", name, got)
		}
		contains(t, got.stderr, want)
	}
}
