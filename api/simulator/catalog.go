package simulator

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The catalogue as DescribeAvailableDBConfig answers it. Fields of type any
// are numbers for some entries and strings, lists or nothing for others.
type (
	wireCatalog struct {
		ProductName string        `json:"ProductName"`
		Products    []wireVersion `json:"Products"`
		RegionID    string        `json:"RegionId"`
	}
	wireVersion struct {
		Architectures []wireArchitecture `json:"Architectures"`
		Version       string             `json:"Version"`
	}
	wireArchitecture struct {
		ArchitectureName string     `json:"ArchitectureName"`
		ArchitectureType any        `json:"ArchitectureType,omitempty"`
		ComputeRoles     []wireRole `json:"ComputeRoles"`
		EnginesType      any        `json:"EnginesType"`
		NetworkLinks     []wireLink `json:"NetworkLinks"`
		SubProductName   string     `json:"SubProductName"`
	}
	wireRole struct {
		ComputeName string       `json:"ComputeName"`
		ComputeType int          `json:"ComputeType"`
		Standards   wireStandard `json:"Standards"`
	}
	wireStandard struct {
		AttachDisk []wireDisk `json:"AttachDisk"`
		CPURAM     []wireSize `json:"CpuRam"`
	}
	wireDisk struct {
		BasicIOPS     any    `json:"BasicIops"`
		DiskMax       int    `json:"DiskMax"`
		DiskMaxExpand any    `json:"DiskMaxExpand"`
		DiskMin       any    `json:"DiskMin"`
		DiskName      string `json:"DiskName"`
		DiskStep      any    `json:"DiskStep"`
		DiskUnit      string `json:"DiskUnit"`
		DiskValue     string `json:"DiskValue"`
	}
	wireSize struct {
		CPU         int    `json:"CPU"`
		Name        string `json:"Name"`
		PaasGoodsID int    `json:"PaasGoodsId"`
		RAM         int    `json:"RAM"`
	}
	wireLink struct {
		DescDetail string `json:"DescDetail"`
		LinkType   string `json:"LinkType"`
		Name       string `json:"Name"`
	}
)

// goods is one thing that can be bought: what a PaasGoodsId stands for.
type goods struct {
	id                    int
	version, product, key string
	ramGB                 int
}

// catalogBuilder makes the catalogues of all regions, so that a goods id
// stands for one thing in one region.
type catalogBuilder struct {
	random *rand.Rand
	nextID int
	goods  []goods // those of the region at hand
}

// region makes what region sells, and the goods in it.
func (b *catalogBuilder) region(region string) (wireCatalog, []goods) {
	b.goods = nil
	c := wireCatalog{ProductName: "redis", Products: []wireVersion{}, RegionID: region}
	for _, line := range linesOf(region) {
		v := wireVersion{Version: line.version}
		for i, kind := range line.kinds {
			v.Architectures = append(v.Architectures, b.architecture(line.version, kind, i))
		}
		c.Products = append(c.Products, v)
	}
	return c, b.goods
}

func (b *catalogBuilder) architecture(version string, kind architecture, place int) wireArchitecture {
	a := wireArchitecture{
		ArchitectureName: kind.name,
		ArchitectureType: kind.number,
		EnginesType:      oneOf(place, []string{}, "", []string{"redis"}, "redis"),
		NetworkLinks:     links(place),
		SubProductName:   kind.product,
	}
	for i, role := range kind.roles {
		a.ComputeRoles = append(a.ComputeRoles, wireRole{
			ComputeName: role.name,
			ComputeType: role.number,
			Standards: wireStandard{
				AttachDisk: disks(place + i),
				CPURAM:     b.sizes(version, kind, role),
			},
		})
	}
	return a
}

// sizes numbers the sizes from small to large and lists them in no order, as
// the API does.
func (b *catalogBuilder) sizes(version string, kind architecture, role role) []wireSize {
	sizes := make([]wireSize, len(role.ram))
	for i, ram := range role.ram {
		cpu := 0
		if role.cores > 0 {
			cpu = max(role.cores, ram/4)
		}
		sizes[i] = wireSize{CPU: cpu, Name: fmt.Sprintf("%dG", ram), PaasGoodsID: b.nextID, RAM: ram}
		b.goods = append(b.goods, goods{b.nextID, version, kind.product, kind.key, ram})
		b.nextID += 3
	}
	b.random.Shuffle(len(sizes), func(i, j int) { sizes[i], sizes[j] = sizes[j], sizes[i] })
	return sizes
}

func links(place int) []wireLink {
	all := []wireLink{
		{"默认链路：服务实例占用VDC私有网络IP地址，适用于对延迟敏感类型的应用。", "default_link", "默认链路"},
		{"高可用链路：服务实例通过代理访问，主从切换时地址不变。", "proxy_link", "代理链路"},
	}
	return all[:1+place%2]
}

func disks(place int) []wireDisk {
	all := []wireDisk{
		{oneOf(place, "3000", "", 3000), 2000, oneOf(place, 2000, "2000"), oneOf(place, 100, "100"), "性能型", oneOf(place, 100, "100"), "G", "high_disk"},
		{"", 4000, 4000, "20", "SSD型", 10, "G", "ssd_disk"},
	}
	return all[:1+place%2]
}

// oneOf picks the value whose turn it is.
func oneOf(turn int, values ...any) any { return values[turn%len(values)] }

// tier tells how much a region has on offer.
func tier(region string) int {
	switch {
	case region == emptyRegion:
		return 0
	case strings.HasPrefix(region, "CN_Beijing"), region == "CN_Guangzhou_A", region == "CN_Shanghai_A":
		return 3
	case strings.HasPrefix(region, "CN_"), strings.HasPrefix(region, "APAC_"):
		return 2
	}
	return 1
}
