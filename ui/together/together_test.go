package together

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"cdsredis/api"
	"cdsredis/api/simulator"
)

// serve is a client of a small simulated cloud, and that cloud.
func serve(t *testing.T, id string, seed uint64) (*api.Client, *simulator.Simulator) {
	t.Helper()
	s, err := simulator.Listen("127.0.0.1:0", simulator.Options{SecretID: id, SecretKey: "key-of-" + id, Instances: 5, Seed: seed})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // only its listener is left
	c, err := api.New(api.Options{Endpoint: s.URL(), Credentials: api.Credentials{ID: id, Secret: "key-of-" + id}, Rate: 1000})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c, s.Simulator()
}

// count is how many instances of a profile are in a list.
func count(list []api.Instance, account string) (n int) {
	for _, in := range list {
		if in.Account == account {
			n++
		}
	}
	return n
}

func TestAProfileThatFailsKeepsItsRowsBesideTheOthers(t *testing.T) {
	t.Parallel()
	a, _ := serve(t, "AKID-a", 1)
	b, world := serve(t, "AKID-b", 2)
	both := New([]Part{{"a", a}, {"b", b}})
	before, err := both.Instances(t.Context(), api.InstanceFilter{})
	if err != nil || count(before, "a") != 5 || count(before, "b") != 5 {
		t.Fatalf("%d and %d instances (%v), want 5 of each", count(before, "a"), count(before, "b"), err)
	}
	again, err := both.Instances(t.Context(), api.InstanceFilter{})
	if err != nil || !api.SameList(before, again) {
		t.Errorf("an unchanged list is another one (%v)", err)
	}
	fault, err := simulator.ParseFault("DescribeDBInstances=code=401:InvalidAccessKeyId.NotFound*9")
	if err != nil {
		t.Fatal(err)
	}
	world.Inject(fault)
	after, err := both.Instances(t.Context(), api.InstanceFilter{})
	some, ok := errors.AsType[*Error](err)
	if !ok || !some.Partial || !some.Failed("b") || some.Failed("a") || !api.IsAuth(some.Failures[0].Err) {
		t.Errorf("the failure of b is told as %v", err)
	}
	if !api.SameList(before, after) {
		t.Errorf("%d and %d instances are left", count(after, "a"), count(after, "b"))
	}
}

func TestAProfileWhoseKeyIsRefusedIsNotAskedAgainUntilSomebodyWantsIt(t *testing.T) {
	t.Parallel()
	a, _ := serve(t, "AKID-a", 1)
	b, world := serve(t, "AKID-b", 2)
	both := New([]Part{{"a", a}, {"b", b}})
	fault, err := simulator.ParseFault("DescribeDBInstances=code=403:SignatureDoesNotMatch*1")
	if err != nil {
		t.Fatal(err)
	}
	world.Inject(fault)
	for range 3 {
		list, err := both.Instances(t.Context(), api.InstanceFilter{})
		some, ok := errors.AsType[*Error](err)
		if !ok || !some.Failed("b") || !api.IsAuth(some.Failures[0].Err) || count(list, "a") != 5 {
			t.Errorf("%d instances of a and %v, want 5 and the refusal of b", count(list, "a"), err)
		}
	}
	if n := world.Requests("DescribeDBInstances"); n != 1 {
		t.Errorf("b was asked %d times with a key that it refused; want once", n)
	}
	both.TryNow()
	if list, err := both.Instances(t.Context(), api.InstanceFilter{}); err != nil || count(list, "b") != 5 {
		t.Errorf("after that: %d instances of b, %v", count(list, "b"), err)
	}
}

// stub answers at once, or never.
type stub struct {
	Cloud
	list   []api.Instance
	err    error
	silent bool
}

func (s *stub) Instances(ctx context.Context, _ api.InstanceFilter) ([]api.Instance, error) {
	if s.silent {
		<-ctx.Done()
		return nil, ctx.Err()
	}
	return s.list, s.err
}

func (s *stub) Regions(context.Context) ([]api.Region, error) {
	if s.err != nil {
		return nil, s.err
	}
	return []api.Region{{ID: "R1"}, {ID: "R-" + s.list[0].ID}}, nil
}

func (s *stub) Catalog(context.Context, string) (api.Catalog, error) {
	return api.Catalog{RegionID: s.list[0].ID}, s.err
}

func TestASilentProfileDoesNotHoldBackTheOthersForLong(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		both := New([]Part{{"a", &stub{silent: true}}, {"b", &stub{list: []api.Instance{{ID: "1"}}}}})
		began := time.Now()
		list, err := both.Instances(t.Context(), api.InstanceFilter{})
		if some, ok := errors.AsType[*Error](err); !ok || !some.Failed("a") || count(list, "b") != 1 || time.Since(began) > patience {
			t.Errorf("after %v there are %v and %v", time.Since(began), list, err)
		}
	})
}

func TestIfNoProfileAnswersThereIsOnlyTheError(t *testing.T) {
	t.Parallel()
	no := errors.New("no line")
	both := New([]Part{{"a", &stub{err: no, list: make([]api.Instance, 1)}}, {"b", &stub{err: no, list: make([]api.Instance, 1)}}})
	list, err := both.Instances(t.Context(), api.InstanceFilter{})
	if some, ok := errors.AsType[*Error](err); !ok || some.Partial || list != nil || err.Error() != "a: no line; b: no line" {
		t.Errorf("got %v and %v", list, err)
	}
	_, regions := both.Regions(t.Context())
	_, catalog := both.Catalog(t.Context(), "R1")
	for _, err := range []error{regions, catalog} {
		if _, ok := errors.AsType[*Error](err); !ok {
			t.Errorf("got %v, want the failures", err)
		}
	}
}

func TestTheProfilesListsAreNotChanged(t *testing.T) {
	t.Parallel()
	mine := []api.Instance{{ID: "1"}}
	both := New([]Part{{"a", &stub{list: mine}}, {"b", &stub{list: mine}}})
	list, err := both.Instances(t.Context(), api.InstanceFilter{ID: "1"})
	if err != nil || mine[0].Account != "" || len(list) != 2 || list[0].Account != "a" || list[1].Account != "b" {
		t.Errorf("merged %v of %v (%v)", list, mine, err)
	}
}

func TestRegionsAreMergedAndTheFirstThatAnswersTellsTheCatalogue(t *testing.T) {
	t.Parallel()
	both := New([]Part{
		{"a", &stub{list: []api.Instance{{ID: "a"}}}},
		{"b", &stub{list: []api.Instance{{ID: "b"}}}},
		{"c", &stub{list: []api.Instance{{ID: "c"}}, err: errors.New("no line")}},
	})
	regions, err := both.Regions(t.Context())
	ids := make([]string, len(regions))
	for i, r := range regions {
		ids[i] = r.ID
	}
	if want := []string{"R1", "R-a", "R-b"}; err != nil || !slices.Equal(ids, want) {
		t.Errorf("the regions are %v (%v)", ids, err)
	}
	slices.Reverse(both.parts)
	if c, err := both.Catalog(t.Context(), "R1"); err != nil || c.RegionID != "b" {
		t.Errorf("the catalogue is %v (%v), want that of b", c, err)
	}
}

func TestWhatIsOneAccountsOwnIsRefused(t *testing.T) {
	t.Parallel()
	both := New([]Part{{"a", &stub{}}, {"b", &stub{}}})
	_, create := both.CreateInstance(t.Context(), api.CreateRequest{})
	_, remove := both.DeleteInstance(t.Context(), "1")
	_, task := both.Task(t.Context(), "1")
	_, vdcs := both.VDCs(t.Context(), "R1")
	for _, err := range []error{create, remove, task, vdcs} {
		if !errors.Is(err, ErrOneProfile) {
			t.Errorf("got %v, want a refusal", err)
		}
	}
}
