package api

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
)

// MaxAmount is how many instances one creation can ask for.
const MaxAmount = 3

const (
	actionCreate = "CreateDBInstance"
	actionDelete = "DeleteDBInstance"
)

// createBody is the body of CreateDBInstance.
type createBody struct {
	RegionID    string `json:"RegionId"`
	VDCID       string `json:"VdcId"`
	NetworkID   string `json:"BasePipeId"`
	Name        string `json:"InstanceName"`
	GoodsID     int    `json:"PaasGoodsId"`
	Password    string `json:"Password"`
	Amount      int    `json:"Amount,omitempty"`
	Port        int    `json:"ServicePort,omitempty"`
	TestGroupID int    `json:"TestGroupId,omitempty"`
}

// deleteBody is the body of DeleteDBInstance.
type deleteBody struct {
	ID string `json:"InstanceUuid"`
}

// CreateInstance buys instances (CreateDBInstance). There is no idempotency
// token: sent twice, it buys twice. It is sent once; a *WriteError tells what
// is known if it fails.
func (c *Client) CreateInstance(ctx context.Context, r CreateRequest) (Accepted, error) {
	if err := r.check(); err != nil {
		return Accepted{}, notSent(actionCreate, err)
	}
	body, _ := json.Marshal(createBody{ // strings and numbers always encode
		RegionID:    r.RegionID,
		VDCID:       r.VDCID,
		NetworkID:   r.NetworkID,
		Name:        r.Name,
		GoodsID:     r.GoodsID,
		Password:    string(r.Password),
		Amount:      r.Amount,
		Port:        r.Port,
		TestGroupID: r.TestGroupID,
	})
	return accepted(c.write(ctx, request{
		service: serviceRedis,
		action:  actionCreate,
		body:    body,
		private: []string{string(r.Password)},
	}))
}

// check refuses what the service would refuse anyway.
func (r CreateRequest) check() error {
	if r.Amount < 0 || r.Amount > MaxAmount {
		return fmt.Errorf("an amount of %d: want 1 to %d", r.Amount, MaxAmount)
	}
	if r.Port != 0 && !ValidPort(r.Port) {
		return fmt.Errorf("port %d cannot be used", r.Port)
	}
	return nil
}

// DeleteInstance deletes an instance and its data (DeleteDBInstance). It is
// sent once; a *WriteError tells what is known if it fails. An empty id is
// refused with ErrNoInstanceID: the API does not ask for one, and what it
// would delete without is nowhere said.
func (c *Client) DeleteInstance(ctx context.Context, id string) (Accepted, error) {
	if strings.TrimSpace(Clean(id)) == "" {
		return Accepted{}, notSent(actionDelete, ErrNoInstanceID)
	}
	body, _ := json.Marshal(deleteBody{ID: id}) // a string always encodes
	return accepted(c.write(ctx, request{service: serviceRedis, action: actionDelete, body: body}))
}

// accepted reads what the server says about a write that it took on. Data
// that can't be read takes nothing away from that.
func accepted(e envelope, err error) (Accepted, error) {
	if err != nil {
		return Accepted{}, err
	}
	a := Accepted{TaskID: e.taskID}
	r := newJSONReader(e.data)
	r.object(func(name []byte) {
		switch string(name) {
		case "InstancesUuid":
			a.InstanceIDs = r.texts()
		case "TaskId":
			if id := r.text(); a.TaskID == "" {
				a.TaskID = id
			}
		}
	})
	return a, nil
}
