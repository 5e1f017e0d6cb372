package simulator

type (
	// line is a Redis version and the architectures it is sold in.
	line struct {
		version string
		kinds   []architecture
	}
	// architecture is a way of deploying; number is nil where the API does
	// not state it.
	architecture struct {
		name, product, key string
		number             any
		roles              []role
	}
	// role is a class of machine with its sizes in GB; cores is the least
	// number of cores, 0 where the API does not state any.
	role struct {
		name   string
		number int
		cores  int
		ram    []int
	}
)

// linesOf is what region sells, version by version.
func linesOf(region string) []line {
	fast := role{"高性能型", 1, 0, []int{1, 2, 4, 8, 16}}
	general := role{"通用型", 0, 2, []int{1, 2, 4, 8, 16, 32, 64}}
	small := role{"通用型", 0, 1, []int{1, 2, 4}}
	shards := role{"高性能型", 1, 4, []int{16, 32, 64, 128}}

	readWrite := architecture{"读写分离", "Redis 读写分离版", "redis_rw", nil, []role{fast}}
	replica := architecture{"主从版", "Redis 主从版", "redis_ms", 1, []role{fast, general}}
	cluster := architecture{"集群版", "Redis 集群版", "redis_cluster", 2, []role{shards}}
	economy := architecture{"经济型主从", "Redis 经济型主从版", "redis_eco", "3", []role{small}}

	lines := []line{
		{"2.8.19", []architecture{readWrite}},
		{"4.0", []architecture{replica, cluster}},
		{"5.0", []architecture{replica, cluster, economy}},
		{"6.2", []architecture{replica, cluster, economy}},
	}
	switch tier(region) {
	case 0:
		return nil
	case 1:
		return lines[:2]
	case 2:
		return lines[:3]
	}
	return lines
}
