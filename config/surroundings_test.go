package config

import (
	"path/filepath"
	"testing"
)

func TestLanguageComesFromTheLocaleUnlessItIsSaid(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		env      []string
		document string
		flag     string
		want     Language
		from     string
	}{
		"nothing":              {want: English, from: "default"},
		"LANG":                 {env: []string{"LANG", "zh_CN.UTF-8"}, want: Chinese, from: "environment LANG"},
		"messages over LANG":   {env: []string{"LANG", "zh_CN.UTF-8", "LC_MESSAGES", "en_US.UTF-8"}, want: English, from: "environment LC_MESSAGES"},
		"LC_ALL over messages": {env: []string{"LC_MESSAGES", "en_US", "LC_ALL", "zh_TW.Big5"}, want: Chinese, from: "environment LC_ALL"},
		"empty is unset":       {env: []string{"LC_ALL", "", "LANG", "zh"}, want: Chinese, from: "environment LANG"},
		"C":                    {env: []string{"LC_ALL", "C", "LANG", "zh_CN"}, want: English, from: "environment LC_ALL"},
		"our own over locale":  {env: []string{"LC_ALL", "en_US", "CDSREDIS_LANG", "zh"}, want: Chinese, from: "environment CDSREDIS_LANG"},
		"flag over all":        {env: []string{"CDSREDIS_LANG", "zh"}, flag: "en", want: English, from: "flag --lang"},
		"auto asks the locale": {env: []string{"CDSREDIS_LANG", "zh", "LANG", "en_GB"}, flag: "auto", want: English, from: "environment LANG"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			flags := map[string]string{}
			if tt.flag != "" {
				flags["lang"] = tt.flag
			}
			cfg, err := Load(Options{Env: environment(t.TempDir(), tt.env...), Flags: flags})
			if err != nil {
				t.Fatal(err)
			}
			if cfg.Language.V != tt.want || cfg.Language.From.String() != tt.from {
				t.Errorf("language is %q from %s, want %q from %s", cfg.Language.V, cfg.Language.From, tt.want, tt.from)
			}
		})
	}
}

func TestLocaleLanguageNeedsNoConfig(t *testing.T) {
	t.Parallel()
	tests := map[Language][]string{
		English: {"CDSREDIS_LANG", "en", "LANG", "zh_CN"},
		Chinese: {"CDSREDIS_LANG", "nonsense", "LANG", "zh_CN"},
	}
	for want, env := range tests {
		if got := LocaleLanguage(environment("", env...)); got != want {
			t.Errorf("%v: language is %q, want %q", env, got, want)
		}
	}
	if got := LocaleLanguage(nil); got != English {
		t.Errorf("without an environment: language is %q, want en", got)
	}
}

func TestThemeFollowsTheTerminalsBackground(t *testing.T) {
	t.Parallel()
	tests := map[string]Theme{
		"": Dark, "15;0": Dark, "0;15": Light, "0;default;15": Light, "0;7": Light, "15;8": Dark, "0;default": Dark, "junk": Dark,
	}
	for colours, want := range tests {
		if got := terminalTheme(environment("", "COLORFGBG", colours)).V; got != want {
			t.Errorf("COLORFGBG=%q gives %s, want %s", colours, got, want)
		}
	}
}

func TestPathsFollowTheXDGVariables(t *testing.T) {
	t.Parallel()
	home := filepath.FromSlash("/home/a")
	own := filepath.Join(t.TempDir(), "own")
	tests := map[string]struct {
		env  Env
		want paths
	}{
		"home alone": {environment(home), paths{
			filepath.Join(home, ".config/cdsredis/config.toml"), filepath.Join(home, ".local/state/cdsredis"), filepath.Join(home, ".cache/cdsredis"),
		}},
		"all set": {environment("", "XDG_CONFIG_HOME", own, "XDG_STATE_HOME", own, "XDG_CACHE_HOME", own), paths{
			filepath.Join(own, "cdsredis/config.toml"), filepath.Join(own, "cdsredis"), filepath.Join(own, "cdsredis"),
		}},
		"relative ones are ignored": {environment(home, "XDG_STATE_HOME", "state", "XDG_CACHE_HOME", "./cache"), paths{
			filepath.Join(home, ".config/cdsredis/config.toml"), filepath.Join(home, ".local/state/cdsredis"), filepath.Join(home, ".cache/cdsredis"),
		}},
		"a Windows home": {environment("", "USERPROFILE", home), paths{
			filepath.Join(home, ".config/cdsredis/config.toml"), filepath.Join(home, ".local/state/cdsredis"), filepath.Join(home, ".cache/cdsredis"),
		}},
		"nothing known": {environment(""), paths{}},
	}
	for name, tt := range tests {
		if got := findPaths(tt.env); got != tt.want {
			t.Errorf("%s: paths are %+v, want %+v", name, got, tt.want)
		}
	}
}

func TestNoHomeIsAMistake(t *testing.T) {
	t.Parallel()
	_, err := Load(Options{Env: environment("")})
	if m := mistakesOf(t, err)[0]; m.Problem != NoHome || m.Value != "XDG_STATE_HOME" {
		t.Errorf("mistake is %v, want that no home is known", m)
	}
}

func TestPathsInTheFileAreRelativeToIt(t *testing.T) {
	t.Parallel()
	from := Source{Origin: FromFile, Name: filepath.FromSlash("/etc/c/config.toml")}
	env := environment(filepath.FromSlash("/home/a"))
	tests := []struct {
		path string
		from Source
		want string
	}{
		{"ca.pem", from, "/etc/c/ca.pem"},
		{"~/ca.pem", from, "/home/a/ca.pem"},
		{"/ca.pem", from, "/ca.pem"},
		{"", from, ""},
		{"ca.pem", Source{Origin: FromFlag}, "ca.pem"},
		{"~/ca.pem", Source{Origin: FromEnvironment}, "/home/a/ca.pem"},
	}
	for _, tt := range tests {
		if got := absolute(filepath.FromSlash(tt.path), tt.from, env); got != filepath.FromSlash(tt.want) {
			t.Errorf("%q from %v is %q, want %q", tt.path, tt.from, got, tt.want)
		}
	}
}
