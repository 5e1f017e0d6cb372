package simulator

import (
	"encoding/hex"
	"math/rand/v2"
	"time"
)

// world is everything that the account has. Nothing in it moves by itself:
// settle brings it to the time it is asked at. The Simulator's lock guards it.
type world struct {
	options Options
	random  *rand.Rand

	sites    []site
	catalogs map[string]wireCatalog // by region id
	goods    map[string][]goods     // by region id, in order of their ids
	vdcs     []*vdc
	networks []*network

	instances []*instance
	byID      map[string]*instance
	born      int         // how many instances there ever were
	moving    []*instance // those that are being created or deleted
	tasks     map[string]task

	// listing is the answer to a listing of everything; nil when it has to be
	// made anew. It is handed out and so never written to.
	listing []byte
}

func newWorld(o Options) *world {
	w := &world{
		options:  o,
		random:   rand.New(rand.NewPCG(o.Seed, 0x5eed)), // #nosec G404 -- a world has to be reproducible
		sites:    sites(),
		catalogs: map[string]wireCatalog{},
		goods:    map[string][]goods{},
		byID:     make(map[string]*instance, o.Instances),
		tasks:    map[string]task{},
	}
	w.buildCatalogs()
	w.buildNetworks(o.Instances)
	w.populate(o.Instances)
	return w
}

// buildCatalogs numbers the goods of the document's example as it does.
func (w *world) buildCatalogs() {
	const documentedRegion, documented, others = "CN_Hongkong_A", 5765, 6001
	b := &catalogBuilder{random: w.random, nextID: others}
	for _, s := range w.sites {
		if s.RegionID == "" {
			continue
		}
		resume := b.nextID
		if s.RegionID == documentedRegion {
			b.nextID = documented
		}
		w.catalogs[s.RegionID], w.goods[s.RegionID] = b.region(s.RegionID)
		b.nextID = max(b.nextID, resume)
	}
}

// site finds a region by its id; the site without one cannot be found.
func (w *world) site(regionID string) (site, bool) {
	for _, s := range w.sites {
		if s.RegionID == regionID && regionID != "" {
			return s, true
		}
	}
	return site{}, false
}

// duration spreads d by the seed, from 0.7 to 1.4 times.
func (w *world) duration(d time.Duration) time.Duration {
	return time.Duration(float64(d) * (0.7 + 0.7*w.random.Float64()))
}

// uuid makes an id of the seed's.
func (w *world) uuid() string {
	var b [16]byte
	hi, lo := w.random.Uint64(), w.random.Uint64()
	for i := range 8 {
		b[i], b[8+i] = byte(hi>>(8*i)), byte(lo>>(8*i))
	}
	b[6], b[8] = b[6]&0x0f|0x40, b[8]&0x3f|0x80
	h := hex.EncodeToString(b[:])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}
