package simulator_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/netip"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"cdsredis/api/simulator"

	"github.com/google/go-cmp/cmp"
)

func TestRegionsAreThoseOfTheDocumentAndMore(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	regions := data[[]struct {
		RegionId, CityId, SiteName string
		IsSaling                   json.RawMessage
	}](t, c.get(t, "redis", "DescribeRegins"))
	cities := map[string]int{}
	var soldOut, nameless int
	for _, r := range regions {
		cities[r.CityId]++
		if r.RegionId == "" {
			nameless++
		}
		if string(r.IsSaling) == "0" {
			soldOut++
		}
	}
	const beijing = "ea3ca775-306c-11e7-9796-0050569b4d9c"
	if len(regions) != 25 || nameless != 1 || soldOut != 1 || cities[beijing] != 5 {
		t.Errorf("%d regions, %d without an id, %d sold out, %d in Beijing; want 25, 1, 1, 5",
			len(regions), nameless, soldOut, cities[beijing])
	}
}

func TestEveryRegionSellsGoodsOfItsOwn(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	seen := map[int]string{}
	versions := map[string]int{}
	for _, region := range []string{"CN_Hongkong_A", "CN_Beijing_A", "US_Dallas_A", "CN_Haikou_A", "APAC_Mumbai_A"} {
		catalog := c.catalog(t, region)
		versions[region] = len(catalog.Products)
		for _, id := range catalog.goods() {
			if other, taken := seen[id]; taken {
				t.Errorf("%d is sold in %s and %s", id, other, region)
			}
			seen[id] = region
		}
	}
	want := map[string]int{"CN_Hongkong_A": 3, "CN_Beijing_A": 4, "US_Dallas_A": 2, "CN_Haikou_A": 3, "APAC_Mumbai_A": 0}
	if d := cmp.Diff(want, versions); d != "" {
		t.Errorf("versions by region (-want +got):\n%s", d)
	}
	if seen[5774] != "CN_Hongkong_A" {
		t.Error("the document's goods id 5774 is not sold in Hong Kong")
	}
	sizes := c.catalog(t, "CN_Beijing_A").Products[1].Architectures[0].ComputeRoles[1].Standards.CpuRam
	if slices.IsSortedFunc(sizes, func(a, b struct{ PaasGoodsId, CPU, RAM int }) int { return a.RAM - b.RAM }) {
		t.Errorf("sizes are sorted: %v", sizes)
	}
}

func TestDataCentresComeInPages(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	seen := map[string]bool{}
	empty := 0
	for page := 1; page <= 3; page++ {
		for _, v := range c.vdcs(t, "RegionId", "CN_Beijing_A", "PageNumber", strconv.Itoa(page)) {
			seen[v.VdcId] = true
			if v.PageNumber != page || v.PageCount != 3 || v.RegionId != "CN_Beijing_A" {
				t.Errorf("page %d has %+v", page, v)
			}
			if len(v.PrivateNetwork) == 0 {
				empty++
			}
		}
	}
	if len(seen) != 12 || empty != 1 {
		t.Errorf("%d data centres, %d without a network; want 12 and 1", len(seen), empty)
	}
	if got := c.vdcs(t, "RegionId", "CN_Beijing_A", "PageNumber", "4"); len(got) != 0 {
		t.Errorf("the page beyond the last has %v", got)
	}
	for _, v := range c.vdcs(t, "Keyword", "灾备") {
		if !strings.Contains(v.VdcName, "灾备") {
			t.Errorf("keyword 灾备 finds %s", v.VdcName)
		}
	}
}

func TestListingsAreFiltered(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Instances: 60})
	all := c.list(t)
	if len(all) != 60 {
		t.Fatalf("%d instances; want 60", len(all))
	}
	if got := c.list(t, "InstanceName", "订单缓存"); len(got) == 0 || !strings.Contains(got[0].InstanceName, "订单缓存") {
		t.Errorf("the name finds %v", got)
	}
	for _, e := range c.list(t, "IP", all[0].IP) {
		if !strings.Contains(e.IP, all[0].IP) {
			t.Errorf("address %s finds %s", all[0].IP, e.IP)
		}
	}
	if got := len(c.list(t, "TagName", "核心")); got == 0 || got == 60 {
		t.Errorf("the tag finds %d of 60", got)
	}
	if got := c.list(t, "InstanceUuid", all[0].InstanceUuid[:35]); len(got) != 0 {
		t.Errorf("a part of an id finds %v", got)
	}
}

// The oddities are what a client's decoder has to bear.
func TestEntriesDifferAsTheLiveServicesDo(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Instances: 40, Provision: time.Minute})
	entries := data[[]map[string]json.RawMessage](t, c.get(t, "redis", "DescribeDBInstances"))
	for field, want := range map[string][]string{
		"Port":            {"9736", `"9736"`},
		"MasterInfo":      {`""`, "null", "{}"},
		"RelationService": {"null", "{}", "[]"},
		"CloneServices":   {"null", "[]"},
		"AppName":         {""},
		"CreatedTime":     {""},
		"Tags":            {"", "[]"},
		"Status":          {`"RUNNING"`, `"CREATING"`, `"UPDATING"`},
		"StatusStr":       {`"运行中"`, `"变更中"`},
	} {
		seen := map[string]bool{}
		for _, e := range entries {
			seen[string(e[field])] = true
		}
		for _, w := range want {
			if !seen[w] {
				t.Errorf("no %s is %q", field, w)
			}
		}
	}
}

func TestTheSameSeedMakesTheSameWorld(t *testing.T) {
	t.Parallel()
	world := func(seed uint64) []simulator.Truth {
		k := newClock()
		return simulator.New(simulator.Options{Instances: 200, Seed: seed, Now: k.Now}).Truth()
	}
	if d := cmp.Diff(world(1), world(1)); d != "" {
		t.Errorf("two worlds of one seed differ:\n%s", d)
	}
	if world(1)[0].ID == world(2)[0].ID {
		t.Error("another seed makes the same ids")
	}
}

func TestEachInstanceHasAnAddressOfItsOwnInBeijingTime(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Instances: 10_000})
	seen := map[string]bool{}
	for _, e := range c.list(t) {
		if ip, err := netip.ParseAddr(e.IP); err != nil || !ip.IsPrivate() {
			t.Fatalf("%s is at %q: %v", e.InstanceName, e.IP, err)
		}
		seen[e.IP] = true
		if e.CreatedTime == "" {
			continue
		}
		created, err := time.Parse(time.DateTime, e.CreatedTime)
		if err != nil || created.After(c.clock.Now().Add(8*time.Hour)) {
			t.Fatalf("created at %q: %v", e.CreatedTime, err)
		}
	}
	if len(seen) != 10_000 {
		t.Errorf("%d addresses for 10,000 instances", len(seen))
	}
}

func TestTheLogTellsOfEveryRequestAndOfNoSecret(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	c := start(t, simulator.Options{Logger: slog.New(slog.NewTextHandler(&log, nil))})
	body := c.order(t, "CN_Beijing_A")
	c.create(t, body)
	if err := c.server.Close(); err != nil {
		t.Fatal(err)
	}
	got := log.String()
	if !strings.Contains(got, "action=CreateDBInstance status=200 code=Success acted=true") {
		t.Errorf("the creation is not in the log:\n%s", got)
	}
	for _, secret := range []string{c.secret, body["Password"].(string), "Signature"} {
		if strings.Contains(got, secret) {
			t.Errorf("the log holds %s", secret)
		}
	}
}
