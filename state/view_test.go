package state

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAViewIsRememberedForEachProfile(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "state")
	prod, test := Views{Dir: dir, Profile: "prod"}, Views{Dir: dir, Profile: "../测试"}
	if _, ok := prod.Load(); ok {
		t.Error("there is a view before one was saved")
	}
	want := map[Views]View{
		prod: {Columns: []string{"name", "status"}, Sort: "status", Descending: true},
		test: {Sort: "name"},
	}
	for v, view := range want {
		if err := v.Save(View{Sort: "earlier"}); err != nil {
			t.Fatal(err)
		}
		if err := v.Save(view); err != nil {
			t.Fatal(err)
		}
	}
	for v, view := range want {
		got, ok := v.Load()
		if diff := cmp.Diff(view, got); !ok || diff != "" {
			t.Errorf("%s: -want +got\n%s", v.Profile, diff)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 2 {
		t.Errorf("%d files (%v), want one for each profile", len(entries), err)
	}
	for _, e := range entries {
		if info, err := e.Info(); err != nil || permissionsCount && info.Mode().Perm() != fileMode {
			t.Errorf("%s is %v, want %v", e.Name(), info.Mode(), fileMode)
		}
	}
}

func TestAViewThatIsDamagedIsAsGoodAsNone(t *testing.T) {
	t.Parallel()
	v := Views{Dir: t.TempDir(), Profile: "prod"}
	for _, content := range []string{"", "{", `[]`, `{"columns":"name"}`, string(make([]byte, longestView+1))} {
		if err := os.WriteFile(v.path(), []byte(content), fileMode); err != nil {
			t.Fatal(err)
		}
		if view, ok := v.Load(); ok {
			t.Errorf("%.20q was taken as %+v", content, view)
		}
	}
}

func TestAViewInAPlaceThatCannotBeWrittenIsAnError(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, fileMode); err != nil {
		t.Fatal(err)
	}
	if err := (Views{Dir: filepath.Join(file, "below")}).Save(View{}); err == nil {
		t.Error("no error")
	}
}
