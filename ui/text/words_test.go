package text

import (
	"testing"
	"time"
	"unicode"

	"cdsredis/api"
	"cdsredis/api/simulator"
)

// The simulator sends what the document's examples and the live service do.
func TestWhatTheAPICallsThingsIsInTheDictionary(t *testing.T) {
	t.Parallel()
	server, err := simulator.Listen("127.0.0.1:0", simulator.Options{SecretID: "i", SecretKey: "k", Instances: 40, Seed: 7, Provision: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
	})
	c, err := api.New(api.Options{Endpoint: server.URL(), Credentials: api.Credentials{ID: "i", Secret: "k"}, Rate: 1000})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	en := For(English)
	inEnglish := func(what, s string) {
		t.Helper()
		for _, r := range s {
			if unicode.Is(unicode.Han, r) {
				t.Errorf("%s stays %q in English", what, s)
				return
			}
		}
	}
	regions, err := c.Regions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range regions {
		inEnglish("an area", en.Word(r.Area))
		inEnglish("a city", en.Word(r.City))
		inEnglish("a site", en.Site(r))
		if r.ID == "" {
			continue
		}
		catalog, err := c.Catalog(t.Context(), r.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range catalog.Versions {
			for _, a := range v.Architectures {
				inEnglish("an architecture", en.Word(a.Name))
				inEnglish("a product", en.Word(a.Product))
				for _, l := range a.Links {
					inEnglish("a link", en.Word(l.Name))
				}
				for _, role := range a.Roles {
					inEnglish("a role", en.Word(role.Name))
					for _, d := range role.Disks {
						inEnglish("a disk", en.Word(d.Name))
					}
				}
			}
		}
	}
	list, err := c.Instances(t.Context(), api.InstanceFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range list {
		inEnglish("a status", en.Status(in.Status, in.StatusLabel))
		inEnglish("a product", en.Word(in.Product))
		inEnglish("a place", en.Location(in.Location))
		inEnglish("a link", en.Word(in.LinkName))
	}
}

func TestMemoryIsInGBWithTwoDecimalsAtMost(t *testing.T) {
	t.Parallel()
	for mb, want := range map[int]string{0: "–", -1: "–", 1: "0.01 GB", 256: "0.25 GB", 1000: "0.98 GB", 1024: "1 GB", 1536: "1.5 GB", 65536: "64 GB"} {
		if got := Memory(mb); got != want {
			t.Errorf("%d MB is %q, want %q", mb, got, want)
		}
	}
}

func TestAgesAreInTheLargestUnit(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	for age, want := range map[time.Duration][2]string{
		-time.Hour:        {"just now", "刚刚"},
		59 * time.Second:  {"just now", "刚刚"},
		time.Minute:       {"1 minute ago", "1 分钟前"},
		119 * time.Minute: {"1 hour ago", "1 小时前"},
		47 * time.Hour:    {"1 day ago", "1 天前"},
		29 * day:          {"29 days ago", "29 天前"},
		90 * day:          {"3 months ago", "3 个月前"},
		800 * day:         {"2 years ago", "2 年前"},
	} {
		if en, zh := For(English).Age(age), For(Chinese).Age(age); en != want[0] || zh != want[1] {
			t.Errorf("%v is %q and %q, want %q", age, en, zh, want)
		}
	}
}

func TestAPlaceIsPutIntoTheLanguagePartByPart(t *testing.T) {
	t.Parallel()
	for place, want := range map[string]string{
		"亚太地区-香港-可用区A": "Asia-Pacific, Hong Kong, zone A", "": "", "Mars-1": "Mars-1", "火星-北京": "火星, Beijing",
	} {
		if got := For(English).Location(place); got != want {
			t.Errorf("%q is %q, want %q", place, got, want)
		}
		if got := For(Chinese).Location(place); got != place {
			t.Errorf("in Chinese %q is %q", place, got)
		}
	}
}
