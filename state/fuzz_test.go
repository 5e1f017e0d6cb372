package state

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"os"
	"path/filepath"
	"testing"

	"cdsredis/api"
)

// Whatever stands in the record, it is opened, or refused in words; what is
// read can be shown, and what is added is there the next time.
func FuzzJournal(f *testing.F) {
	whole, err := (record{Operation: &Operation{ID: "op", Kind: KindCreate, Name: "名字", Phase: PhaseUnknown, Begun: noon}}).encode()
	if err != nil {
		f.Fatal(err)
	}
	for _, seed := range [][]byte{whole, whole[:20], nil, []byte("\n\n{}"), []byte(`{"v":1,"operation":{"id":"x","phase":"no such phase"}}`), []byte(`{"v":9}`)} {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, content []byte, valid bool) {
		if valid { // with a checksum, it is read further
			content = fmt.Appendf(nil, "{\"crc32c\":%q,\"record\":%s}\n", checksum(content), content)
		}
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, journalName), content, fileMode); err != nil {
			t.Fatal(err)
		}
		o, err := Open(Options{Dir: dir})
		if err != nil {
			if err.Error() == "" {
				t.Error("refused without words")
			}
			return
		}
		defer o.Close()
		for _, op := range o.List() {
			if _, err := o.Observe(op.Scope, []api.Instance{{ID: "i", Name: op.Name}}, noon); err != nil {
				t.Errorf("observe: %v", err)
			}
			_ = op.Result()
		}
		j := fresh(t, dir)
		before := len(j.ops)
		if err := j.append([]Operation{entry("added", 1)}); err != nil {
			t.Fatalf("append: %v", err)
		}
		if again := fresh(t, dir); again.ops["added"].ID == "" || len(again.ops) < before {
			t.Errorf("after an addition there are %d operations, before it %d", len(again.ops), before)
		}
	})
}

// A cache that was damaged is as good as none, and costs no more memory than
// its size.
func FuzzCache(f *testing.F) {
	whole := encodeAnswers(Answers{
		Regions: []api.Region{{ID: "r", Name: "北京"}}, Instances: []api.Instance{{ID: "i", Name: "n", Tags: []api.Tag{{Name: "t"}}}}, At: noon,
	})
	f.Add(whole)
	f.Add(whole[:len(whole)-3])
	f.Add([]byte(nil))
	f.Add(encodeAnswers(Answers{}))
	f.Fuzz(func(t *testing.T, data []byte) {
		read(t, data)
		if len(data) > len(cacheForm)+checksumSize { // with a checksum, it is read further
			body := data[len(cacheForm)+checksumSize:]
			sealed := append([]byte(cacheForm), binary.BigEndian.AppendUint32(nil, crc32.Checksum(body, crc32.MakeTable(crc32.Castagnoli)))...)
			read(t, append(sealed, body...))
		}
	})
}

// read reads a cache, which must say the same when it is written again.
func read(t *testing.T, data []byte) {
	t.Helper()
	a, ok := readAnswers(bytes.NewReader(data), int64(len(data)))
	if !ok {
		return
	}
	again := encodeAnswers(a)
	b, ok := readAnswers(bytes.NewReader(again), int64(len(again)))
	if !ok || !SameInstances(a.Instances, b.Instances) || len(a.Regions) != len(b.Regions) {
		t.Errorf("%q was read as %+v, and written and read again as %+v (%v)", data, a, b, ok)
	}
}
