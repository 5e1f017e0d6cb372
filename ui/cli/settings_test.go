package cli

import (
	"strings"
	"testing"

	"cdsredis/ui/uitest"
)

func TestConfigPrintsWhatIsInForceAndWhereItComesFrom(t *testing.T) {
	t.Parallel()
	for locale, name := range map[string]string{"en_US.UTF-8": "config.en", "zh_CN.UTF-8": "config.zh"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tr := newTrial(t, "config", "--config", "testdata/config.toml", "--refresh", "0").
				with("HOME", "/home/ops", "LANG", locale, "CDSREDIS_SCREEN", "tasks")
			tr.Terminal = false
			got := tr.run(t.Context())
			if got.code != ExitOK || got.stderr != "" {
				t.Errorf("ends with %+v, want 0", got)
			}
			uitest.GoldenAs(t, name, got.stdout)
		})
	}
}

func TestConfigPrintsBesideMistakes(t *testing.T) {
	t.Parallel()
	got := newTrial(t, "config", "--theme", "pink", "--lang", "fr").run(t.Context())
	if got.code != ExitConfiguration {
		t.Errorf("ends with %d, want 3", got.code)
	}
	contains(t, got.stdout, "theme", "dark")
	contains(t, got.stderr, "theme (flag --theme)", "language (flag --lang)")
}

func TestConfigPrintsNoSecret(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		env  []string
		file string
	}{
		"environment": {[]string{"CDS_SECRET_ID", "AKIDEXAMPLE1234", "CDS_SECRET_KEY", "s3cret"}, ""},
		"file":        {nil, "[profiles.default]\nsecret_id = \"AKIDEXAMPLE1234\"\nsecret_key = \"s3cret\"\n"},
		"command":     {nil, "[profiles.default]\nsecret_id = \"AKIDEXAMPLE1234\"\nsecret_command = [\"echo\", \"s3cret\"]\n"},
	}
	for name, tt := range tests {
		got := newTrial(t, "config").with(tt.env...).withFile(t, tt.file).run(t.Context())
		if printed := got.stdout + got.stderr; strings.Contains(printed, "s3cret") || strings.Contains(printed, "AKID") {
			t.Errorf("%s: printed a secret:\n%s", name, printed)
		}
		contains(t, got.stdout, "****1234")
	}
}

func TestAShortAccessKeyIDIsNotShownAtAll(t *testing.T) {
	t.Parallel()
	if got := secretID("demo", english().Settings); got != "****" {
		t.Errorf("demo is shown as %q", got)
	}
}
