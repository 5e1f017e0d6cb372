package simulator

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// brokenName is an instance name that makes a creation fail inside the
// simulated service.
const brokenName = "simulate-internal-error"

// order is what CreateDBInstance is asked for.
type order struct {
	regionID, vdcID, networkID, name, password string
	goodsID, amount, port, testGroup           int
}

// readOrder takes an order from its arguments and checks their presence and
// types, in the order of the document.
func readOrder(a arguments) (order, error) {
	var o order
	for _, f := range []struct {
		name string
		to   *string
	}{
		{"RegionId", &o.regionID},
		{"VdcId", &o.vdcID},
		{"BasePipeId", &o.networkID},
		{"InstanceName", &o.name},
		{"Password", &o.password},
	} {
		var err error
		if *f.to, err = a.required(f.name); err != nil {
			return order{}, err
		}
	}
	var err error
	if o.goodsID, err = a.requiredInt("PaasGoodsId"); err != nil {
		return order{}, err
	}
	for _, f := range []struct {
		name     string
		to       *int
		fallback int
	}{
		{"Amount", &o.amount, 1},
		{"ServicePort", &o.port, 9736},
		{"TestGroupId", &o.testGroup, 0},
	} {
		if *f.to, err = a.optionalInt(f.name, f.fallback); err != nil {
			return order{}, err
		}
	}
	return o, nil
}

// create takes an order and begins to make its instances. There is no token:
// the same order twice makes them twice.
func (w *world) create(a arguments, now time.Time) (reply, error) {
	o, err := readOrder(a)
	if err != nil {
		return reply{}, err
	}
	if err := o.check(); err != nil {
		return reply{}, err
	}
	network, bought, err := w.place(o)
	if err != nil {
		return reply{}, err
	}
	t := task{id: w.uuid(), kind: "create_redis", begun: now}
	for range o.amount {
		i := &instance{
			name: o.name, goods: bought, network: network,
			port: o.port, created: now, phase: creating,
		}
		w.add(i)
		t.instances = append(t.instances, i.id)
		if i.due.After(t.due) {
			t.due = i.due
		}
	}
	w.tasks[t.id] = t
	data := map[string]any{}
	if !w.options.Older {
		data["InstancesUuid"] = t.instances
	}
	return reply{data: data, taskID: &t.id, acted: true}, nil
}

// check holds the order against the rules that are the same everywhere.
func (o order) check() error {
	switch {
	case o.name == brokenName:
		return internalError("the name %s makes every creation fail", brokenName)
	case utf8.RuneCountInString(o.name) > 64:
		return invalidParameter("InstanceName is longer than 64 characters")
	case !validName(o.name):
		return invalidParameter(`InstanceName may not start or end with a space or hold a control character or any of <>"'&\`)
	case !validPassword(o.password):
		return invalidParameter("Password has to be 8 to 32 visible ASCII characters with a letter and a digit among them")
	case o.amount < 1 || o.amount > 3:
		return invalidParameter("Amount has to be 1 to 3")
	case o.port < 1024 || o.port > 65535:
		return invalidParameter("ServicePort has to be 1024 to 65535")
	case slices.Contains([]int{9100, 9121, 9122, 16379}, o.port):
		return invalidParameter("ServicePort %d is reserved", o.port)
	case o.testGroup < 0:
		return invalidParameter("TestGroupId is not a test group")
	}
	return nil
}

// place finds where the order's instances go and what they are.
func (w *world) place(o order) (*network, goods, error) {
	s, ok := w.site(o.regionID)
	if !ok {
		return nil, goods{}, invalidParameter("RegionId is not a region")
	}
	var in *network
	vdcKnown := false
	for _, v := range w.vdcs {
		if v.id != o.vdcID || v.regionID != o.regionID {
			continue
		}
		vdcKnown = true
		if k := slices.IndexFunc(v.networks, func(n *network) bool { return n.id == o.networkID }); k >= 0 {
			in = v.networks[k]
		}
	}
	k := slices.IndexFunc(w.goods[o.regionID], func(g goods) bool { return g.id == o.goodsID })
	switch {
	case !vdcKnown:
		return nil, goods{}, invalidParameter("VdcId is not a data centre of %s", o.regionID)
	case in == nil:
		return nil, goods{}, invalidParameter("BasePipeId is not a private network of the data centre")
	case k < 0:
		return nil, goods{}, invalidParameter("PaasGoodsId %d is not on sale in %s", o.goodsID, o.regionID)
	case s.IsSaling == 0:
		return nil, goods{}, createOrderExcept("RegionId %s is sold out", o.regionID)
	case len(in.free) < o.amount:
		return nil, goods{}, invalidParameter("BasePipeId has %d free addresses, Amount needs %d", len(in.free), o.amount)
	}
	return in, w.goods[o.regionID][k], nil
}

func validName(s string) bool {
	if s != strings.TrimSpace(s) || !utf8.ValidString(s) {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsPrint(r) || strings.ContainsRune(`<>"'&\`, r)
	})
}

func validPassword(s string) bool {
	if len(s) < 8 || len(s) > 32 {
		return false
	}
	letter, digit := false, false
	for _, r := range s {
		if r <= ' ' || r > '~' {
			return false
		}
		letter = letter || unicode.IsLetter(r)
		digit = digit || unicode.IsDigit(r)
	}
	return letter && digit
}
