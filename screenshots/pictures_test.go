//go:build unix

package screenshots

import (
	"flag"
	"fmt"
	"testing"
	"time"

	"cdsredis/ui/text"
	"cdsredis/ui/uitest/ptytest"
)

// shoot asks for the pictures; without it only what draws them is tested.
var shoot = flag.Bool("shoot", false, "make the pictures and films anew")

// languages are those that the pictures are made in.
func languages() []text.Lang { return []text.Lang{text.English, text.Chinese} }

func TestPictures(t *testing.T) {
	t.Parallel()
	if !*shoot {
		t.Skip("make screenshots makes the pictures")
	}
	program := ptytest.Build(t, "cdsredis")
	for _, lang := range languages() {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			takePictures(t, open(t, program, lang, 120, 36), lang)
		})
	}
}

// takePictures walks through the demo so that each screen has something to
// show: operations that have ended, from which it is known how long they
// usually take, and others that are under way.
func takePictures(t *testing.T, s *stage, lang text.Lang) {
	s.label.caption = "cdsredis"
	take := func(name string) {
		t.Helper()
		s.label.key = ""
		s.settle(sure)
		p, err := raster(s.drawing(stillFace()))
		if err == nil {
			err = writePNG(fmt.Sprintf("%s-%s.png", name, lang), p)
		}
		if err != nil {
			t.Error(err)
		}
	}
	take("instances")
	s.Resize(60, 15)
	take("narrow")
	s.Resize(120, 36)
	s.press("1", region)
	take("regions")
	s.press("esc", region)
	s.chooseRegion()
	s.chooseSpec(7)
	take("specs")

	s.Resize(120, 26) // what follows would leave more of a window empty
	s.create("orders-cache")
	take("create")
	s.press("enter", "orders-cache")
	s.follow("orders-cache", s.running(), 3*time.Second)
	s.chooseAllRegions()
	s.find("prod-geo-12")
	s.remove("prod-geo-12")
	s.press("enter", "prod-geo-12")
	s.follow("prod-geo-12", s.deleted(), 3*time.Second)

	s.chooseRegion()
	s.chooseSpec(7)
	s.create("sessions")
	s.press("enter", "sessions")
	s.pass(7 * time.Second)
	s.press("2", s.text.Specs.Disks) // where it was left
	s.create("queue")
	s.press("enter", "queue")
	s.pass(5 * time.Second)
	s.chooseAllRegions()
	s.find("dev-scratch")
	s.remove("dev-scratch")
	take("delete")
	s.press("enter", "dev-scratch")
	s.pass(2 * time.Second)
	take("tasks")
	s.press("end", "orders-cache")
	s.press("enter", s.text.Tasks.Timeline.Events)
	take("timeline")
}
