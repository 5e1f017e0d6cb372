package ascode

import (
	"encoding/json"
	"strings"
	"testing"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/cell"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

const secret = "S3cret!pass"

// full is a creation of which everything is known.
func full() Order {
	return Order{
		Request: api.CreateRequest{
			RegionID: "CN_Beijing_A", VDCID: "vdc-1", NetworkID: "pipe-1", Name: "prod-session", GoodsID: 1234,
			Password: secret, Amount: 2, Port: 7000, TestGroupID: 9,
		},
		Version: "5.0", RAM: 2048, Architecture: api.ArchitectureCluster,
	}
}

func listed() api.Instance {
	return api.Instance{ID: "id-1", Name: "生产-订单缓存", RegionID: "CN_Hongkong_A", VDCID: "vdc-2", Port: 9736, RAM: 512, Version: "2.8.19", Product: "Redis 读写分离版"}
}

func TestACreationIsWrittenAsReviewed(t *testing.T) {
	t.Parallel()
	made := &state.CreateSpec{VDCID: "vdc-2", NetworkID: "pipe-2", GoodsID: 77, Amount: 3, Port: 7001}
	for name, o := range map[string]Order{"creation": full(), "instance": Of(listed(), nil), "recorded": Of(listed(), made)} {
		for _, l := range []text.Lang{text.Chinese, text.English} {
			t.Run(name+"-"+string(l), func(t *testing.T) {
				t.Parallel()
				w := text.For(l).AsCode
				parts := []string{Request(o), Terraform(o, w), Curl(o, "prod", w)}
				if o.Instance != "" {
					parts = append(parts, Lookup(o, "", w))
				}
				uitest.Golden(t, strings.Join(parts, "\n----\n"))
			})
		}
	}
}

func TestNoPasswordIsInAnyOfIt(t *testing.T) {
	t.Parallel()
	w := text.For(text.English).AsCode
	for name, got := range map[string]string{"request": Request(full()), "terraform": Terraform(full(), w), "curl": Curl(full(), "", w)} {
		if strings.Contains(got, secret) {
			t.Errorf("%s holds the password:\n%s", name, got)
		}
	}
}

func TestTheArchitectureIsReadFromTheProduct(t *testing.T) {
	t.Parallel()
	tests := map[string]api.ArchitectureType{
		"Redis 主从版": api.ArchitectureMasterReplica, "Redis 集群版": api.ArchitectureCluster,
		"Redis 经济型主从版": api.ArchitectureEconomy, "Redis 读写分离版": api.ArchitectureUnstated, "": api.ArchitectureUnstated,
	}
	for product, want := range tests {
		if got := Of(api.Instance{Product: product}, nil).Architecture; got != want {
			t.Errorf("%q is %d, want %d", product, got, want)
		}
	}
}

// hostile are names that mean something to a shell, to Terraform or to a
// terminal.
func hostile() []string {
	return []string{
		`$(touch owned)`, "`touch owned`", "$REDIS_PASSWORD", `\$(touch owned)`, `\\$(touch owned)`, `\\\$(id)`, `'; touch owned; '`,
		"JSON", "x\nJSON\ntouch owned", `"quoted" \ back\\slash`, `${file("/etc/passwd")}`, `%{ if true }`, "a\x1b]0;t\ab\u202ec",
		`", "Password": "REDIS_PASSWORD`,
	}
}

func TestAHostileNameStaysAName(t *testing.T) {
	t.Parallel()
	w := text.For(text.English).AsCode
	for _, name := range hostile() {
		o := full()
		o.Request.Name = name
		var got struct{ InstanceName, Password string }
		if err := json.Unmarshal([]byte(Request(o)), &got); err != nil || got.InstanceName != api.Clean(name) || got.Password != "******" {
			t.Errorf("%q: the request has %+v, %v", name, got, err)
		}
		tf := Terraform(o, w)
		for _, template := range []string{" \"${", " \"%{", "[^$]${file"} {
			if strings.Contains(tf, template) {
				t.Errorf("%q is a template in\n%s", name, tf)
			}
		}
		for _, code := range []string{tf, Curl(o, name, w), Lookup(Order{Instance: name}, name, w)} {
			for line := range strings.Lines(code) {
				if line = strings.TrimRight(line, "\n"); api.Clean(line) != line {
					t.Errorf("%q: a terminal acts on %q", name, line)
				}
			}
		}
	}
}

func TestATextOfTerraformHasNoTemplates(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"plain": `"plain"`, `a"b\c`: `"a\"b\\c"`, "${x}": `"$${x}"`, "%{x}": `"%%{x}"`, "$x": `"$x"`, "缓存": `"缓存"`,
	} {
		if got := hcl(in); got != want {
			t.Errorf("%q is written %s, want %s", in, got, want)
		}
	}
}

func TestAResourceIsNamedInTerraformsLetters(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"prod-session": "prod-session", "生产": "redis", "": "redis", "7up": "redis_7up", "a b\"c": "a_b_c", "生产-cache": "cache"} {
		if got := label(in); got != want {
			t.Errorf("%q is named %q, want %q", in, got, want)
		}
	}
}

func TestNoCommentIsWiderThanTheNarrowestUsualTerminal(t *testing.T) {
	t.Parallel()
	for _, l := range []text.Lang{text.Chinese, text.English} {
		words := text.For(l).AsCode
		o := full()
		o.Instance = "c9959231-51ca-4324-952b-05945c7d8a6d"
		for _, code := range []string{Terraform(o, words), Curl(o, "prod", words)} {
			for line := range strings.Lines(code) {
				if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") && cell.Width(line) > 80 {
					t.Errorf("%v: %d cells: %s", l, cell.Width(line), line)
				}
			}
		}
	}
}
