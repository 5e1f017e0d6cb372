package simulator

import (
	"fmt"
	"time"
)

// resident is one of the first instances, which are the same in every world.
type resident struct {
	name, region string
	phase        phase
}

// residents are in several regions, the sold out one among them; two share a
// name, one is still being created and one is in a state that no document
// names.
func residents() []resident {
	return []resident{
		{"生产-订单缓存", "CN_Beijing_A", running},
		{"prod-session-01", "CN_Beijing_A", running},
		{"prod-session-02", "CN_Beijing_E", running},
		{"staging-限流", "CN_Guangzhou_A", running},
		{"生产-购物车", "CN_Shanghai_A", running},
		{"生产-推荐特征", "CN_Beijing_B", creating},
		{"prod-rate-limit", "CN_Hongkong_A", running},
		{"海口-历史会话", soldOutRegion, running},
		{"test-缓存", "APAC_Singapore_A", running},
		{"生产-消息去重", "CN_Guangzhou_A", updating},
		{"dev-scratch", "US_Dallas_A", running},
		{"test-缓存", "CN_Wuxi_A", running},
	}
}

// populate makes the instances of the start, as far as there are addresses.
func (w *world) populate(count int) {
	now := w.options.Now()
	known := residents()
	next := 0 // networks before it are full
	for n := range count {
		i := &instance{created: now.Add(-w.age())}
		if n < len(known) {
			i.name, i.phase = known[n].name, known[n].phase
			i.network = w.roomyIn(known[n].region)
		} else {
			i.name = w.inventName(n)
			i.network, next = w.roomy(next)
		}
		if i.network == nil {
			return
		}
		if i.phase == creating {
			i.created = now
		}
		sold := w.goods[i.network.vdc.regionID]
		i.goods = sold[w.random.IntN(len(sold))]
		w.add(i)
	}
}

// age is how long ago an instance was created, up to four years.
func (w *world) age() time.Duration {
	const most = 4 * 365 * 24 * time.Hour
	return time.Duration(w.random.Int64N(int64(most))).Truncate(time.Second)
}

// inventName names instance number n in Chinese or Latin letters, or both.
func (w *world) inventName(n int) string {
	places := []string{"生产", "prod", "预发", "staging", "测试", "test", "dev"}
	uses := []string{
		"订单缓存", "session", "限流", "排行榜", "cart", "库存", "feed",
		"用户画像", "token", "配置中心", "geo", "秒杀", "job-queue",
	}
	return fmt.Sprintf("%s-%s-%02d", places[w.random.IntN(len(places))], uses[w.random.IntN(len(uses))], n)
}

// spare is how many addresses the first population leaves to a network.
const spare = 5

// roomy is a network with addresses to spare whose region sells something; nil
// when there is none. It starts at a random one and looks at none before from,
// which it moves on as networks fill up.
func (w *world) roomy(from int) (*network, int) {
	fits := func(n *network) bool {
		return len(n.free) > spare && len(w.goods[n.vdc.regionID]) > 0
	}
	for from < len(w.networks) && !fits(w.networks[from]) {
		from++
	}
	rest := w.networks[from:]
	if len(rest) == 0 {
		return nil, from
	}
	start := w.random.IntN(len(rest))
	for k := range rest {
		if n := rest[(start+k)%len(rest)]; fits(n) {
			return n, from
		}
	}
	return nil, from
}

// roomyIn is a network of region with addresses to spare, or nil.
func (w *world) roomyIn(region string) *network {
	for _, n := range w.networks {
		if n.vdc.regionID == region && len(n.free) > spare {
			return n
		}
	}
	return nil
}
