package simulator

import "time"

// phase is where an instance is in its life.
type phase int

const (
	running phase = iota
	creating
	updating
	deleting
)

// words are a phase's Status and StatusStr.
func (p phase) words() (status, label string) {
	switch p {
	case running:
		return "RUNNING", "运行中"
	case creating:
		return "CREATING", "创建中"
	case deleting:
		return "DELETING", "删除中"
	case updating:
	}
	return "UPDATING", "变更中"
}

// instance is one that the account has.
type instance struct {
	// number counts the instances ever made, from 0; the oddities of its
	// entry go by it.
	number   int
	id, name string
	goods    goods
	network  *network
	address  uint16
	port     int
	created  time.Time
	phase    phase
	// due is when the phase ends; only creating and deleting end.
	due time.Time
	// early shows the address while it is still being created.
	early bool
	// entry is the encoded entry of a listing; nil when it has to be made
	// anew.
	entry []byte
}

// ip is the address as it is shown, "" until it is.
func (i *instance) ip() string {
	if i.phase == creating && !i.early {
		return ""
	}
	return i.network.address(i.address)
}

// add makes an instance of what an order or the first population says. It
// takes an address, which has to be free.
func (w *world) add(i *instance) {
	i.id, i.number = w.uuid(), w.born
	i.address = i.network.take()
	i.early = w.random.IntN(3) == 0
	if i.port == 0 {
		i.port = 9736
	}
	w.born++
	w.instances = append(w.instances, i)
	w.byID[i.id] = i
	if i.phase == creating {
		i.due = i.created.Add(w.duration(w.options.Provision))
		w.moving = append(w.moving, i)
	}
	w.listing = nil
}

// remove begins the deletion of a running instance.
func (w *world) remove(i *instance, now time.Time) {
	i.phase, i.due = deleting, now.Add(w.duration(w.options.Provision/4))
	w.moving = append(w.moving, i)
	w.changed(i)
}

// changed marks the entry of i as out of date.
func (w *world) changed(i *instance) { i.entry, w.listing = nil, nil }

// settle ends the phases that are over by now.
func (w *world) settle(now time.Time) {
	still := w.moving[:0]
	gone := false
	for _, i := range w.moving {
		switch {
		case now.Before(i.due):
			still = append(still, i)
		case i.phase == creating:
			i.phase = running
			w.changed(i)
		default:
			i.network.give(i.address)
			delete(w.byID, i.id)
			w.listing, gone = nil, true
		}
	}
	clear(w.moving[len(still):])
	w.moving = still
	if gone {
		w.forget()
	}
}

// forget drops the instances that are gone from the list.
func (w *world) forget() {
	kept := w.instances[:0]
	for _, i := range w.instances {
		if w.byID[i.id] != nil {
			kept = append(kept, i)
		}
	}
	clear(w.instances[len(kept):])
	w.instances = kept
}
