package api

import (
	"strings"
	"time"
)

// createdLayout is the form of CreatedTime, which is Beijing time.
const createdLayout = "2006-01-02 15:04:05"

// decodeInstances decodes the Data of DescribeDBInstances. An entry that is
// no object is left out.
func decodeInstances(data []byte) ([]Instance, error) {
	zone := beijing()
	return decodeList(data, func(r *reader) (Instance, bool) {
		var v Instance
		ok := v.read(r, zone)
		return v, ok
	})
}

func beijing() *time.Location { return time.FixedZone("UTC+8", 8*60*60) }

// read reads one entry. Where that is harmless as it is written, Raw shares
// memory with the data of r.
func (v *Instance) read(r *reader, zone *time.Location) bool {
	r.next()
	from := r.at
	ok := r.object(func(name []byte) { v.readField(r, name, zone) })
	if ok {
		v.Raw = cleanJSON(r.data[from:r.at])
	}
	return ok
}

func (v *Instance) readField(r *reader, name []byte, zone *time.Location) {
	switch string(name) {
	case "InstanceUuid":
		v.ID = r.text()
	case "InstanceName":
		v.Name = r.text()
	case "Status":
		v.Status = Status(strings.ToUpper(r.word()))
	case "StatusStr":
		v.StatusLabel = r.word()
	case "IP":
		v.IP = r.text()
	case "Port":
		v.Port = r.count()
	case "Ram":
		v.RAM = r.count()
	case "Version":
		v.Version = r.word()
	case "SubProductName":
		v.Product = r.word()
	case "RegionId":
		v.RegionID = r.word()
	case "VdcId":
		v.VDCID = r.word()
	case "VdcName":
		v.VDCName = r.word()
	case "DisplayName":
		v.Location = r.word()
	case "LinkType":
		v.LinkType = r.word()
	case "LinkTypeStr":
		v.LinkName = r.word()
	case "CreatedTime":
		v.Created = timeOf(r.text(), zone)
	case "AppName":
		v.AppName = r.word()
	case "ResourceId":
		v.ResourceID = r.text()
	case "ProjectName":
		v.ProjectName = r.word()
	case "SubProductKey":
		v.ProductKey = r.word()
	case "Tags":
		v.Tags = readList(r, readTag)
	}
}

// timeOf is zero for what is no time.
func timeOf(s string, zone *time.Location) time.Time {
	t, err := time.ParseInLocation(createdLayout, s, zone)
	if err != nil {
		return time.Time{}
	}
	return t
}

func readTag(r *reader) (Tag, bool) {
	var t Tag
	ok := r.object(func(name []byte) {
		switch string(name) {
		case "TagID":
			t.ID = r.text()
		case "TagName":
			t.Name = r.text()
		}
	})
	return t, ok
}
