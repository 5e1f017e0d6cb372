package simulator_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"cdsredis/api/simulator"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// clock is one that moves when it is told to.
type clock struct {
	mu sync.Mutex
	t  time.Time
}

func newClock() *clock { return &clock{t: time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.t
}

func (c *clock) Advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = c.t.Add(d)
}

// cloud is a simulator on a listener, its clock, and a client of it.
type cloud struct {
	*client
	server *simulator.Server
	clock  *clock
}

func start(t *testing.T, o simulator.Options) *cloud {
	t.Helper()
	k := newClock()
	o.Now = k.Now
	o.SecretID, o.SecretKey = "key-id", "key+secret/="
	s, err := simulator.Listen("127.0.0.1:0", o)
	if err != nil {
		t.Fatalf("Listen: %v", err)
	}
	transport := &http.Transport{}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
		transport.CloseIdleConnections()
	})
	return &cloud{
		client: &client{
			base: s.URL(), id: o.SecretID, secret: o.SecretKey, now: k.Now,
			http: &http.Client{Transport: transport, Timeout: 20 * time.Second},
		},
		server: s,
		clock:  k,
	}
}

// inject puts faults in force.
func (c *cloud) inject(t *testing.T, faults ...string) {
	t.Helper()
	for _, s := range faults {
		f, err := simulator.ParseFault(s)
		if err != nil {
			t.Fatal(err)
		}
		c.server.Simulator().Inject(f)
	}
}

// data reads the data of a successful answer.
func data[T any](t *testing.T, a answer) T {
	t.Helper()
	var v T
	if a.Status != http.StatusOK || a.Code != "Success" {
		t.Fatalf("answer is %d %s %q; want a success", a.Status, a.Code, a.Message)
	}
	if err := json.Unmarshal(a.Data, &v); err != nil {
		t.Fatalf("data: %v: %.200s", err, a.Data)
	}
	return v
}

// entry is as much of an instance as the tests look at.
type entry struct {
	InstanceUuid, InstanceName, Status, StatusStr, IP, RegionId, CreatedTime string
	Port, Ram                                                                any
}

func (c *cloud) list(t *testing.T, filter ...string) []entry {
	t.Helper()
	return data[[]entry](t, c.get(t, "redis", "DescribeDBInstances", filter...))
}

// one is the single instance that has id.
func (c *cloud) one(t *testing.T, id string) entry {
	t.Helper()
	found := c.list(t, "InstanceUuid", id)
	if len(found) != 1 {
		t.Fatalf("%d instances have the id %s; want 1", len(found), id)
	}
	return found[0]
}

type vdc struct {
	VdcId, VdcName, RegionId string
	PageNumber, PageCount    int
	PrivateNetwork           []struct {
		PrivateId, Name, Status string
		UnuseIpNum              json.RawMessage
		Segments                []string
	}
}

type catalog struct {
	RegionId string
	Products []struct {
		Version       string
		Architectures []struct {
			ArchitectureName, SubProductName string
			ComputeRoles                     []struct {
				ComputeName string
				Standards   struct {
					CpuRam []struct{ PaasGoodsId, CPU, RAM int }
				}
			}
		}
	}
}

// goods are the ids of all that c sells.
func (c catalog) goods() []int {
	var ids []int
	for _, p := range c.Products {
		for _, a := range p.Architectures {
			for _, r := range a.ComputeRoles {
				for _, s := range r.Standards.CpuRam {
					ids = append(ids, s.PaasGoodsId)
				}
			}
		}
	}
	return ids
}

func (c *cloud) catalog(t *testing.T, region string) catalog {
	t.Helper()
	return data[catalog](t, c.get(t, "redis", "DescribeAvailableDBConfig", "RegionId", region))
}

func (c *cloud) vdcs(t *testing.T, params ...string) []vdc {
	t.Helper()
	return data[[]vdc](t, c.get(t, "network", "DescribeVdc", params...))
}

// order is a creation in region that succeeds, with changes to it; a nil
// value takes the argument out.
func (c *cloud) order(t *testing.T, region string, changes ...any) map[string]any {
	t.Helper()
	v := c.vdcs(t, "RegionId", region)[0]
	body := map[string]any{
		"RegionId":     region,
		"VdcId":        v.VdcId,
		"BasePipeId":   v.PrivateNetwork[0].PrivateId,
		"InstanceName": "新-缓存 01",
		"PaasGoodsId":  5765,
		"Password":     "Passw0rd!",
	}
	if ids := c.catalog(t, region).goods(); len(ids) > 0 {
		body["PaasGoodsId"] = ids[0]
	}
	for i := 0; i < len(changes); i += 2 {
		name := changes[i].(string)
		if changes[i+1] == nil {
			delete(body, name)
			continue
		}
		body[name] = changes[i+1]
	}
	return body
}

// create makes the instances of an order and gives their ids.
func (c *cloud) create(t *testing.T, body map[string]any) []string {
	t.Helper()
	return data[struct{ InstancesUuid []string }](t, c.post(t, "CreateDBInstance", body)).InstancesUuid
}

// free is how many addresses the network id has left.
func (c *cloud) free(t *testing.T, vdcID, id string) string {
	t.Helper()
	for _, n := range c.vdcs(t, "VdcId", vdcID)[0].PrivateNetwork {
		if n.PrivateId == id {
			return strings.Trim(string(n.UnuseIpNum), `"`)
		}
	}
	t.Fatalf("no network %s in %s", id, vdcID)
	return ""
}
