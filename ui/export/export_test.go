package export

import (
	"encoding/csv"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func sample() ([]api.Instance, map[string]string) {
	return []api.Instance{
		{
			ID: "id-1", Name: "prod-session", Status: api.StatusRunning, StatusLabel: "运行中", IP: "10.2.0.10", Port: 9736,
			RAM: 2048, Version: "5.0", Product: "Redis 集群版", RegionID: "CN_Beijing_A", VDCID: "v-1", VDCName: "生产",
			ProjectName: "shop, \"main\"", Created: time.Date(2022, 10, 18, 2, 19, 34, 0, time.UTC),
		},
		{ID: "id-2", Name: `=HYPERLINK("http://evil","x")|` + "\x1b[31m\n|", Status: "UPDATING", StatusLabel: "变更中", RAM: 512, RegionID: "R9", VDCID: "v-2"},
	}, map[string]string{"CN_Beijing_A": "北京1"}
}

func TestTheFormatsAreAsReviewed(t *testing.T) {
	t.Parallel()
	instances, sites := sample()
	for name, got := range map[string][]byte{
		"csv": CSV(instances, sites), "json": JSON(instances, sites), "row": Row(instances[1], sites),
		"markdown-zh": Markdown(instances, sites, text.For(text.Chinese), time.UTC),
		"markdown-en": Markdown(instances, sites, text.For(text.English), time.FixedZone("", 8*60*60)),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			uitest.Golden(t, string(got))
		})
	}
}

func TestCSVComesBackAsItWentOut(t *testing.T) {
	t.Parallel()
	instances, sites := sample()
	out := CSV(instances, sites)
	if strings.Count(string(out), "\r\n") != 3 || strings.Count(string(out), "\n") != 3 {
		t.Errorf("lines do not all end in CR LF:\n%q", out)
	}
	rows, err := csv.NewReader(strings.NewReader(string(out))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"id-1", "prod-session", "RUNNING", "10.2.0.10", "9736", "5.0", "Redis 集群版", "2048", "CN_Beijing_A", "北京1", "v-1", "生产", `shop, "main"`, "2022-10-18T02:19:34Z"}
	if diff := cmp.Diff(want, rows[1]); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestCSVAndJSONHaveTheSameFields(t *testing.T) {
	t.Parallel()
	rows, err := csv.NewReader(strings.NewReader(string(CSV([]api.Instance{{Account: "prod"}}, nil)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for i := range reflect.TypeFor[record]().NumField() {
		name, _, _ := strings.Cut(reflect.TypeFor[record]().Field(i).Tag.Get("json"), ",")
		names = append(names, name)
	}
	if diff := cmp.Diff(names, rows[0]); diff != "" {
		t.Errorf("-JSON +CSV\n%s", diff)
	}
}

func TestInstancesOfSeveralProfilesGoOutWithTheirProfilesNames(t *testing.T) {
	t.Parallel()
	in := []api.Instance{{ID: "1", Name: "a", Account: "prod"}, {ID: "2", Name: "b", Account: "测试|x"}}
	rows, err := csv.NewReader(strings.NewReader(string(CSV(in, nil)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := column(rows, len(rows[0])-1); !slices.Equal(got, []string{"profile", "prod", "测试|x"}) {
		t.Errorf("CSV has %q in its last column", got)
	}
	var back []record
	if err := json.Unmarshal(JSON(in, nil), &back); err != nil || back[0].Profile != "prod" || back[1].Profile != "测试|x" {
		t.Errorf("JSON has %+v, %v", back, err)
	}
	table := strings.Split(string(Markdown(in, nil, text.For(text.English), time.UTC)), "\n")
	for i, want := range []string{"| Name | Profile |", "| --- | --- |", "| a | prod |", `| b | 测试\|x |`} {
		if !strings.HasPrefix(table[i], want) {
			t.Errorf("Markdown has %q, want %q first", table[i], want)
		}
	}
}

func column(rows [][]string, n int) (cells []string) {
	for _, row := range rows {
		cells = append(cells, row[n])
	}
	return cells
}

func TestNoCellOfCSVIsAFormula(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)", "＝1": "'＝1", "＋1": "'＋1", "－1": "'－1", "＠x": "'＠x",
		"": "", "a=b": "a=b", "prod-1": "prod-1", "10.0.0.1": "10.0.0.1", "缓存": "缓存", "'=1": "'=1",
	}
	for in, want := range tests {
		if got := guard(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestJSONOfNothingIsAnEmptyArray(t *testing.T) {
	t.Parallel()
	if got := string(JSON(nil, nil)); got != "[]\n" {
		t.Errorf("got %q", got)
	}
}

func TestHostileTextsAreHarmlessInEveryFormat(t *testing.T) {
	t.Parallel()
	hostile := "a\x1b]52;c;eA==\ab\u202e\x9b2J\r\n| x | y |\u200b<script>"
	in := []api.Instance{{ID: hostile, Name: hostile, Status: api.Status(hostile), StatusLabel: hostile, IP: hostile, Port: 1, Version: hostile, Product: hostile, RegionID: hostile, VDCID: hostile, VDCName: hostile, ProjectName: hostile}}
	sites := map[string]string{hostile: hostile}
	md := Markdown(in, sites, text.For(text.English), time.UTC)
	for name, got := range map[string][]byte{"CSV": CSV(in, sites), "JSON": JSON(in, sites), "Markdown": md} {
		for line := range strings.Lines(string(got)) {
			if line = strings.TrimRight(line, "\r\n"); api.Clean(line) != line {
				t.Errorf("%s has a line that a terminal acts on: %q", name, line)
			}
		}
	}
	if lines := strings.Count(string(md), "\n"); lines != 3 || strings.Contains(string(md), "<script>") {
		t.Errorf("the table broke out of its row:\n%s", md)
	}
	var back []record
	if err := json.Unmarshal(JSON(in, sites), &back); err != nil || len(back) != 1 {
		t.Errorf("the JSON holds %d records, %v", len(back), err)
	}
}
