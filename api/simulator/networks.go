package simulator

import (
	"fmt"
	"math/rand/v2"
)

type (
	// vdc is a virtual data centre of the account.
	vdc struct {
		id, name, regionID string
		public             bool
		networks           []*network
	}
	// network is a private network. Its addresses are those of
	// 10.second.0.0/16 that lie in its segments.
	network struct {
		id, name string
		second   int
		segments int
		// free are the unused addresses, segment and host in a byte each; the
		// last is the next to be given.
		free []uint16
		vdc  *vdc
	}
)

// hostsPerSegment leaves out the addresses that a network keeps for itself.
const (
	firstHost, lastHost = 10, 250
	hostsPerSegment     = lastHost - firstHost + 1
)

// newNetwork makes a network without an id, whose free addresses are in no
// order.
func newNetwork(random *rand.Rand, second, segments int) *network {
	n := &network{second: second, segments: segments}
	for segment := range segments {
		for host := firstHost; host <= lastHost; host++ {
			if random.IntN(8) > 0 { // the rest belongs to other machines
				n.free = append(n.free, uint16(segment<<8|host)) // #nosec G115 -- both fit a byte
			}
		}
	}
	random.Shuffle(len(n.free), func(i, j int) { n.free[i], n.free[j] = n.free[j], n.free[i] })
	return n
}

// crowd leaves n addresses free.
func (n *network) crowd(left int) { n.free = n.free[len(n.free)-left:] }

// take gives out an address. There has to be a free one.
func (n *network) take() uint16 {
	last := len(n.free) - 1
	a := n.free[last]
	n.free = n.free[:last]
	return a
}

// give takes an address back.
func (n *network) give(a uint16) { n.free = append(n.free, a) }

// address writes an address of n as text.
func (n *network) address(a uint16) string {
	return fmt.Sprintf("10.%d.%d.%d", n.second, a>>8, a&0xff)
}

// ranges writes the segments in the API's form.
func (n *network) ranges() []string {
	out := make([]string, n.segments)
	for i := range out {
		out[i] = fmt.Sprintf("10.%d.%d.0/16~10.%d.%d.255/16", n.second, i, n.second, i)
	}
	return out
}

// buildNetworks gives every region with an id its data centres, with room for
// the instances that are to live in them.
func (w *world) buildNetworks(instances int) {
	const usual = 50 // about how many networks there are
	segments := min(250, 1+2*instances/usual/(hostsPerSegment/2))
	for _, s := range w.sites {
		if s.RegionID == "" {
			continue
		}
		count := 1 + w.random.IntN(2)
		if s.RegionID == pagedRegion {
			count = 12
		}
		for i := range count {
			w.buildVDC(s, i, segments)
		}
	}
}

// buildVDC adds the data centre number i of s. The last of a paged region has
// no network, and a crowded region's first has hardly an address left.
func (w *world) buildVDC(s site, i, segments int) {
	names := []string{"生产", "test", "测试-VDC", "ops", "灾备"}
	v := &vdc{
		id:       w.uuid(),
		name:     fmt.Sprintf("%s-%s", s.SiteName, names[i%len(names)]),
		regionID: s.RegionID,
		public:   i%2 == 0,
	}
	w.vdcs = append(w.vdcs, v)
	if s.RegionID == pagedRegion && i == 11 {
		return
	}
	for j := range 1 + i%2 {
		n := newNetwork(w.random, 16+len(w.networks), segments)
		n.id, n.vdc = w.uuid(), v
		n.name = []string{"私网1", "app-private"}[j%2]
		v.networks = append(v.networks, n)
		w.networks = append(w.networks, n)
	}
	if s.RegionID != crowdedRegion || i > 0 {
		return
	}
	for left := range 3 { // none, one and two
		n := newNetwork(w.random, 16+len(w.networks), 1)
		n.id, n.vdc = w.uuid(), v
		n.name = fmt.Sprintf("旧私网%d", left+1)
		n.crowd(left)
		v.networks = append(v.networks, n)
		w.networks = append(w.networks, n)
	}
}
