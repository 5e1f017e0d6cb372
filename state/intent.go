package state

import (
	"net"
	"strconv"
	"time"

	"cdsredis/api"
)

// CreateIntent is what the user confirmed to buy.
type CreateIntent struct {
	Scope
	Request api.CreateRequest
	// Product, Version and RAM (in MB) are what the goods id stands for; they
	// help to recognise the instance. Empty and 0 where not known.
	Product, Version string
	RAM              int
	// Known are the ids of all instances of the account just before: empty
	// for none, nil for not known.
	Known []string
	// Acknowledged is set when the user typed that an unsettled creation of
	// the same name does not matter.
	Acknowledged bool
}

// operation is the intent as it is recorded, without the password.
func (in CreateIntent) operation(now time.Time) Operation {
	r := in.Request
	op := Operation{
		Kind: KindCreate, Scope: in.Scope, RegionID: r.RegionID, Name: r.Name,
		Create: &CreateSpec{
			VDCID: r.VDCID, NetworkID: r.NetworkID, GoodsID: r.GoodsID, Amount: max(1, r.Amount),
			Port: r.Port, TestGroupID: r.TestGroupID,
			Product: in.Product, Version: in.Version, RAM: in.RAM,
		},
		Known: in.Known, Phase: PhaseIntended, Begun: now,
	}
	op.note(now, EventIntended, "", "")
	return op
}

// DeleteIntent is what the user confirmed to delete.
type DeleteIntent struct {
	Scope
	// Instance is the one that was on the screen.
	Instance api.Instance
	// Known are the ids of all instances of the account just before: empty
	// for none, nil for not known.
	Known []string
}

// operation is the intent as it is recorded.
func (in DeleteIntent) operation(now time.Time) Operation {
	i := in.Instance
	op := Operation{
		Kind: KindDelete, Scope: in.Scope, RegionID: i.RegionID, Name: i.Name,
		Delete: &DeleteSpec{
			InstanceID: i.ID, Address: address(i), Status: i.Status,
			Product: i.Product, Version: i.Version, RAM: i.RAM,
		},
		Known: in.Known, Phase: PhaseIntended, Begun: now,
		Targets: []Target{{
			InstanceID: i.ID, Phase: PhaseIntended, Status: i.Status, StatusLabel: i.StatusLabel, At: now,
		}},
	}
	op.note(now, EventIntended, "", "")
	return op
}

func address(i api.Instance) string {
	if i.IP == "" || i.Port == 0 {
		return i.IP
	}
	return net.JoinHostPort(i.IP, strconv.Itoa(i.Port))
}
