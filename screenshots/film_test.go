//go:build unix

package screenshots

import (
	"fmt"
	"testing"
	"time"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
)

// captions say what is being done, over the film.
type captions struct {
	name                                                      string
	begin, region, spec, create, follow, running, remove, end string
}

func captionsFor(lang text.Lang) captions {
	if lang == text.Chinese {
		return captions{
			name: "订单缓存", begin: "所有区域的实例", region: "选择区域", spec: "选择规格",
			create: "创建实例，提交前先核对", follow: "跟踪进度", running: "创建完成", remove: "删除实例，需输入名称", end: "删除完成",
		}
	}
	return captions{
		name: "orders-cache", begin: "The instances of all regions", region: "Choose a region", spec: "Choose a specification",
		create: "Create an instance, after a review", follow: "Follow the progress", running: "It is running",
		remove: "Delete it, by typing its name", end: "It is gone",
	}
}

func TestFilms(t *testing.T) {
	t.Parallel()
	if !*shoot {
		t.Skip("make screenshots makes the films")
	}
	program := ptytest.Build(t, "cdsredis")
	for _, lang := range languages() {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			s := open(t, program, lang, 100, 28)
			rehearse(s)
			var r reel
			s.look = func(hold time.Duration) { r.add(s.drawing(filmFace()), hold) }
			perform(s, captionsFor(lang))
			g, err := r.animation()
			if err == nil {
				err = writeGIF(fmt.Sprintf("walk-%s.gif", lang), g)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
}

// rehearse does unseen what the film shows, so that it is known how long
// things usually take.
func rehearse(s *stage) {
	s.chooseRegion()
	s.chooseSpec(0)
	s.create("sessions")
	s.press("enter", "sessions")
	s.follow("sessions", s.running(), 3*time.Second)
	s.press("3", "sessions")
	s.remove("sessions")
	s.press("enter", "sessions")
	s.follow("sessions", s.deleted(), 3*time.Second)
	s.chooseAllRegions()
}

// perform is the film: a creation from the region on, and a deletion.
func perform(s *stage, c captions) {
	s.label = label{caption: c.begin}
	s.show(reading)
	s.label.caption = c.region
	s.chooseRegion()
	s.label.caption = c.spec
	s.chooseSpec(3)
	s.label.caption = c.create
	s.create(c.name)
	s.press("enter", c.name)
	s.label.caption = c.follow
	s.follow(c.name, s.running(), 4*time.Second)
	s.label.caption = c.running
	s.press("3", c.name)
	s.show(reading)
	s.label.caption = c.remove
	s.remove(c.name)
	s.press("enter", c.name)
	s.label.caption = c.follow
	s.follow(c.name, s.deleted(), 2*time.Second)
	s.label.caption = c.end
	s.show(reading)
}
