package api

import (
	"bytes"
	"context"
)

// listing is the account's instances as they were last answered, each with
// the text that it was read from. A dashboard asks for the same list all day:
// what came before need not be read again. A listing never changes, so that
// calls at the same time may all start from it.
type listing struct {
	instances []Instance
	texts     [][]byte // of instances, index by index
	size      int      // of the whole answer
}

// listInstances asks for all instances and reads what differs from the last
// answer.
func (c *Client) listInstances(ctx context.Context, r request) ([]Instance, error) {
	r.expected = c.listing.Load().size
	a, err := c.get(ctx, r)
	if err != nil {
		return nil, err
	}
	next, ok := c.listing.Load().follow(a)
	if !ok {
		return decodeAnswer(c, r, a, decodeInstances)
	}
	c.listing.Store(next)
	return next.instances, nil
}

// follow reads an answer that comes after l. Where nothing has changed it
// gives l itself. It reports false for everything that is not a success with
// a list of objects and nothing else: all that decodeInstances has to make
// the best of, and all that answer.open has to find words for.
func (l *listing) follow(a answer) (*listing, bool) {
	shell, entries, ok := l.split(a.body)
	if !ok {
		return nil, false
	}
	size := len(a.body)
	a.body = shell
	if _, no := a.look(size); no != nil {
		return nil, false
	}
	if l.isAll(entries) {
		return l, true
	}
	next := &listing{
		instances: make([]Instance, len(entries)),
		texts:     make([][]byte, len(entries)),
		size:      size,
	}
	r, zone := new(reader), beijing()
	for i, e := range entries {
		if e.from >= 0 {
			next.texts[i], next.instances[i] = l.texts[e.from], l.instances[e.from]
			continue
		}
		next.texts[i] = bytes.Clone(e.text) // or a row would keep the whole answer in memory
		r.data, r.at = next.texts[i], 0
		next.instances[i].read(r, zone)
	}
	return next, true
}

// isAll reports whether entries are what l holds, in the same order.
func (l *listing) isAll(entries []entry) bool {
	if len(entries) != len(l.texts) {
		return false
	}
	for i, e := range entries {
		if e.from != i {
			return false
		}
	}
	return true
}

// SameList reports whether a and b are one and the same list, which is what
// Client.Instances returns while nothing has changed. It looks at no entry:
// lists that merely say the same are not the same here.
func SameList(a, b []Instance) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// SameEntry reports whether the server said the same of a and b. For a row
// that stayed as it was from one of a client's lists to the next this costs
// no more than comparing two pointers. An instance without Raw is not known
// to be the same as any.
func SameEntry(a, b *Instance) bool {
	return len(a.Raw) > 0 && bytes.Equal(a.Raw, b.Raw)
}
