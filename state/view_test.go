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
	prod, test := ViewsOf(dir, []string{"prod"}), ViewsOf(dir, []string{"../测试"})
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
			t.Errorf("-want +got\n%s", diff)
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

func TestAViewIsOfTheProfilesThatAreOpenInWhateverOrder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	want := View{Columns: []string{"name", "profile"}, Sort: "profile"}
	if err := ViewsOf(dir, []string{"prod", "dev"}).Save(want); err != nil {
		t.Fatal(err)
	}
	got, ok := ViewsOf(dir, []string{"dev", "prod"}).Load()
	if diff := cmp.Diff(want, got); !ok || diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	for _, other := range [][]string{nil, {"prod"}, {"dev"}, {"prod", "dev", "test"}, {"devprod"}} {
		if got, ok := ViewsOf(dir, other).Load(); ok {
			t.Errorf("%q has the view of others: %+v", other, got)
		}
	}
}

func TestAViewThatIsDamagedIsAsGoodAsNone(t *testing.T) {
	t.Parallel()
	v := ViewsOf(t.TempDir(), []string{"prod"})
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
	if err := ViewsOf(filepath.Join(file, "below"), nil).Save(View{}); err == nil {
		t.Error("no error")
	}
}
