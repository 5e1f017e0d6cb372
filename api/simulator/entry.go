package simulator

import (
	"encoding/json"
	"slices"
	"strconv"
	"time"
)

// wireInstance is an entry of DescribeDBInstances. Fields of type any have
// another type on some entries, and those with omitempty come and go.
type wireInstance struct {
	AppName         string    `json:"AppName,omitempty"`
	CloneServices   any       `json:"CloneServices"`
	CreatedTime     string    `json:"CreatedTime,omitempty"`
	DisplayName     string    `json:"DisplayName,omitempty"`
	IP              string    `json:"IP"`
	InstanceName    string    `json:"InstanceName"`
	InstanceUUID    string    `json:"InstanceUuid"`
	LinkType        string    `json:"LinkType"`
	LinkTypeStr     string    `json:"LinkTypeStr"`
	MasterInfo      any       `json:"MasterInfo"`
	Port            any       `json:"Port"`
	ProjectName     string    `json:"ProjectName,omitempty"`
	RAM             any       `json:"Ram"`
	RegionID        string    `json:"RegionId"`
	RelationService any       `json:"RelationService"`
	ResourceID      string    `json:"ResourceId,omitempty"`
	RoGroups        any       `json:"RoGroups,omitempty"`
	Status          string    `json:"Status"`
	StatusStr       string    `json:"StatusStr"`
	SubProductKey   string    `json:"SubProductKey,omitempty"`
	SubProductName  string    `json:"SubProductName"`
	Tags            []wireTag `json:"Tags,omitzero"`
	VdcID           string    `json:"VdcId"`
	VdcName         string    `json:"VdcName,omitempty"`
	Version         any       `json:"Version"`
}

type wireTag struct {
	TagID   any    `json:"TagID"`
	TagName string `json:"TagName"`
}

// entry is what a listing shows of i. What its fields look like goes by its
// number, so that each oddity of the live service is met in a dozen entries.
func (w *world) entry(i *instance) wireInstance {
	n := i.number
	e := wireInstance{
		CloneServices:   oneOf(n, nil, []any{}),
		IP:              i.ip(),
		InstanceName:    i.name,
		InstanceUUID:    i.id,
		LinkType:        "default_link",
		LinkTypeStr:     "默认链路",
		MasterInfo:      oneOf(n, "", nil, struct{}{}),
		Port:            oddly(n%7 == 3, i.port),
		RAM:             oddly(n%11 == 4, i.goods.ramGB*1024),
		RegionID:        i.network.vdc.regionID,
		RelationService: oneOf(n, nil, struct{}{}, []any{}),
		SubProductName:  i.goods.product,
		VdcID:           i.network.vdc.id,
		Version:         i.goods.version,
	}
	e.Status, e.StatusStr = i.phase.words()
	if number, err := strconv.ParseFloat(i.goods.version, 64); err == nil && n%9 == 6 {
		e.Version = json.RawMessage(strconv.FormatFloat(number, 'f', 1, 64))
	}
	w.decorate(&e, i)
	return e
}

// decorate adds the fields that come and go.
func (w *world) decorate(e *wireInstance, i *instance) {
	n := i.number
	s, _ := w.site(e.RegionID)
	if n%3 != 1 {
		e.AppName = i.network.vdc.name
		e.ResourceID = "r-" + i.id[:8]
	}
	if n%4 != 1 {
		e.VdcName = i.network.vdc.name
		e.SubProductKey = i.goods.key
	}
	if n%5 != 2 {
		e.DisplayName = s.RegionName + "-" + s.CityName + "-可用区" + e.RegionID[len(e.RegionID)-1:]
		e.RoGroups = []any{}
	}
	if n%13 != 7 {
		e.CreatedTime = i.created.In(beijing()).Format(time.DateTime)
	}
	if n%2 == 0 {
		e.ProjectName = "默认项目"
	}
	if n%3 != 2 {
		e.Tags = i.tags()
	}
}

// tags are those of i; every other triple of instances has one each.
func (i *instance) tags() []wireTag {
	all := []wireTag{{"t-1001", "核心"}, {1002, "oncall:缓存组"}, {"t-1003", "pci"}}
	first := i.number % len(all)
	return all[first : first+i.number/len(all)%2]
}

func (i *instance) tagged(name string) bool {
	return slices.ContainsFunc(i.tags(), func(t wireTag) bool { return t.TagName == name })
}

// oddly writes n as a string where odd.
func oddly(odd bool, n int) any {
	if odd {
		return strconv.Itoa(n)
	}
	return n
}

// beijing is the zone of the API's times.
func beijing() *time.Location { return time.FixedZone("CST", 8*60*60) }
