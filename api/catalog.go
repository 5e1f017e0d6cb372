package api

// Catalog is what can be bought in one region (DescribeAvailableDBConfig).
type Catalog struct {
	RegionID string
	// Product is the product's name, "redis".
	Product string
	// Versions are the Redis versions on offer, in the server's order. None
	// means that the region sells nothing.
	Versions []Version
}

// Version is one Redis version and the architectures it comes in.
type Version struct {
	Version       string
	Architectures []Architecture
}

// ArchitectureType is the API's number for an architecture.
type ArchitectureType int

// The architecture types that are known. Zero means that none was stated.
const (
	ArchitectureUnstated      ArchitectureType = 0
	ArchitectureMasterReplica ArchitectureType = 1
	ArchitectureCluster       ArchitectureType = 2
	ArchitectureEconomy       ArchitectureType = 3
)

// Architecture is a way of deploying a version.
type Architecture struct {
	// Name is in the API's words, such as "读写分离".
	Name string
	Type ArchitectureType
	// Product is the name that instances of it carry (SubProductName).
	Product string
	Roles   []ComputeRole
	Links   []NetworkLink
	// Engines is the API's EnginesType; usually empty.
	Engines []string
}

// ComputeRole is a class of machine within an architecture.
type ComputeRole struct {
	// Name is in the API's words, such as "高性能型".
	Name string
	// Sizes are sorted by memory, then by CPU.
	Sizes []Size
	// Disks are the kinds of disk that can be attached.
	Disks []Disk
}

// Size is one thing that can be bought.
type Size struct {
	// GoodsID is what CreateDBInstance calls PaasGoodsId.
	GoodsID int
	// Name is the API's short name, such as "8G".
	Name string
	// CPU is a number of cores; 0 where the API does not state it.
	CPU int
	// RAM is in GB.
	RAM int
}

// Disk is a kind of disk that a compute role takes. Sizes are in Unit.
type Disk struct {
	Name string
	// Value is the API's word for the kind, such as "high_disk".
	Value string
	// Unit is the unit of the sizes, "G".
	Unit           string
	Min, Max, Step int
	// MaxExpand is the largest size that a disk can grow to.
	MaxExpand int
	// IOPS is the basic rate; 0 where the API does not state it.
	IOPS int
}

// NetworkLink is a way in which an instance is reached.
type NetworkLink struct {
	Name string
	// Type is the API's word, such as "default_link".
	Type        string
	Description string
}
