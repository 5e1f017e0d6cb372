package config

import (
	"os"
	"testing"
)

// FuzzDecode holds that no document brings the reading down, and that every
// mistake found in one can be worded.
func FuzzDecode(f *testing.F) {
	example, err := os.ReadFile("example.toml")
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range []string{
		string(example), "", "profiles = 3", "log = { file = \"\", x = { y = 1 } }", "[profiles.\"a.b\"]\nrefresh = 5",
		"[[profiles]]\nregion = 1", "profiles.p = { secret_command = [1, [2]] }", "\"\" = 1\n['']\n", "a.b.c = 1979-05-27\n[a.d]\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, document string) {
		l := &loader{}
		var got file
		l.decode(&got, []byte(document))
		for _, m := range l.mistakes {
			if m.reason() == "" || m.Source.Origin != FromFile {
				t.Errorf("%q gives the mistake %+v without words or place", document, m)
			}
		}
	})
}
