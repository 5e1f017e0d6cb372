package ui

import (
	"testing"
	"testing/synctest"

	"cdsredis/api"
	"cdsredis/config"
	"cdsredis/ui/terminal"
	"cdsredis/ui/uitest"
)

func TestASlowLineLeavesOnlyTheMarkUnlessASettingSaysOtherwise(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for _, c := range []struct {
			setting config.Cursor
			want    bool
		}{{config.CursorAuto, true}, {config.CursorRow, false}, {config.CursorMark, true}} {
			a := newTest(t, &cloud{instances: []api.Instance{{ID: "1", Name: "x"}}}, func(o *Options) { o.Cursor = c.setting })
			start(t, a)
			uitest.Drive(t, a.Update, quiet, terminal.SlowLineMsg{BytesPerSecond: 5000})
			if a.theme.MarkOnly != c.want {
				t.Errorf("with cursor = %q a slow line leaves the mark only: %v, want %v", c.setting, a.theme.MarkOnly, c.want)
			}
			see(t, a, "▌ x")
		}
	})
}
