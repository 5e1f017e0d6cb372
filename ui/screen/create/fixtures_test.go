package create

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func TestMain(m *testing.M) {
	runewidth.DefaultCondition.EastAsianWidth = false
	os.Exit(m.Run())
}

var errDown = errors.New("connection refused")

// cloud answers from its fields; an error wins.
type cloud struct {
	regions                            []api.Region
	instances                          []api.Instance
	vdcs                               map[string][]api.VDC
	catalogs                           map[string]api.Catalog
	regionsErr, vdcErr, catErr, lstErr error
}

func (c *cloud) Regions(context.Context) ([]api.Region, error) { return c.regions, c.regionsErr }

func (c *cloud) VDCs(_ context.Context, region string) ([]api.VDC, error) {
	return c.vdcs[region], c.vdcErr
}

func (c *cloud) Catalog(_ context.Context, region string) (api.Catalog, error) {
	return c.catalogs[region], c.catErr
}

func (c *cloud) Instances(context.Context, api.InstanceFilter) ([]api.Instance, error) {
	return c.instances, c.lstErr
}

func testRegions() []api.Region {
	return []api.Region{
		{ID: "CN_Beijing_A", Name: "北京1", City: "北京", Area: "中国大陆", OnSale: true},
		{ID: "CN_Beijing_B", Name: "北京2", City: "北京", Area: "中国大陆"},
		{Name: "上海9", City: "上海", Area: "中国大陆", OnSale: true},
		{ID: "APAC_HK_A", Name: "香港", City: "香港", Area: "亚太地区", OnSale: true},
	}
}

func testVDCs(region string) []api.VDC {
	return []api.VDC{
		{ID: "vdc-1-" + region, Name: "生产", RegionID: region, Networks: []api.Network{
			{ID: "pipe-few", Name: "缓存一", Status: "ok", Free: 0, FreeKnown: true, Segments: []string{"10.240.59.0/24"}},
			{ID: "pipe-two", Name: "缓存二", Status: "ok", Free: 2, FreeKnown: true, Segments: []string{"10.240.60.0/24"}},
			{ID: "pipe-any", Name: "缓存三", Status: "ok"},
		}},
		{ID: "vdc-2-" + region, Name: "空", RegionID: region},
	}
}

func testCatalog(region string, goods int) api.Catalog {
	sizes := func(from int) (all []api.Size) {
		for i, ram := range []int{1, 2, 4, 8, 16, 32, 64} {
			all = append(all, api.Size{GoodsID: from + i, RAM: ram, CPU: i})
		}
		return all
	}
	return api.Catalog{RegionID: region, Product: "redis", Versions: []api.Version{
		{Version: "4.0", Architectures: []api.Architecture{
			{Name: "主从版", Product: "Redis 主从版", Roles: []api.ComputeRole{{Name: "通用型", Sizes: sizes(goods)}}},
		}},
		{Version: "5.0", Architectures: []api.Architecture{
			{Name: "主从版", Product: "Redis 主从版", Roles: []api.ComputeRole{{Name: "通用型", Sizes: sizes(goods + 100)}}},
			{Name: "读写分离", Product: "Redis 读写分离版", Roles: []api.ComputeRole{
				{Name: "通用型", Sizes: sizes(goods + 200)}, {Name: "高性能型", Sizes: sizes(goods + 300)},
			}},
		}},
	}}
}

// bench is a form on a bench, with what it sent and said.
type bench struct {
	t *testing.T
	*Model
	cloud  *cloud
	sent   []state.CreateIntent
	answer func(state.CreateIntent) (state.Operation, error)
	guard  map[string]state.Operation // by name
	held   []tea.Msg
	hold   func(tea.Msg) bool // messages that are not delivered
	said   []msg.Notice
	closed []msg.FormClosed
}

func newBench(t *testing.T, change func(*Options)) *bench {
	t.Helper()
	b := &bench{
		t: t, guard: map[string]state.Operation{},
		cloud: &cloud{
			regions:   testRegions(),
			instances: []api.Instance{{ID: "id-old", Name: "old-cache"}},
			vdcs: map[string][]api.VDC{
				"CN_Beijing_A": testVDCs("CN_Beijing_A"), "APAC_HK_A": testVDCs("APAC_HK_A"),
			},
			catalogs: map[string]api.Catalog{
				"CN_Beijing_A": testCatalog("CN_Beijing_A", 1000), "APAC_HK_A": testCatalog("APAC_HK_A", 5000),
			},
		},
		answer: func(state.CreateIntent) (state.Operation, error) {
			return state.Operation{ID: "op1", Phase: state.PhaseAccepted}, nil
		},
	}
	o := Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true),
		Text:  text.For(text.English), Cloud: b.cloud,
		Create: func(_ context.Context, in state.CreateIntent) (state.Operation, error) {
			b.sent = append(b.sent, in)
			return b.answer(in)
		},
		Guard: func(_, name string) (state.Operation, bool) {
			op, ok := b.guard[name]
			return op, ok
		},
		Random:    strings.NewReader(strings.Repeat("a long line of chance ", 100)),
		Scope:     state.Scope{Profile: "prod", KeyTail: "1234", Endpoint: "cdsapi.example.net"},
		Regions:   b.cloud.regions,
		Instances: b.cloud.instances,
	}
	if change != nil {
		change(&o)
	}
	b.Model = New(o)
	b.SetSize(80, 21)
	b.deliver(uitest.Results(b.Init())...)
	return b
}

func (b *bench) deliver(in ...tea.Msg) {
	b.t.Helper()
	keep := func(m tea.Msg) bool {
		switch m := m.(type) {
		case msg.Notice:
			b.said = append(b.said, m)
			return false
		case msg.FormClosed:
			b.closed = append(b.closed, m)
			return false
		}
		return b.hold == nil || !b.hold(m)
	}
	for _, m := range uitest.Drive(b.t, b.Update, keep, in...) {
		if b.hold != nil && b.hold(m) {
			b.held = append(b.held, m)
		}
	}
}

// press presses keys, and lets what follows come in before the next one.
func (b *bench) press(keys string) {
	b.t.Helper()
	for _, k := range uitest.Keys(b.t, keys) {
		b.deliver(k)
	}
}

// release delivers what was held back.
func (b *bench) release() {
	b.t.Helper()
	held := b.held
	b.hold, b.held = nil, nil
	b.deliver(held...)
}

// words are a text without its line breaks, which fall where there is no room.
func words(s string) string { return strings.Join(strings.Fields(s), " ") }

func (b *bench) shows(want ...string) {
	b.t.Helper()
	view := ansi.Strip(b.View())
	for _, w := range want {
		if !strings.Contains(words(view), words(w)) {
			b.t.Errorf("%q is not in:\n%s", w, view)
		}
	}
}

func (b *bench) hides(unwanted string) {
	b.t.Helper()
	if view := ansi.Strip(b.View()); strings.Contains(view, unwanted) {
		b.t.Errorf("%q is in:\n%s", unwanted, view)
	}
}

func (b *bench) atStep(want step) {
	b.t.Helper()
	if b.at != want {
		b.t.Fatalf("the form is at %s, want %s:\n%s", b.stepName(b.at), b.stepName(want), ansi.Strip(b.View()))
	}
}

// The keys that answer each step.
const (
	toRegion  = "<enter>"
	toNetwork = "<enter><enter>"
	toSpec    = "<down><enter><down><enter><down><enter><down><down><enter>"
	toDetails = "orders q<enter>S3cret!9<enter>S3cret!9<enter><enter>"
	toReview  = toRegion + toNetwork + toSpec + toDetails
)
