package api

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
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

func TestInstancesAreRead(t *testing.T) {
	t.Parallel()
	rec := answering(t, "instances.json")
	got, err := newTestClient(t, rec.ServeHTTP).Instances(t.Context(), InstanceFilter{ID: "i", Name: "订单 缓存", IP: "66.66"})
	if err != nil {
		t.Fatal(err)
	}
	want := []Instance{
		{
			ID: "5d74bb81-0473-464d-b15b-0ae418619248", Name: "test", Status: StatusRunning, StatusLabel: "运行中",
			IP: "66.66.0.42", Port: 9736, RAM: 2048, Version: "2.8.19", Product: "Redis 读写分离版",
			RegionID: "CN_Hongkong_A", VDCID: "0d3ba29b-9f52-4ac5-8a23-7d01a1e5d3b2", VDCName: "香港一",
			Location: "亚太地区-香港-可用区A", LinkType: "default_link", LinkName: "默认链路",
			Created: time.Date(2022, 10, 18, 2, 19, 34, 0, time.UTC),
			AppName: "香港PaaS", ResourceID: "r-1", ProjectName: "默认项目", ProductKey: "redis_rw",
			Tags: []Tag{{ID: "7", Name: "订单"}},
		},
		{
			ID: "b7f1c9a0-5a52-4b0e-9a39-0a6fdf2f1c77", Name: "订单 缓存", Status: StatusCreating, StatusLabel: "创建中",
			RAM: 1024, Version: "4.0", RegionID: "CN_Hongkong_A",
		},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Instance{}, "Raw")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	var raw map[string]any
	if err := json.Unmarshal(got[0].Raw, &raw); err != nil || raw["InstanceName"] != "test" || len(raw) != 25 {
		t.Errorf("raw entry has %d fields, %v; want all 25", len(raw), err)
	}
	p := rec.all()[0].params
	if p["InstanceUuid"] != "i" || p["InstanceName"] != "订单 缓存" || p["IP"] != "66.66" {
		t.Errorf("filters were sent as %v", p)
	}
}

func TestOddInstancesLoseOnlyTheirOddFields(t *testing.T) {
	t.Parallel()
	rec := answering(t, "instances_odd.json")
	got, err := newTestClient(t, rec.ServeHTTP).Instances(t.Context(), InstanceFilter{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Instance{
		{ID: "1001", Status: StatusRunning, Port: 9736, RAM: 2048, Version: "5.0", Tags: []Tag{{ID: "7", Name: "a"}}},
		{ID: "second", Name: "redname "},
		{},
	}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(Instance{}, "Raw")); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if p := rec.all()[0].params; len(p) != 8 {
		t.Errorf("an empty filter sent %v; want the 8 common parameters only", p)
	}
}

// Whatever type a field has, the entry keeps its other fields and the list
// its other entries.
func TestEachFieldMayBeOfEachType(t *testing.T) {
	t.Parallel()
	var fields map[string]any
	var answer struct{ Data []json.RawMessage }
	if err := json.Unmarshal([]byte(testdata(t, "instances.json")), &answer); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(answer.Data[0], &fields); err != nil {
		t.Fatal(err)
	}
	odd := []string{`null`, `""`, `"x"`, `"7"`, `0`, `-1`, `1e400`, `7.5`, `true`, `[]`, `[1,"a",null,{}]`, `{}`, `{"a":{"b":[1]}}`}
	for name := range fields {
		for _, value := range odd {
			entry := `{"InstanceUuid":"first","` + name + `":` + value + `,"InstanceName":"last"}`
			got, err := decodeInstances([]byte(`[` + entry + `,{"InstanceUuid":"next"}]`))
			if err != nil || len(got) != 2 || got[1].ID != "next" {
				t.Errorf("%s = %s costs the list: %+v, %v", name, value, got, err)
				continue
			}
			if name != "InstanceUuid" && got[0].ID != "first" || got[0].Name != "last" {
				t.Errorf("%s = %s costs other fields: %+v", name, value, got[0])
			}
		}
	}
}

func TestRawSaysTheSameAndIsHarmless(t *testing.T) {
	t.Parallel()
	entry := "{\n\t\"InstanceUuid\": \"\u202e\u009b31m\x7f\xff\U000e0041\",\r\n \"B\": \"\\u001b[2J订单\"}"
	got, err := decodeInstances([]byte("[ \n" + entry + "\n]"))
	if err != nil || len(got) != 1 {
		t.Fatalf("got %v, %v", got, err)
	}
	raw := string(got[0].Raw)
	if Clean(raw) != raw {
		t.Errorf("raw entry is not clean: %q", raw)
	}
	var was, is map[string]string
	if err := json.Unmarshal([]byte(entry), &was); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(got[0].Raw, &is); err != nil {
		t.Fatalf("raw entry is no JSON: %v: %s", err, raw)
	}
	if diff := cmp.Diff(was, is); diff != "" {
		t.Errorf("raw entry says something else (-want +got)\n%s", diff)
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

// BenchmarkInstances compares decoding with encoding/json into like values.
func BenchmarkInstances(b *testing.B) {
	var answer struct{ Data []json.RawMessage }
	if err := json.Unmarshal([]byte(testdata(b, "instances.json")), &answer); err != nil {
		b.Fatal(err)
	}
	body := []byte(`{"Code":"Success","Data":[` + strings.Repeat(string(answer.Data[0])+",", 9999) + string(answer.Data[0]) + `]}`)
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			e, err := decodeEnvelope(body)
			if err != nil {
				b.Fatal(err)
			}
			if got, err := decodeInstances(e.data); err != nil || len(got) != 10000 {
				b.Fatal(len(got), err)
			}
		}
	})
	b.Run("encoding/json", func(b *testing.B) {
		b.SetBytes(int64(len(body)))
		b.ReportAllocs()
		for b.Loop() {
			var got struct {
				Data []struct {
					InstanceUuid, InstanceName, Status, StatusStr, IP, Version, SubProductName, RegionId, VdcId, VdcName,
					DisplayName, LinkType, LinkTypeStr, CreatedTime, AppName, ResourceId, ProjectName, SubProductKey string
					Port, Ram int
					Tags      []struct{ TagID, TagName string }
				}
			}
			if err := json.Unmarshal(body, &got); err != nil {
				b.Fatal(err)
			}
		}
	})
}
