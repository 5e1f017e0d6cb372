package ascode

import (
	"strings"

	"cdsredis/api"
	"cdsredis/state"
)

// Order is a creation, as far as it is known. Zero fields are not.
type Order struct {
	// Request is what is sent; its password is not looked at.
	Request api.CreateRequest
	// Version is the catalog's, and RAM is of each instance, in MB.
	Version      string
	RAM          int
	Architecture api.ArchitectureType
	// Instance is the id of an instance that exists already; "" for a
	// creation that was not sent.
	Instance string
}

// Of is what would create an instance like in. The list of instances does not
// tell all of it: made is the creation that is on record, nil where there is
// none.
func Of(in api.Instance, made *state.CreateSpec) Order {
	o := Order{
		Request: api.CreateRequest{RegionID: in.RegionID, VDCID: in.VDCID, Name: in.Name, Amount: 1, Port: in.Port},
		Version: in.Version, RAM: in.RAM, Architecture: architecture(in.Product), Instance: in.ID,
	}
	if o.Request.Port == api.DefaultPort {
		o.Request.Port = 0 // nobody needs to have asked for it
	}
	if made == nil {
		return o
	}
	o.Request.NetworkID, o.Request.GoodsID, o.Request.TestGroupID = made.NetworkID, made.GoodsID, made.TestGroupID
	o.Request.Port = made.Port
	return o
}

// architecture reads the type from a product's name, such as "Redis 集群版". The
// economy one is a master with a replica too, so it is looked for first.
func architecture(product string) api.ArchitectureType {
	for _, known := range []struct {
		word string
		is   api.ArchitectureType
	}{
		{"经济", api.ArchitectureEconomy},
		{"集群", api.ArchitectureCluster},
		{"主从", api.ArchitectureMasterReplica},
	} {
		if strings.Contains(product, known.word) {
			return known.is
		}
	}
	return api.ArchitectureUnstated
}

// placeholder stands for what is not known.
func placeholder(name string) string { return "<" + name + ">" }

// known is a value, cleaned, or the placeholder for it.
func known(value, name string) string {
	if value = api.Clean(value); value == "" {
		return placeholder(name)
	}
	return value
}
