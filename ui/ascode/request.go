package ascode

import (
	"bytes"
	"encoding/json"
	"strings"

	"cdsredis/api"
)

// body is the request's JSON. It is like what the client sends, but for what
// is not known and for the password.
type body struct {
	RegionID    string `json:"RegionId"`
	VDCID       string `json:"VdcId"`
	NetworkID   string `json:"BasePipeId"`
	Name        string `json:"InstanceName"`
	GoodsID     any    `json:"PaasGoodsId"`
	Password    string `json:"Password"`
	Amount      int    `json:"Amount,omitempty"`
	Port        int    `json:"ServicePort,omitempty"`
	TestGroupID int    `json:"TestGroupId,omitempty"`
}

// Request is the body of CreateDBInstance, indented, with asterisks for the
// password.
func Request(o Order) string { return o.body(api.Password("").String()) }

func (o Order) body(password string) string {
	r := o.Request
	b := body{
		RegionID: known(r.RegionID, "RegionId"), VDCID: known(r.VDCID, "VdcId"),
		NetworkID: known(r.NetworkID, "BasePipeId"), Name: known(r.Name, "InstanceName"),
		GoodsID: r.GoodsID, Password: password, Amount: r.Amount, Port: r.Port, TestGroupID: r.TestGroupID,
	}
	if r.GoodsID == 0 {
		b.GoodsID = placeholder("PaasGoodsId")
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	// Texts and numbers always encode, and a buffer takes everything.
	_ = e.Encode(b) // #nosec G117 -- the password is a mask or a variable's name
	return strings.TrimRight(out.String(), "\n")
}
