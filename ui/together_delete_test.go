package ui

import (
	"errors"
	"slices"
	"testing"
	"testing/synctest"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/remove"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

// submit types what a form asks for, until the tasks are in front, which tick.
func submit(t *testing.T, s *stage, typed string) {
	t.Helper()
	update := func(m tea.Msg) tea.Cmd {
		_, cmd := s.Update(m)
		return cmd
	}
	uitest.Drive(t, update, func(m tea.Msg) bool {
		r, ok := m.(resultMsg)
		_, closed := r.Msg.(msg.FormClosed)
		return !ok || !closed && quiet(r.Msg)
	}, uitest.Keys(t, typed+"<enter>")...)
}

func TestADeletionGoesToTheInstancesOwnProfile(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s, dev, prod := newPair(t)
		pairUp(t, s)
		play(t, s, uitest.Keys(t, "gD")...)
		if _, open := s.form.(*remove.Model); !open {
			t.Fatalf("no form:\n%s", ansi.Strip(s.View()))
		}
		submit(t, s, "dev-row")
		if !slices.Equal(dev.deleted, []string{"d1"}) || len(prod.deleted) != 0 {
			t.Errorf("deleted in dev: %v, in prod: %v", dev.deleted, prod.deleted)
		}
		all := s.o.Operations.List()
		if len(all) != 1 || all[0].Scope.Profile != "dev" || slices.Contains(all[0].Known, "p1") {
			t.Errorf("recorded %+v", all)
		}
	})
}

func TestMarkedInstancesOfSeveralProfilesAreEachDeletedInTheirOwn(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s, dev, prod := newPair(t)
		same := api.Instance{ID: "both", Name: "in-both"} // of one account that has two profiles
		dev.instances, prod.instances = append(dev.instances, same), append(prod.instances, same)
		pairUp(t, s)
		play(t, s, uitest.Keys(t, "*D")...)
		for _, want := range []string{"Delete 3 Redis instances", "dev-row", "prod-row", "dev ", "prod "} {
			shows(t, s, want, true)
		}
		submit(t, s, "3")
		if !slices.Equal(dev.deleted, []string{"d1", "both"}) || !slices.Equal(prod.deleted, []string{"p1"}) {
			t.Errorf("deleted in dev: %v, in prod: %v", dev.deleted, prod.deleted)
		}
		for _, op := range s.o.Operations.List() {
			if want := map[string]string{"d1": "dev", "both": "dev", "p1": "prod"}[op.Delete.InstanceID]; op.Scope.Profile != want || op.Scope.KeyTail != want {
				t.Errorf("%s is on record as of %+v", op.Delete.InstanceID, op.Scope)
			}
			if other := map[string]string{"dev": "p1", "prod": "d1"}[op.Scope.Profile]; slices.Contains(op.Known, other) {
				t.Errorf("that of %s knows what is another's: %v", op.Scope.Profile, op.Known)
			}
		}
	})
}

func TestNoneIsDeletedTogetherWhileOneOfTheirProfilesDoesNotAnswer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s, dev, prod := newPair(t)
		prod.instances = append(prod.instances, api.Instance{ID: "p2", Name: "prod-row-2"})
		pairUp(t, s)
		dev.err = errors.New("no line")
		play(t, s, uitest.Keys(t, "*D")...)
		shows(t, s, "dev: no line", true)
		play(t, s, uitest.Keys(t, "<esc>")...)
		play(t, s, uitest.Keys(t, "<esc>gjD")...)
		shows(t, s, "Type the instance's name, prod-row,", true)
		play(t, s, uitest.Keys(t, "<esc>")...)
		play(t, s, uitest.Keys(t, "/")...)
		play(t, s, uitest.Paste("profile:prod"))
		play(t, s, uitest.Keys(t, "<enter>*D")...) // with which dev has nothing to do
		shows(t, s, "Type the number of instances, 2", true)
		if len(dev.deleted)+len(prod.deleted) != 0 {
			t.Errorf("deleted in dev: %v, in prod: %v", dev.deleted, prod.deleted)
		}
	})
}

func TestWhatAProfileDoesNotAllowIsRefusedWithItsName(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for lang, says := range map[text.Lang]struct{ create, readOnly, protected string }{
			text.English: {"open the one to create in with P", "dev-row is not deleted: profile dev is read-only", `prod-row is protected by "prod-*" in profile prod`},
			text.Chinese: {"请先按 P 打开", "dev-row 不会被删除：配置 dev 是只读的", `prod-row 受 "prod-*" 保护（配置 prod）`},
		} {
			s, dev, _ := newPair(t, func(o *Options) { o.Lang = lang })
			pairUp(t, s)
			dev.readOnly = true
			for i := range s.o.Parts {
				if s.o.Parts[i].Scope.Profile == "prod" {
					s.o.Parts[i].Protected = []string{"prod-*"}
				}
			}
			for _, c := range []struct{ keys, says string }{
				{"n", says.create},
				{"gD", says.readOnly}, {"GD", says.protected}, // one
				{"g<space>GD", says.readOnly}, {"<esc>*D", says.readOnly}, // and several
			} {
				play(t, s, uitest.Keys(t, c.keys)...)
				shows(t, s, c.says, true)
				if s.form != nil {
					t.Errorf("%s opened a form", c.keys)
				}
			}
			dev.readOnly = false
			play(t, s, uitest.Keys(t, "<esc>gD")...)
			if _, open := s.form.(*remove.Model); !open {
				t.Error("what is neither protected nor read-only cannot be deleted")
			}
		}
	})
}
