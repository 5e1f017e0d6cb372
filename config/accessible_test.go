package config

import "testing"

func TestPlainLinesAreAskedForInEachPlaceAndByOtherProgramsVariable(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		env   []string
		flags map[string]string
		want  Value[bool]
	}{
		"nowhere":            {nil, nil, Value[bool]{}},
		"flag":               {nil, map[string]string{"accessible": "true"}, Value[bool]{true, Source{Origin: FromFlag, Name: "--accessible"}}},
		"variable":           {[]string{"CDSREDIS_ACCESSIBLE", "true"}, nil, Value[bool]{true, Source{Origin: FromEnvironment, Name: "CDSREDIS_ACCESSIBLE"}}},
		"others' variable":   {[]string{"ACCESSIBLE", "please"}, nil, Value[bool]{true, Source{Origin: FromEnvironment, Name: "ACCESSIBLE"}}},
		"ours before others": {[]string{"ACCESSIBLE", "1", "CDSREDIS_ACCESSIBLE", "false"}, nil, Value[bool]{false, Source{Origin: FromEnvironment, Name: "CDSREDIS_ACCESSIBLE"}}},
		"an empty one":       {[]string{"ACCESSIBLE", ""}, nil, Value[bool]{}},
		"flag before others": {[]string{"ACCESSIBLE", "1"}, map[string]string{"accessible": "false"}, Value[bool]{false, Source{Origin: FromFlag, Name: "--accessible"}}},
	} {
		got, err := Load(Options{Env: environment(t.TempDir(), c.env...), Flags: c.flags})
		if err != nil || got.Accessible != c.want {
			t.Errorf("%s: %+v, %v; want %+v", name, got.Accessible, err, c.want)
		}
	}
}
