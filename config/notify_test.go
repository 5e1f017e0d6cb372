package config

import "testing"

func TestEachWayOfNotifyingIsSetByItself(t *testing.T) {
	t.Parallel()
	home := homeWith(t, "[notify]\nbell = false\nprogress = \"off\"\n")
	cfg, err := Load(Options{Env: environment(home, "CDSREDIS_NOTIFY_TITLE", "0", "CDSREDIS_NOTIFY_PROGRESS", "ON")})
	if err != nil {
		t.Fatal(err)
	}
	n := cfg.Notify
	if n.Bell.V || !n.Desktop.V || n.Title.V || n.Progress.V != ProgressOn {
		t.Errorf("notify is %+v, want the desktop and progress alone", n)
	}
	for from, want := range map[Source]Origin{
		n.Bell.From: FromFile, n.Desktop.From: FromDefault, n.Title.From: FromEnvironment, n.Progress.From: FromEnvironment,
	} {
		if from.Origin != want {
			t.Errorf("source is %v, want origin %v", from, want)
		}
	}
}

func TestAWrongWayOfNotifyingIsAMistakeWithItsPlace(t *testing.T) {
	t.Parallel()
	_, err := Load(Options{Env: environment(homeWith(t, "[notify]\nbell = \"loud\"\nprogress = \"always\"\nlight = true\n"))})
	problems := map[string]Problem{}
	for _, m := range mistakesOf(t, err) {
		problems[m.Key] = m.Problem
	}
	for key, want := range map[string]Problem{"notify.bell": WrongType, "notify.progress": NotOneOf, "notify.light": UnknownKey} {
		if got, ok := problems[key]; !ok || got != want {
			t.Errorf("%s: problem %v, want %v", key, got, want)
		}
	}
}
