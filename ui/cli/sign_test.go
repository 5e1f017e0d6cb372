package cli

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"cdsredis/api/simulator"
)

// signing is a trial whose account a simulated cloud knows.
func signing(t *testing.T, args ...string) *trial {
	t.Helper()
	server, err := simulator.Listen("127.0.0.1:0", simulator.Options{SecretID: "AKIDEXAMPLE1234", SecretKey: "s3cret-key", Instances: 2, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	tr := newTrial(t, append([]string{"sign", "--endpoint", server.URL()}, args...)...).withKeys()
	tr.Terminal = false
	return tr
}

func TestASignedAddressIsAcceptedByTheCloud(t *testing.T) {
	t.Parallel()
	for name, curl := range map[string]bool{"address": false, "for curl": true} {
		args := []string{"DescribeDBInstances", "InstanceName=no such"}
		if curl {
			args = append(args, "--curl")
		}
		got := signing(t, args...).run(t.Context())
		if got.code != ExitOK || got.stderr != "" || strings.Count(got.stdout, "\n") != 1 {
			t.Fatalf("%s: ends with %+v, want one line and no word", name, got)
		}
		address := strings.TrimSpace(got.stdout)
		if curl {
			inner, ok := strings.CutPrefix(address, `url = "`)
			if address = strings.TrimSuffix(inner, `"`); !ok || strings.ContainsAny(address, `"\`) {
				t.Fatalf("curl could not read %s", got.stdout)
			}
		}
		res, err := http.Get(address)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(res.Body)
		if err := res.Body.Close(); err != nil {
			t.Fatal(err)
		}
		if err != nil || !strings.Contains(string(body), `"Success"`) {
			t.Errorf("%s: the answer is %s, %v", name, body, err)
		}
	}
}

func TestOnATerminalASignedAddressIsSaidToBeACredential(t *testing.T) {
	t.Parallel()
	for locale, want := range map[string]string{"en_US.UTF-8": "is a credential", "zh_CN.UTF-8": "访问凭证"} {
		tr := signing(t, "DescribeRegins").with("LANG", locale)
		tr.Terminal = true
		got := tr.run(t.Context())
		if got.code != ExitOK || !strings.HasPrefix(got.stdout, "http://127.0.0.1") {
			t.Errorf("ends with %+v, want the address", got)
		}
		contains(t, got.stderr, want)
	}
}

func TestReadOnlySignsNothingThatChangesSomething(t *testing.T) {
	t.Parallel()
	got := signing(t, "CreateDBInstance").with("CDSREDIS_READ_ONLY", "true").run(t.Context())
	if got.code != ExitConfiguration || got.stdout != "" {
		t.Errorf("ends with %+v, want 3 and no address", got)
	}
	contains(t, got.stderr, "read-only")
}

func TestWhatCannotBeSignedIsAUsageError(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		args   []string
		en, zh string
	}{
		"no action":       {nil, "name the action", "请先给出"},
		"parameter first": {[]string{"RegionId=x"}, "name the action", "请先给出"},
		"no parameter":    {[]string{"DescribeRegins", "x"}, "NAME=VALUE", "NAME=VALUE"},
		"no name":         {[]string{"DescribeRegins", "=x"}, "NAME=VALUE", "NAME=VALUE"},
		"twice":           {[]string{"DescribeRegins", "A=1", "A=2"}, "parameter A", "参数 A"},
		"signature's own": {[]string{"DescribeRegins", "SignatureNonce=1"}, "signing sets", "签名自身"},
		"method":          {[]string{"DescribeRegins", "--method", "put"}, `"PUT"`, `"PUT"`},
		"body":            {[]string{"CreateDBInstance", "Amount=1"}, "not signed", "不参与签名"},
	}
	for name, tt := range tests {
		for locale, want := range map[string]string{"en_US.UTF-8": tt.en, "zh_CN.UTF-8": tt.zh} {
			got := newTrial(t, append([]string{"sign"}, tt.args...)...).withKeys().with("LANG", locale).run(t.Context())
			if got.code != ExitUsage || got.stdout != "" {
				t.Errorf("%s ends with %+v, want 2", name, got)
			}
			contains(t, got.stderr, want, "sign --help")
		}
	}
}

func TestSigningWithoutCredentialsSaysHowToGiveThem(t *testing.T) {
	t.Parallel()
	got := newTrial(t, "sign", "DescribeRegins").run(t.Context())
	if got.code != ExitConfiguration || got.stdout != "" {
		t.Errorf("ends with %+v, want 3", got)
	}
	contains(t, got.stderr, "CDS_SECRET_KEY")
}
