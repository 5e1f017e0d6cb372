package state

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
)

// formatVersion is the journal's format. A record of a higher one makes the
// journal unusable for this program.
const formatVersion = 1

// envelope is a line of the journal: a record and its CRC-32C in hexadecimal.
type envelope struct {
	Sum    string          `json:"crc32c"`
	Record json.RawMessage `json:"record"`
}

// record is what a line says. Exactly one of Journal and Operation is set.
type record struct {
	Version int `json:"v"`
	// Journal begins a file and is unlike that of any other file.
	Journal string `json:"journal,omitempty"`
	// Operation replaces what was recorded of it, but for two fields: Events
	// are added to those before, and a nil Known leaves it as it was.
	Operation *Operation `json:"operation,omitempty"`
}

func checksum(payload []byte) string {
	return fmt.Sprintf("%08x", crc32.Checksum(payload, crc32.MakeTable(crc32.Castagnoli)))
}

// encode gives the record as a line with its newline.
func (r record) encode() ([]byte, error) {
	r.Version = formatVersion
	payload, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("encode record: %w", err)
	}
	line, err := json.Marshal(envelope{Sum: checksum(payload), Record: payload})
	if err != nil {
		return nil, fmt.Errorf("encode record: %w", err)
	}
	return append(line, '\n'), nil
}

// decode reads a line. ok is false for a damaged one. Of a newer record only
// the version is filled in.
func decode(line []byte) (r record, ok bool) {
	var e envelope
	if json.Unmarshal(line, &e) != nil || e.Sum != checksum(e.Record) {
		return record{}, false
	}
	var head struct {
		Version int `json:"v"`
	}
	if json.Unmarshal(e.Record, &head) != nil {
		return record{}, false
	}
	if head.Version > formatVersion {
		return record{Version: head.Version}, true
	}
	if json.Unmarshal(e.Record, &r) != nil || (r.Journal == "") == (r.Operation == nil) {
		return record{}, false
	}
	return r, true
}

// delta is the record that leads from was to op; was is the zero Operation if
// op is new.
func delta(was, op Operation) record {
	if was.ID != "" {
		op.Known = nil
		op.Events = op.Events[min(len(was.Events), len(op.Events)):]
	}
	return record{Operation: &op}
}

// merge is what delta leads to.
func merge(was, op Operation) Operation {
	if was.ID == "" {
		return op
	}
	if op.Known == nil {
		op.Known = was.Known
	}
	op.Events = append(was.Events[:len(was.Events):len(was.Events)], op.Events...)
	return op
}
