package config

import (
	"testing"
)

func TestReadOnlyCannotBeLifted(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		profile, env, flag string
		want               bool
		from               Origin
	}{
		"nobody says":                 {want: false, from: FromDefault},
		"profile alone":               {profile: "true", want: true, from: FromFile},
		"profile, flag says no":       {profile: "true", flag: "false", want: true, from: FromFile},
		"profile, environment no":     {profile: "true", env: "0", want: true, from: FromFile},
		"environment, profile no":     {profile: "false", env: "1", want: true, from: FromEnvironment},
		"environment, flag no":        {env: "true", flag: "false", want: true, from: FromEnvironment},
		"flag, the others no":         {profile: "false", env: "false", flag: "true", want: true, from: FromFlag},
		"all say yes: strongest told": {profile: "true", env: "true", flag: "true", want: true, from: FromFlag},
		"all say no":                  {profile: "false", env: "false", flag: "false", want: false, from: FromFlag},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			document, flags := "", map[string]string{}
			if tt.profile != "" {
				document = "[profiles.default]\nread_only = " + tt.profile
			}
			if tt.flag != "" {
				flags["read-only"] = tt.flag
			}
			cfg, err := Load(Options{Env: environment(homeWith(t, document), "CDSREDIS_READ_ONLY", tt.env), Flags: flags})
			if err != nil {
				t.Fatal(err)
			}
			if cfg.ReadOnly.V != tt.want || cfg.ReadOnly.From.Origin != tt.from {
				t.Errorf("read-only is %v from %v, want %v from origin %v", cfg.ReadOnly.V, cfg.ReadOnly.From, tt.want, tt.from)
			}
		})
	}
}
