package api

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRegionsComeInTheServersOrder(t *testing.T) {
	t.Parallel()
	rec := answering(t, "regions.json")
	got, err := newTestClient(t, rec.ServeHTTP).Regions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 18 {
		t.Fatalf("%d regions; want 18", len(got))
	}
	first := Region{
		ID: "US_LosAngeles_A", Name: "洛杉矶1", City: "洛杉矶",
		CityID: "3082f45e-306e-11e7-9796-0050569b4d9c", Area: "北美地区", OnSale: true,
	}
	if diff := cmp.Diff(first, got[0]); diff != "" {
		t.Errorf("first region (-want +got)\n%s", diff)
	}
	if last := got[17]; last.ID != "" || last.Name != "北京8" || last.Purchasable() {
		t.Errorf("last region is %+v; want 北京8 without an id, not purchasable", last)
	}
	if r := rec.all()[0]; r.method != "GET" || r.path != "/redis/" || r.params["Action"] != "DescribeRegins" {
		t.Errorf("asked %s %s %s", r.method, r.path, r.params["Action"])
	}
}

func TestOnSaleIsReadFromEachTypeItComesIn(t *testing.T) {
	t.Parallel()
	for value, want := range map[string]bool{
		`1`: true, `"1"`: true, `true`: true, `"true"`: true, `1.0`: true,
		`0`: false, `"0"`: false, `false`: false, `null`: false, `""`: false, `{}`: false, `-1`: false,
	} {
		got, err := decodeRegions([]byte(`[{"IsSaling":` + value + `,"RegionId":"r"}]`))
		if err != nil || len(got) != 1 || got[0].OnSale != want || got[0].ID != "r" {
			t.Errorf("IsSaling %s: got %+v, %v; want %v", value, got, err, want)
		}
	}
}

func TestTheCatalogIsReadAndItsSizesAreSorted(t *testing.T) {
	t.Parallel()
	rec := answering(t, "catalog.json")
	got, err := newTestClient(t, rec.ServeHTTP).Catalog(t.Context(), "CN_Hongkong_A")
	if err != nil {
		t.Fatal(err)
	}
	want := Catalog{RegionID: "CN_Hongkong_A", Product: "redis", Versions: []Version{{
		Version: "2.8.19",
		Architectures: []Architecture{{
			Name: "读写分离", Product: "Redis 读写分离版",
			Roles: []ComputeRole{{
				Name: "高性能型",
				Sizes: []Size{
					{GoodsID: 5765, Name: "1G", RAM: 1}, {GoodsID: 5768, Name: "2G", RAM: 2}, {GoodsID: 5771, Name: "4G", RAM: 4},
					{GoodsID: 5774, Name: "8G", RAM: 8}, {GoodsID: 5777, Name: "16G", RAM: 16},
				},
				Disks: []Disk{{Name: "性能型", Value: "high_disk", Unit: "G", Min: 100, Max: 2000, Step: 100, MaxExpand: 2000, IOPS: 3000}},
			}},
			Links: []NetworkLink{{Name: "默认链路", Type: "default_link", Description: "默认链路：服务实例占用VDC私有网络IP地址，适用于对延迟敏感类型的应用。"}},
		}},
	}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if r := rec.all()[0]; r.params["RegionId"] != "CN_Hongkong_A" {
		t.Errorf("asked for region %q", r.params["RegionId"])
	}
}

func TestAnOddCatalogLosesOnlyItsOddFields(t *testing.T) {
	t.Parallel()
	rec := answering(t, "catalog_odd.json")
	got, err := newTestClient(t, rec.ServeHTTP).Catalog(t.Context(), "asked")
	if err != nil {
		t.Fatal(err)
	}
	want := Catalog{RegionID: "asked", Product: "redis", Versions: []Version{
		{Version: "4.0", Architectures: []Architecture{{
			Name: "集群版", Type: ArchitectureCluster, Product: "Redis 集群版", Engines: []string{"redis"},
			Roles: []ComputeRole{
				{
					Name: "通用型",
					Sizes: []Size{
						{GoodsID: 1, Name: "1G", RAM: 1}, {GoodsID: 2, Name: "8G", CPU: 2, RAM: 8}, {GoodsID: 3, Name: "8G", CPU: 4, RAM: 8},
					},
					Disks: []Disk{{Name: "性能型", Value: "high_disk", Unit: "G", Min: 100, Max: 2000, Step: 100}},
				},
				{Name: "无规格"},
			},
		}}},
		{Version: "5.0"},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestNothingIsAnEmptyListHoweverItIsWritten(t *testing.T) {
	t.Parallel()
	for _, data := range []string{``, `null`, `""`, `{}`, `[]`} {
		if got, err := decodeInstances([]byte(data)); err != nil || len(got) != 0 {
			t.Errorf("instances from %q: %v, %v", data, got, err)
		}
		if got, err := decodeVDCPage([]byte(data)); err != nil || len(got.vdcs) != 0 {
			t.Errorf("VDCs from %q: %v, %v", data, got, err)
		}
	}
	for _, data := range []string{``, `null`, `""`, `{}`} {
		if got, err := decodeCatalog([]byte(data)); err != nil || len(got.Versions) != 0 {
			t.Errorf("catalog from %q: %v, %v", data, got, err)
		}
	}
}

func TestDataOfTheWrongTypeIsAnErrorAndNoEmptyList(t *testing.T) {
	t.Parallel()
	for _, data := range []string{`"text"`, `7`, `true`, `{"InstanceUuid":"i"}`} {
		if got, err := decodeInstances([]byte(data)); err == nil {
			t.Errorf("instances from %s: %v; want an error", data, got)
		}
	}
	for _, data := range []string{`"text"`, `7`} {
		if got, err := decodeVDCPage([]byte(data)); err == nil {
			t.Errorf("VDCs from %s: %v; want an error", data, got)
		}
		if got, err := decodeCatalog([]byte(data)); err == nil {
			t.Errorf("catalog from %s: %v; want an error", data, got)
		}
		if got, err := decodeTask([]byte(data)); err == nil {
			t.Errorf("task from %s: %v; want an error", data, got)
		}
	}
}

func TestVDCsOfAllPagesComeOnce(t *testing.T) {
	t.Parallel()
	rec := answering(t, "vdcs_page1.json", "vdcs_page2.json")
	got, err := newTestClient(t, rec.ServeHTTP).VDCs(t.Context(), "CN_Hongkong_A")
	if err != nil {
		t.Fatal(err)
	}
	want := []VDC{
		{ID: "v-1", Name: "香港一", RegionID: "CN_Hongkong_A", Status: "ok", Networks: []Network{
			{ID: "p-1", Name: "私网一", Status: "ok", Free: 251, FreeKnown: true, Segments: []string{"10.240.59.0/16~10.240.59.255/16"}},
			{ID: "p-2", Name: "full", Status: "ok", Free: 0, FreeKnown: true, Segments: []string{"10.0.0.0/24~10.0.0.255/24"}},
			{ID: "p-3", Name: "unstated"},
		}},
		{ID: "v-2", Name: "香港二", RegionID: "CN_Hongkong_A"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	reqs := rec.all()
	if len(reqs) != 2 || reqs[0].path != "/network/" || reqs[0].params["PageNumber"] != "" || reqs[1].params["PageNumber"] != "2" {
		t.Errorf("asked %+v", reqs)
	}
}

func TestVDCPagesEndWhenNothingNewComes(t *testing.T) {
	t.Parallel()
	rec := answering(t, "vdcs_page1.json") // says 2 pages and sends the same one
	got, err := newTestClient(t, rec.ServeHTTP).VDCs(t.Context(), "")
	if err != nil || len(got) != 1 || len(rec.all()) != 2 {
		t.Errorf("%d VDCs after %d requests, %v; want 1 after 2", len(got), len(rec.all()), err)
	}
	if _, sent := rec.all()[0].params["RegionId"]; sent {
		t.Error("an empty RegionId was sent")
	}
}

func TestVDCsMayStandBesideTheirPageCount(t *testing.T) {
	t.Parallel()
	got, err := decodeVDCPage([]byte(`{"PageNumber":1,"PageCount":"3","VdcList":[{"VdcId":"a"},null]}`))
	if err != nil || got.count != 3 || len(got.vdcs) != 1 || got.vdcs[0].ID != "a" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestATaskIsRead(t *testing.T) {
	t.Parallel()
	rec := answering(t, "task.json")
	got, err := newTestClient(t, rec.ServeHTTP).Task(t.Context(), "t-1")
	want := Task{ID: "t-1", Status: TaskDoing, Type: "create_service", ResourceIDs: []string{"r-1", "r-2"}}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v (-want +got)\n%s", err, diff)
	}
	if r := rec.all()[0]; r.path != "/ccs/" || r.params["TaskId"] != "t-1" {
		t.Errorf("asked %s for %q", r.path, r.params["TaskId"])
	}
}

func TestATaskWithoutAnIDIsNotAskedFor(t *testing.T) {
	t.Parallel()
	rec := answering(t, "task.json")
	if _, err := newTestClient(t, rec.ServeHTTP).Task(t.Context(), " "); err != ErrNoTaskID || len(rec.all()) != 0 {
		t.Errorf("got %v after %d requests", err, len(rec.all()))
	}
}

func FuzzDecodingNeverLosesOurGrip(f *testing.F) {
	for _, name := range []string{"instances.json", "instances_odd.json", "regions.json", "vdcs_page1.json", "catalog_odd.json"} {
		f.Add(testdata(f, name))
	}
	f.Fuzz(func(t *testing.T, body string) {
		e, err := decodeEnvelope([]byte(body))
		if err != nil {
			return
		}
		got, err := decodeInstances(e.data)
		for _, v := range got {
			if err == nil && Clean(v.Name+string(v.Raw)) != v.Name+string(v.Raw) {
				t.Errorf("not clean: %q %q", v.Name, v.Raw)
			}
		}
		_, _ = decodeVDCPage(e.data)
		_, _ = decodeCatalog(e.data)
		_, _ = decodeTask(e.data)
	})
}
