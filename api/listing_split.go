package api

import (
	"bytes"
	"hash/maphash"
	"slices"
)

// entry is one instance of an answer as it came.
type entry struct {
	text []byte
	// from is the index in the listing before where the same text stands;
	// -1 where it is new.
	from int
}

// split takes the list out of an answer: shell is the answer with an empty
// list in its place. The entries are valid JSON with nothing but commas
// between them, so that the answer is valid JSON if the shell is, which is
// left to the caller. It reports false for anything but an object with one
// list of objects.
func (l *listing) split(body []byte) (shell []byte, entries []entry, ok bool) {
	r := newJSONReader(body)
	lists := 0
	r.object(func(name []byte) {
		if string(name) != "Data" {
			return
		}
		lists++
		from := r.at
		if entries, ok = l.entries(r); ok {
			shell = slices.Concat(body[:from], []byte("[]"), body[r.at:])
		}
	})
	return shell, entries, ok && lists == 1
}

// entries reads a list of objects.
func (l *listing) entries(r *reader) ([]entry, bool) {
	if r.next() != '[' {
		return nil, false
	}
	r.at++
	all := make([]entry, 0, len(l.texts)+1)
	if r.next() == ']' {
		r.at++
		return all, true
	}
	m := matcher{listing: l, check: newChecker()}
	for r.next() == '{' {
		e, ok := m.match(r.data[r.at:])
		if !ok {
			return nil, false
		}
		all = append(all, e)
		r.at += len(e.text)
		switch r.next() {
		case ',':
			r.at++
		case ']':
			r.at++
			return all, true
		default:
			return nil, false
		}
	}
	return nil, false
}

// matcher finds entries again in a listing.
type matcher struct {
	*listing
	check  *checker
	next   int // the index at which the next entry is expected
	hashes maphash.Seed
	index  map[uint64]int // of texts by their hash; made when it is needed
}

// match gives the entry with which rest begins, and false where that is no
// valid JSON.
//
// Where rest begins with the text of an entry that was read before, that is
// the entry whole: an object ends where it ends, whatever follows. So what
// has not changed is compared and not looked into.
func (m *matcher) match(rest []byte) (entry, bool) {
	expected := m.next
	m.next++
	if expected < len(m.texts) && bytes.HasPrefix(rest, m.texts[expected]) {
		return entry{text: rest[:len(m.texts[expected])], from: expected}, true
	}
	text, err := m.check.value(rest)
	if err != nil {
		return entry{}, false
	}
	e := entry{text: text, from: -1}
	if from, ok := m.find(e.text); ok {
		e.from = from
		m.next = from + 1
	}
	return e, true
}

// find looks for a text anywhere in the listing. Looking for all of it, and
// not for the id in it, needs no reading and takes no two entries of one id
// for each other.
func (m *matcher) find(text []byte) (int, bool) {
	if len(m.texts) == 0 {
		return 0, false
	}
	if m.index == nil {
		m.hashes = maphash.MakeSeed()
		m.index = make(map[uint64]int, len(m.texts))
		for i, t := range m.texts {
			m.index[maphash.Bytes(m.hashes, t)] = i
		}
	}
	i, ok := m.index[maphash.Bytes(m.hashes, text)]
	return i, ok && bytes.Equal(m.texts[i], text)
}
