package api

import (
	"cmp"
	"context"
	"slices"
)

// Catalog lists what can be bought in a region.
func (c *Client) Catalog(ctx context.Context, regionID string) (Catalog, error) {
	catalog, err := read(ctx, c, request{
		service: serviceRedis,
		action:  "DescribeAvailableDBConfig",
		params:  []param{{"RegionId", regionID}},
	}, decodeCatalog)
	if err != nil {
		return Catalog{}, err
	}
	catalog.RegionID = cmp.Or(catalog.RegionID, regionID)
	return catalog, nil
}

func decodeCatalog(data []byte) (Catalog, error) {
	var c Catalog
	if nothing(data) {
		return c, nil
	}
	r := newJSONReader(data)
	isObject := r.object(func(name []byte) {
		switch string(name) {
		case "RegionId":
			c.RegionID = r.text()
		case "ProductName":
			c.Product = r.text()
		case "Products":
			c.Versions = readList(r, readVersion)
		}
	})
	if !isObject {
		return Catalog{}, errNotAnObject
	}
	return c, nil
}

func readVersion(r *reader) (Version, bool) {
	var v Version
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "Version":
			v.Version = r.text()
		case "Architectures":
			v.Architectures = readList(r, readArchitecture)
		}
	})
	return v, ok
}

func readArchitecture(r *reader) (Architecture, bool) {
	var a Architecture
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "ArchitectureName":
			a.Name = r.text()
		case "ArchitectureType":
			a.Type = ArchitectureType(r.count())
		case "SubProductName":
			a.Product = r.text()
		case "ComputeRoles":
			a.Roles = readList(r, readRole)
		case "NetworkLinks":
			a.Links = readList(r, readLink)
		case "EnginesType":
			a.Engines = r.texts()
		}
	})
	return a, ok
}

func readRole(r *reader) (ComputeRole, bool) {
	var c ComputeRole
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "ComputeName":
			c.Name = r.text()
		case "Standards":
			r.object(func(name []byte) {
				switch string(name) {
				case "CpuRam":
					c.Sizes = readList(r, readSize)
				case "AttachDisk":
					c.Disks = readList(r, readDisk)
				}
			})
		}
	})
	slices.SortStableFunc(c.Sizes, func(x, y Size) int {
		return cmp.Or(cmp.Compare(x.RAM, y.RAM), cmp.Compare(x.CPU, y.CPU))
	})
	return c, ok
}

func readSize(r *reader) (Size, bool) {
	var s Size
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "PaasGoodsId":
			s.GoodsID = r.count()
		case "Name":
			s.Name = r.text()
		case "CPU":
			s.CPU = r.count()
		case "RAM":
			s.RAM = r.count()
		}
	})
	return s, ok
}

func readDisk(r *reader) (Disk, bool) {
	var d Disk
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "DiskName":
			d.Name = r.text()
		case "DiskValue":
			d.Value = r.text()
		case "DiskUnit":
			d.Unit = r.text()
		case "DiskMin":
			d.Min = r.count()
		case "DiskMax":
			d.Max = r.count()
		case "DiskStep":
			d.Step = r.count()
		case "DiskMaxExpand":
			d.MaxExpand = r.count()
		case "BasicIops":
			d.IOPS = r.count()
		}
	})
	return d, ok
}

func readLink(r *reader) (NetworkLink, bool) {
	var l NetworkLink
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "Name":
			l.Name = r.text()
		case "LinkType":
			l.Type = r.text()
		case "DescDetail":
			l.Description = r.text()
		}
	})
	return l, ok
}
