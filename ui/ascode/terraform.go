package ascode

import (
	"fmt"
	"strconv"
	"strings"

	"cdsredis/api"
	"cdsredis/ui/text"
)

// Terraform is the order as a resource of the provider's (cds_redis), with
// comments on what the provider can't express or does differently.
func Terraform(o Order, t text.AsCode) string {
	r := o.Request
	var b strings.Builder
	b.WriteString(comments("", o.remarks(t)...))
	b.WriteString("variable \"redis_password\" {\n  type      = string\n  sensitive = true\n}\n\n")
	fmt.Fprintf(&b, "resource \"cds_redis\" %q {\n", label(r.Name))
	if r.Amount > 1 {
		b.WriteString(comments("  ", fmt.Sprintf(t.TerraformAmount, r.Amount)))
		fmt.Fprintf(&b, "  count             = %d\n", r.Amount)
	}
	argument := func(name, value string) { fmt.Fprintf(&b, "  %-17s = %s\n", name, value) }
	argument("region_id", hcl(known(r.RegionID, "RegionId")))
	argument("vdc_id", hcl(known(r.VDCID, "VdcId")))
	argument("base_pipe_id", hcl(known(r.NetworkID, "BasePipeId")))
	argument("instance_name", hcl(known(r.Name, "InstanceName")))
	argument("architecture_type", number(int(o.Architecture), "ArchitectureType"))
	argument("ram", number(o.RAM/mbPerGB, "RAM"))
	argument("redis_version", hcl(known(o.Version, "Version")))
	argument("password", "var.redis_password")
	if r.TestGroupID != 0 {
		argument("subject_id", strconv.Itoa(r.TestGroupID))
	}
	b.WriteString("}")
	return b.String()
}

const mbPerGB = 1024

// remarks are what must be known of the resource.
func (o Order) remarks(t text.AsCode) []string {
	var all []string
	if o.Instance != "" {
		all = append(all, fmt.Sprintf(t.TerraformNoImport, api.Clean(o.Instance)))
	}
	all = append(all, t.TerraformVersion)
	if goods := o.Request.GoodsID; goods != 0 {
		all = append(all, fmt.Sprintf(t.TerraformSize, goods))
	} else {
		all = append(all, t.TerraformAnySize)
	}
	if port := o.Request.Port; port != 0 {
		all = append(all, fmt.Sprintf(t.TerraformPort, port))
	}
	if o.RAM%mbPerGB != 0 {
		all = append(all, fmt.Sprintf(t.TerraformMemory, text.Memory(o.RAM)))
	}
	return append(all, t.TerraformWaits)
}

// number is a number of HCL. A placeholder for one is a text, which the
// provider refuses until it is filled in.
func number(n int, name string) string {
	if n == 0 {
		return hcl(placeholder(name))
	}
	return strconv.Itoa(n)
}

// hcl is a text of HCL in which nothing is a template.
func hcl(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "${", "$${", "%{", "%%{").Replace(s) + `"`
}

// label is a resource's name, of the letters that Terraform allows.
func label(name string) string {
	s := strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '_'
	}, name), "_-")
	if s == "" {
		return "redis"
	}
	if s[0] >= '0' && s[0] <= '9' {
		return "redis_" + s
	}
	return s
}
