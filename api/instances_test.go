package api

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

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

func TestStatusesThatSayThatSomethingWentWrong(t *testing.T) {
	t.Parallel()
	for status, want := range map[Status]bool{
		"CREATE_ERROR": true, "FAILED": true, "ABNORMAL": true,
		StatusRunning: false, StatusCreating: false, StatusDeleting: false, "": false,
	} {
		if got := status.Failed(); got != want {
			t.Errorf("%q failed: %v; want %v", status, got, want)
		}
	}
}
