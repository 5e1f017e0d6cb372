package state

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"cdsredis/api"
)

func someAnswers() Answers {
	return Answers{
		At:      time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC),
		Regions: []api.Region{{ID: "CN_Beijing_A", Name: "北京1", City: "北京", CityID: "c", Area: "中国大陆", OnSale: true}, {Name: "北京8"}},
		Instances: []api.Instance{
			{
				ID: "id-1", Name: "生产", Status: api.StatusRunning, StatusLabel: "运行中", IP: "10.0.0.1", Port: 9736, RAM: 2048,
				Version: "5.0", Product: "p", RegionID: "CN_Beijing_A", VDCID: "v", VDCName: "vn", Location: "l", LinkType: "lt",
				LinkName: "ln", Created: time.Date(2022, 10, 18, 2, 19, 34, 0, time.UTC), AppName: "a", ResourceID: "r",
				ProjectName: "pn", ProductKey: "pk", Tags: []api.Tag{{ID: "1", Name: "one"}, {ID: "2", Name: "二"}},
			},
			{ID: "id-2"},
		},
	}
}

func TestTheLastAnswersComeBackAsTheyWere(t *testing.T) {
	t.Parallel()
	c := Cache{Dir: filepath.Join(t.TempDir(), "cache")}
	scope := Scope{Profile: "p", KeyTail: "1234", Endpoint: "e"}
	if _, ok := c.Load(scope); ok {
		t.Error("something was loaded before anything was saved")
	}
	want := someAnswers()
	if err := c.Save(scope, want); err != nil {
		t.Fatal(err)
	}
	want.Instances = []api.Instance{want.Instances[1], want.Instances[0]} // by name
	got, ok := c.Load(scope)
	if diff := cmp.Diff(want, got); !ok || diff != "" {
		t.Errorf("loaded: %v; -want +got\n%s", ok, diff)
	}
	if _, ok := c.Load(Scope{Profile: "p", KeyTail: "5678", Endpoint: "e"}); ok {
		t.Error("another key sees the answers")
	}
	info, err := os.Stat(c.path(scope))
	if err != nil || permissionsCount && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, error %v; want 0600", info.Mode(), err)
	}
	left, _ := filepath.Glob(filepath.Join(c.Dir, "*.tmp"))
	if len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestADamagedOrForeignCacheIsAsGoodAsNone(t *testing.T) {
	t.Parallel()
	whole := encodeAnswers(someAnswers())
	for n := range len(whole) {
		if _, ok := decodeAnswers(whole[:n]); ok {
			t.Errorf("cut off after %d of %d bytes it is believed", n, len(whole))
		}
		if n >= len(cacheForm) {
			damaged := append([]byte{}, whole...)
			damaged[n] ^= 0x40
			if _, ok := decodeAnswers(damaged); ok {
				t.Errorf("with byte %d changed it is believed", n)
			}
		}
	}
}

func decodeAnswers(data []byte) (Answers, bool) {
	return readAnswers(bytes.NewReader(data), int64(len(data)))
}

func TestNoPayloadMakesTheReaderFail(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := cacheReader{data: rapid.StringN(0, 200, 400).Draw(t, "data"), ok: true}
		var in api.Instance
		var region api.Region
		r.instance(&in)
		r.region(&region)
	})
}

func BenchmarkCacheLoad(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		a := Answers{Instances: make([]api.Instance, n)}
		for i := range a.Instances {
			a.Instances[i] = someAnswers().Instances[0]
			a.Instances[i].ID = fmt.Sprintf("%036d", i)
		}
		data := encodeAnswers(a)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, ok := decodeAnswers(data); !ok {
					b.Fatal("not believed")
				}
			}
		})
	}
}

func TestManyInstancesComeBackFromTheirBlocks(t *testing.T) {
	t.Parallel()
	want := Answers{At: time.Unix(1, 0).UTC(), Regions: []api.Region{}, Instances: make([]api.Instance, 3*blockSize+1)}
	for i := range want.Instances {
		want.Instances[i] = api.Instance{ID: fmt.Sprint(i), Name: fmt.Sprintf("n%06d", i)}
		if i%3 == 0 {
			want.Instances[i].Tags = []api.Tag{{ID: fmt.Sprint(i), Name: "标签"}}
		}
	}
	got, ok := decodeAnswers(encodeAnswers(want))
	if diff := cmp.Diff(want, got); !ok || diff != "" {
		t.Errorf("read: %v; -want +got\n%s", ok, diff)
	}
}
