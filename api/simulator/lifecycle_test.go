package simulator_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"cdsredis/api/simulator"
)

// This is the walk that any client of the API makes.
func TestAClientFromTheDescriptionAloneCanListCreateAndDelete(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Instances: 12, Provision: time.Minute})

	before := len(c.list(t))
	ids := c.create(t, c.order(t, "CN_Beijing_A"))
	if len(ids) != 1 {
		t.Fatalf("a creation answers the ids %v; want one", ids)
	}
	if got := c.one(t, ids[0]); got.Status != "CREATING" || got.StatusStr != "创建中" {
		t.Errorf("just created it is %s %s; want CREATING 创建中", got.Status, got.StatusStr)
	}
	c.clock.Advance(40 * time.Second)
	if got := c.one(t, ids[0]); got.Status != "CREATING" {
		t.Errorf("after 40 s it is %s; want CREATING: no spread is below 0.7", got.Status)
	}
	c.clock.Advance(45 * time.Second)
	if got := c.one(t, ids[0]); got.Status != "RUNNING" || got.IP == "" {
		t.Errorf("after 85 s it is %s at %q; want RUNNING at an address", got.Status, got.IP)
	}

	a := c.post(t, "DeleteDBInstance", map[string]any{"InstanceUuid": ids[0]})
	if a.Code != "Success" || a.TaskID == nil || *a.TaskID == "" {
		t.Fatalf("the deletion answers %s with task %v; want Success with a task", a.Code, a.TaskID)
	}
	if got := c.one(t, ids[0]); got.Status != "DELETING" || got.StatusStr != "删除中" {
		t.Errorf("just deleted it is %s %s; want DELETING 删除中", got.Status, got.StatusStr)
	}
	c.clock.Advance(25 * time.Second)
	if got := c.list(t, "InstanceUuid", ids[0]); len(got) != 0 {
		t.Errorf("25 s after its deletion there is still %v", got)
	}
	if got := len(c.list(t)); got != before {
		t.Errorf("%d instances at the end; want the %d of the start", got, before)
	}
}

func TestSendingACreationTwiceBuysTwice(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	body := c.order(t, "US_Dallas_A")
	first, second := c.create(t, body), c.create(t, body)
	if first[0] == second[0] || len(c.list(t)) != 2 {
		t.Errorf("two creations made %v and %v, %d in all; want two", first, second, len(c.list(t)))
	}
	if got := c.server.Simulator().Acted("CreateDBInstance"); got != 2 {
		t.Errorf("acted on %d creations; want 2", got)
	}
}

func TestAnAmountMakesSoManyOfOneNameAndTakesSoManyAddresses(t *testing.T) {
	t.Parallel()
	for _, amount := range []int{1, 2, 3} {
		c := start(t, simulator.Options{})
		body := c.order(t, "CN_Shanghai_A", "Amount", amount, "InstanceName", "same", "ServicePort", "6380")
		network, vdcID := body["BasePipeId"].(string), body["VdcId"].(string)
		before, _ := strconv.Atoi(c.free(t, vdcID, network))

		ids := c.create(t, body)
		after, _ := strconv.Atoi(c.free(t, vdcID, network))
		if len(ids) != amount || before-after != amount {
			t.Errorf("amount %d made %d and took %d addresses", amount, len(ids), before-after)
		}
		seen := map[string]bool{}
		for _, e := range c.list(t, "InstanceName", "same") {
			seen[e.InstanceUuid+e.IP] = true
			if e.Port != 6380.0 && e.Port != "6380" {
				t.Errorf("port is %v; want the 6380 of the order", e.Port)
			}
		}
		if len(seen) != amount {
			t.Errorf("amount %d is listed as %d instances", amount, len(seen))
		}
	}
}

func TestAnAddressComesBackWithTheEndOfADeletion(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Provision: time.Minute})
	body := c.order(t, "CN_Wuxi_A")
	free := func() string { return c.free(t, body["VdcId"].(string), body["BasePipeId"].(string)) }
	before := free()
	ids := c.create(t, body)
	c.clock.Advance(2 * time.Minute)
	c.post(t, "DeleteDBInstance", map[string]any{"InstanceUuid": ids[0]})
	during := free()
	c.clock.Advance(time.Minute)
	if after := free(); during == before || after != before {
		t.Errorf("%s addresses before, %s while deleting, %s after; want one less only meanwhile", before, during, after)
	}
}

func TestAddressesRunOut(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	crowded := c.vdcs(t, "RegionId", "CN_Hongkong_A")[0]
	last := crowded.PrivateNetwork[len(crowded.PrivateNetwork)-1]
	if string(last.UnuseIpNum) != "2" {
		t.Fatalf("the crowded network has %s free addresses; want 2", last.UnuseIpNum)
	}
	body := c.order(t, "CN_Hongkong_A", "BasePipeId", last.PrivateId, "Amount", 3)
	if a := c.post(t, "CreateDBInstance", body); a.Status != 400 || a.Code != "InvalidParameter" {
		t.Errorf("three for two addresses answers %d %s; want 400 InvalidParameter", a.Status, a.Code)
	}
	body["Amount"] = 2
	c.create(t, body)
	body["Amount"] = 1
	if a := c.post(t, "CreateDBInstance", body); a.Code != "InvalidParameter" {
		t.Errorf("one for no address answers %s; want InvalidParameter", a.Code)
	}
	if got := len(c.list(t)); got != 2 {
		t.Errorf("%d instances; want the 2 that had an address", got)
	}
}

func TestTheOlderServiceTellsNoIDs(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Older: true})
	a := c.post(t, "CreateDBInstance", c.order(t, "CN_Taipei_A"))
	if string(a.Data) != "{}" || a.TaskID == nil || *a.TaskID == "" {
		t.Errorf("data %s and task %v; want {} and a task", a.Data, a.TaskID)
	}
	if len(c.list(t)) != 1 {
		t.Error("nothing was created")
	}
}

func TestTasksGoFromNewToFinishWhereTheyAreKnown(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Tasks: true, Provision: 100 * time.Second})
	created := c.post(t, "CreateDBInstance", c.order(t, "APAC_Seoul_A", "Amount", 2))
	status := func() string {
		task := data[struct {
			Status      string
			ResourceIds []string
		}](t, c.get(t, "ccs", "DescribeTask", "TaskId", *created.TaskID))
		if len(task.ResourceIds) != 2 {
			t.Errorf("the task is of %v; want two instances", task.ResourceIds)
		}
		return task.Status
	}
	var got []string
	for _, d := range []time.Duration{0, 30 * time.Second, 120 * time.Second} {
		c.clock.Advance(d)
		got = append(got, status())
	}
	if got[0] != "NEW" || got[1] != "DOING" || got[2] != "FINISH" {
		t.Errorf("the task went through %v; want NEW, DOING, FINISH", got)
	}
}

func TestCreationsAtOnceShareNothing(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Instances: 12, Provision: time.Minute})
	body, err := json.Marshal(c.order(t, "CN_Beijing_C", "Amount", 2))
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 20 {
		r := c.request(t, http.MethodPost, "redis", "CreateDBInstance", url.Values{}, body)
		all.Go(func() {
			resp, err := c.http.Do(r)
			if err != nil {
				t.Errorf("create: %v", err)
				return
			}
			defer resp.Body.Close()
			if resp.StatusCode != http.StatusOK {
				t.Errorf("a creation answers %s", resp.Status)
			}
			c.server.Simulator().Truth()
		})
	}
	all.Wait()
	c.clock.Advance(2 * time.Minute)
	addresses := map[string]bool{}
	for _, i := range c.server.Simulator().Truth() {
		addresses[i.Address] = true
	}
	if len(addresses) != 52 {
		t.Errorf("%d addresses for the 12 of the start and 40 more", len(addresses))
	}
}

// Other people's clients leave the slash out and send numbers as strings, as
// the document's own example does.
func TestTheWaysOfOtherClientsAreTaken(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	body := c.order(t, "EUR_London_A", "Amount", "2", "TestGroupId", 7, "SubjectId", "s-1")
	body["PaasGoodsId"] = strconv.Itoa(body["PaasGoodsId"].(int))
	if got := c.create(t, body); len(got) != 2 {
		t.Errorf("numbers as strings made %v; want two", got)
	}
	r := c.request(t, http.MethodGet, "redis", "DescribeRegins", url.Values{}, nil)
	r.URL.Path = strings.TrimSuffix(r.URL.Path, "/")
	if a := c.decode(t, r); a.Code != "Success" {
		t.Errorf("a path without its last slash answers %s", a.Code)
	}
}
