package specs

import (
	"context"
	"errors"
	"io"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

var (
	hongKong = api.Region{ID: "CN_Hongkong_A", Name: "香港1", City: "香港", Area: "亚太地区", OnSale: true}
	tokyo    = api.Region{ID: "APAC_Tokyo_A", Name: "东京1", City: "东京", Area: "亚太地区", OnSale: true}
	taipei   = api.Region{ID: "CN_Taipei_A", Name: "台北1", City: "台北", Area: "亚太地区"}
	errLine  = errors.New("connection refused")
)

// catalogue answers what it was told to, and counts.
type catalogue struct {
	answers map[string]api.Catalog
	err     error
	asked   []string
}

func (c *catalogue) Catalog(_ context.Context, regionID string) (api.Catalog, error) {
	c.asked = append(c.asked, regionID)
	return c.answers[regionID], c.err
}

func newCatalogue() *catalogue {
	return &catalogue{answers: map[string]api.Catalog{
		hongKong.ID: sample(hongKong.ID), taipei.ID: sample(taipei.ID), tokyo.ID: {RegionID: tokyo.ID, Product: "redis"},
	}}
}

func noon() time.Time { return time.Date(2026, 3, 1, 12, 4, 31, 0, time.UTC) }

func newModel(c Cloud, l text.Lang) *Model {
	m := New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(l), Now: noon, Cloud: c,
	})
	m.SetSize(120, 40)
	return m
}

// opened is the screen in front, with a region in scope and its catalogue.
func opened(t *testing.T, c Cloud, l text.Lang, r api.Region) *Model {
	t.Helper()
	m := newModel(c, l)
	uitest.Drive(t, m.Update, nil, msg.ScopeChanged{Region: r}, msg.PlaceChanged{Place: msg.PlaceSpecs})
	return m
}

// send presses keys and returns what the screen asks of the app.
func send(t *testing.T, m *Model, keys string) []tea.Msg {
	t.Helper()
	var asked []tea.Msg
	for _, k := range uitest.Keys(t, keys) {
		asked = append(asked, uitest.Results(uitest.Asking(m)(k))...)
	}
	return asked
}

func sample(regionID string) api.Catalog {
	links := []api.NetworkLink{{
		Name: "默认链路", Type: "default_link", Description: "默认链路：服务实例占用VDC私有网络IP地址，适用于对延迟敏感类型的应用。",
	}}
	disk := api.Disk{Name: "性能型", Value: "high_disk", Unit: "G", Min: 100, Max: 2000, Step: 100, MaxExpand: 2000, IOPS: 3000}
	sizes := func(first int, cores int, gb ...int) []api.Size {
		var out []api.Size
		for i, ram := range gb {
			out = append(out, api.Size{GoodsID: first + 3*i, CPU: cores * ram, RAM: ram})
		}
		return out
	}
	return api.Catalog{RegionID: regionID, Product: "redis", Versions: []api.Version{
		{Version: "2.8.19", Architectures: []api.Architecture{
			{Name: "读写分离", Product: "Redis 读写分离版", Links: links, Roles: []api.ComputeRole{
				{Name: "高性能型", Disks: []api.Disk{disk}, Sizes: sizes(5765, 0, 1, 2, 4, 8, 16)},
			}},
		}},
		{Version: "5.0", Architectures: []api.Architecture{
			{Name: "主从版", Type: api.ArchitectureMasterReplica, Product: "Redis 主从版", Links: links, Roles: []api.ComputeRole{
				{Name: "高性能型", Disks: []api.Disk{disk}, Sizes: sizes(6101, 1, 1, 2, 4, 8)},
				{Name: "通用型", Sizes: sizes(6201, 0, 1, 2)},
			}},
			{Name: "集群版", Type: api.ArchitectureCluster, Product: "Redis 集群版", Roles: []api.ComputeRole{
				{Name: "高性能型", Disks: []api.Disk{disk}, Sizes: sizes(6301, 0, 16, 32, 64)},
			}},
		}},
	}}
}
