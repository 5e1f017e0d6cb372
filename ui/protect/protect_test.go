package protect

import "testing"

func TestNamesThatMatchAreProtected(t *testing.T) {
	t.Parallel()
	g := Guard{Profile: "p", Patterns: []string{"prod-*", "?-live", "缓存*"}}
	for name, want := range map[string]bool{
		"prod-session": true, "prod-": true, "prod-a/b": true, "a-live": true, "缓存-订单": true,
		"prod": false, "dev-prod-1": false, "ab-live": false, "Prod-session": false, "": false,
	} {
		if got := g.Check(name) != nil; got != want {
			t.Errorf("%q protected: %v, want %v", name, got, want)
		}
	}
}

func TestAPatternThatIsNoneProtectsEverything(t *testing.T) {
	t.Parallel()
	if (Guard{Patterns: []string{"["}}).Check("x") == nil {
		t.Error("a broken pattern lets a deletion through")
	}
}

func TestWithoutPatternsNothingIsProtected(t *testing.T) {
	t.Parallel()
	if err := (Guard{}).Check("prod"); err != nil {
		t.Errorf("got %v", err)
	}
}
