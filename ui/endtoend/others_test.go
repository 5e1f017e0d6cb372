//go:build unix

package endtoend

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"cdsredis/api"
)

// others are people who change the same account meanwhile, over a line of
// their own. What goes wrong with it is their matter.
type others struct {
	cancel  context.CancelFunc
	done    sync.WaitGroup
	changes int // that were accepted
}

// startOthers has somebody create and delete in turn.
func startOthers(t *testing.T, c *cloud, seed uint64) *others {
	t.Helper()
	server := httptest.NewServer(c.Simulator)
	t.Cleanup(server.Close)
	client, err := api.New(api.Options{Endpoint: server.URL, Credentials: api.Credentials{ID: "demo", Secret: "demo"}, Timeout: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	ctx, cancel := context.WithCancel(t.Context())
	o := &others{cancel: cancel}
	random := rand.New(rand.NewPCG(seed, 0))
	o.done.Go(func() {
		for n := 0; ctx.Err() == nil; n++ {
			select {
			case <-ctx.Done():
			case <-time.After(time.Duration(random.IntN(1000)) * time.Millisecond):
				o.changes += change(ctx, client, c, random, n)
			}
		}
	})
	t.Cleanup(func() { o.stop() })
	return o
}

// stop ends them and tells how much they changed.
func (o *others) stop() int {
	o.cancel()
	o.done.Wait()
	return o.changes
}

func change(ctx context.Context, client *api.Client, c *cloud, random *rand.Rand, n int) (accepted int) {
	there := c.Truth()
	if len(there) > 12 {
		if _, err := client.DeleteInstance(ctx, there[random.IntN(len(there))].ID); err != nil {
			return 0
		}
		return 1
	}
	request, err := anOrder(ctx, client)
	if err != nil {
		return 0
	}
	request.Name, request.Amount, request.Password = fmt.Sprintf("others-%d", n), 1, password
	if _, err := client.CreateInstance(ctx, request); err != nil {
		return 0
	}
	return 1
}

// anOrder is for the first thing on offer in the first network.
func anOrder(ctx context.Context, client *api.Client) (api.CreateRequest, error) {
	catalog, err := client.Catalog(ctx, region)
	if err != nil {
		return api.CreateRequest{}, err
	}
	centres, err := client.VDCs(ctx, region)
	if err != nil {
		return api.CreateRequest{}, err
	}
	request := api.CreateRequest{RegionID: region}
	for _, version := range catalog.Versions {
		for _, a := range version.Architectures {
			for _, role := range a.Roles {
				for _, size := range role.Sizes {
					request.GoodsID = size.GoodsID
				}
			}
		}
	}
	for _, centre := range centres {
		for _, network := range centre.Networks {
			request.VDCID, request.NetworkID = centre.ID, network.ID
		}
	}
	return request, nil
}
