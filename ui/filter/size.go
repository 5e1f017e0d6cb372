package filter

import "cdsredis/ui/text"

// The columns of Sizes that are compared, by their place in a line.
const (
	SizeMemory = 3
	SizeCPU    = 4
)

// Sizes are the columns of sizes that can be bought: version, architecture,
// role, memory and cores, and then the others that a screen has.
func Sizes(others ...Column) Columns {
	en, zh := text.For(text.English).Filter, text.For(text.Chinese).Filter
	return append(Columns{
		{Names: []string{en.Version, zh.Version}, Kind: Prefix},
		{Names: []string{en.Architecture, zh.Architecture, "arch"}},
		{Names: []string{en.Role, zh.Role, "计算类型"}},
		SizeMemory: {Names: []string{en.Memory, zh.Memory, "memory", "mem"}, Kind: Memory},
		SizeCPU:    {Names: []string{en.CPU, zh.CPU}, Kind: Count},
	}, others...)
}
