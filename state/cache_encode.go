package state

import (
	"encoding/binary"
	"hash/crc32"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"cdsredis/api"
)

// The form of the cache is made for reading fast: a line that names it, a
// checksum, and then numbers and strings one after the other, each string with
// its length before it. Strings that are read share the memory of the file.
// Instances come in blocks, each a string, so that several can be read at once.
// A change of the form needs another name.
const cacheForm = "cdsredis answers 3\n"

const checksumSize = 4

func encodeAnswers(a Answers) []byte {
	var w cacheWriter
	w.number(a.At.UnixNano())
	w.number(int64(len(a.Regions)))
	for i := range a.Regions {
		w.region(&a.Regions[i])
	}
	w.number(int64(len(a.Instances)))
	for block := range slices.Chunk(a.Instances, blockSize) {
		w.texts(encodeBlock(block))
	}
	out := make([]byte, 0, len(cacheForm)+checksumSize+len(w.data))
	out = append(out, cacheForm...)
	out = binary.BigEndian.AppendUint32(out, crc32.Checksum(w.data, crc32.MakeTable(crc32.Castagnoli)))
	return append(out, w.data...)
}

// blockSize is how many instances a block has; the last has fewer.
const blockSize = 1024

func encodeBlock(block []api.Instance) string {
	var w cacheWriter
	tags := 0
	for i := range block {
		tags += len(block[i].Tags)
	}
	w.number(int64(tags))
	for i := range block {
		w.instance(&block[i])
	}
	return string(w.data)
}

// readBlocks fills the instances from their blocks.
func (r *cacheReader) readBlocks(instances []api.Instance) {
	var all sync.WaitGroup
	var bad atomic.Bool
	for block := range slices.Chunk(instances, blockSize) {
		b := cacheReader{data: r.text(), ok: r.ok}
		all.Go(func() {
			b.tags = make([]api.Tag, b.length())
			for i := range block {
				b.instance(&block[i])
			}
			if !b.ok || b.data != "" {
				bad.Store(true)
			}
		})
	}
	all.Wait()
	if bad.Load() {
		r.fail()
	}
}

// readAnswers reads size bytes of what encodeAnswers made; ok is false where it
// is nothing of the sort.
func readAnswers(from io.Reader, size int64) (a Answers, ok bool) {
	head := make([]byte, len(cacheForm)+checksumSize)
	if _, err := io.ReadFull(from, head); err != nil || string(head[:len(cacheForm)]) != cacheForm {
		return Answers{}, false
	}
	var payload strings.Builder
	payload.Grow(max(0, int(size)-len(head)))
	sum := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	if n, err := io.Copy(io.MultiWriter(&payload, sum), from); err != nil || n != size-int64(len(head)) {
		return Answers{}, false
	}
	if sum.Sum32() != binary.BigEndian.Uint32(head[len(cacheForm):]) {
		return Answers{}, false
	}
	r := cacheReader{data: payload.String(), ok: true}
	a.At = time.Unix(0, r.number()).UTC()
	a.Regions = make([]api.Region, r.length())
	for i := range a.Regions {
		r.region(&a.Regions[i])
	}
	a.Instances = make([]api.Instance, r.length())
	r.readBlocks(a.Instances)
	if !r.ok || r.data != "" {
		return Answers{}, false
	}
	return a, true
}

type cacheWriter struct{ data []byte }

func (w *cacheWriter) number(n int64) { w.data = binary.AppendVarint(w.data, n) }

func (w *cacheWriter) texts(all ...string) {
	for _, s := range all {
		w.number(int64(len(s)))
		w.data = append(w.data, s...)
	}
}

func (w *cacheWriter) region(r *api.Region) {
	w.texts(r.ID, r.Name, r.City, r.CityID, r.Area)
	sold := int64(0)
	if r.OnSale {
		sold = 1
	}
	w.number(sold)
}

func (w *cacheWriter) instance(in *api.Instance) {
	w.texts(in.ID, in.Name, string(in.Status), in.StatusLabel, in.IP, in.Version, in.Product, in.RegionID, in.VDCID,
		in.VDCName, in.Location, in.LinkType, in.LinkName, in.AppName, in.ResourceID, in.ProjectName, in.ProductKey)
	w.number(int64(in.Port))
	w.number(int64(in.RAM))
	created := int64(0)
	if !in.Created.IsZero() {
		created = in.Created.Unix()
	}
	w.number(created)
	w.number(int64(len(in.Tags)))
	for _, t := range in.Tags {
		w.texts(t.ID, t.Name)
	}
}

// cacheReader reads what cacheWriter wrote. After something that cannot be
// read it gives zero values, and ok is false.
type cacheReader struct {
	data string
	ok   bool
	tags []api.Tag // room for those of a block
}

func (r *cacheReader) number() int64 {
	if len(r.data) > 0 && r.data[0] < 0x80 { // nearly all are this small
		u := r.data[0]
		r.data = r.data[1:]
		return int64(u>>1) ^ -int64(u&1)
	}
	// binary.Varint takes bytes; the string is read in place of them.
	var u uint64
	for i := 0; i < len(r.data) && i < binary.MaxVarintLen64; i++ {
		b := r.data[i]
		u |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			r.data = r.data[i+1:]
			n := int64(u >> 1)
			if u&1 != 0 {
				n = ^n
			}
			return n
		}
	}
	r.fail()
	return 0
}

// length is a number of things, each of at least one byte.
func (r *cacheReader) length() int {
	n := r.number()
	if n < 0 || n > int64(len(r.data)) {
		r.fail()
		return 0
	}
	return int(n)
}

func (r *cacheReader) fail() { r.ok, r.data = false, "" }

func (r *cacheReader) text() string {
	n := r.length()
	s := r.data[:n]
	r.data = r.data[n:]
	return s
}

func (r *cacheReader) texts(to ...*string) {
	for _, s := range to {
		*s = r.text()
	}
}

func (r *cacheReader) region(to *api.Region) {
	r.texts(&to.ID, &to.Name, &to.City, &to.CityID, &to.Area)
	to.OnSale = r.number() == 1
}

func (r *cacheReader) instance(to *api.Instance) {
	r.texts(&to.ID, &to.Name, (*string)(&to.Status), &to.StatusLabel, &to.IP, &to.Version, &to.Product, &to.RegionID, &to.VDCID,
		&to.VDCName, &to.Location, &to.LinkType, &to.LinkName, &to.AppName, &to.ResourceID, &to.ProjectName, &to.ProductKey)
	to.Port, to.RAM = int(r.number()), int(r.number())
	if at := r.number(); at != 0 {
		to.Created = time.Unix(at, 0).UTC()
	}
	n := r.length()
	switch {
	case n > len(r.tags):
		r.fail()
	case n > 0:
		to.Tags, r.tags = r.tags[:n:n], r.tags[n:]
		for i := range to.Tags {
			r.texts(&to.Tags[i].ID, &to.Tags[i].Name)
		}
	}
}
