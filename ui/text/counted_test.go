package text

import "testing"

func TestOneIsCountedAsOneAndAllElseAsMany(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "0 addresses free", 1: "1 address free", 2: "2 addresses free", 21: "21 addresses free"} {
		if got := For(English).Create.Free.Of(n); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
	if got, want := For(English).Copying.Exported.Of(1, "a.csv"), "a.csv: 1 instance"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := For(Chinese).Copying.Exported.Of(1, "a.csv"), "a.csv：1 个实例"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
