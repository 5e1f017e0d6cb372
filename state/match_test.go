package state

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"cdsredis/api"
)

// lost is a creation of n instances whose answer never came.
func lost(id, name string, n int) Operation {
	in := createIntent(name)
	in.Request.Amount = n
	op := in.operation(noon)
	op.ID = id
	return answer{sent: noon, at: noon.Add(time.Minute), err: errLine}.apply(op)
}

func changed(change func(*api.Instance)) api.Instance {
	inst := made("new-1", "cache", api.StatusCreating)
	change(&inst)
	return inst
}

func TestAnUnknownCreationIsRecognisedInTheList(t *testing.T) {
	t.Parallel()
	older := answer{sent: noon, at: noon, accepted: api.Accepted{TaskID: "t"}}.apply(createIntent("cache").operation(noon))
	blind := lost("op-1", "cache", 1)
	blind.Known = nil
	named := lost("op-1", "cache", 1)
	named.TaskResources = []string{"new-2"}
	one := made("new-1", "cache", api.StatusCreating)
	two := made("new-2", "cache", api.StatusCreating)
	for name, tc := range map[string]struct {
		op         Operation
		list       []api.Instance
		after      time.Duration
		want       Phase
		targets    int
		candidates []string
	}{
		"one match":                   {lost("op-1", "cache", 1), []api.Instance{one}, 70 * s, PhaseAccepted, 1, nil},
		"one that runs already":       {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.Status = "RUNNING" })}, 70 * s, PhaseRunning, 1, nil},
		"the older service's answer":  {older, []api.Instance{one}, 3 * s, PhaseAccepted, 1, nil},
		"two matches":                 {lost("op-1", "cache", 1), []api.Instance{two, one}, 70 * s, PhaseUnknown, 0, []string{"new-1", "new-2"}},
		"two of which the task names": {named, []api.Instance{one, two}, 70 * s, PhaseAccepted, 1, nil},
		"one listed twice":            {lost("op-1", "cache", 2), []api.Instance{one, one}, 50 * s, PhaseUnknown, 0, nil},
		"two for two":                 {lost("op-1", "cache", 2), []api.Instance{one, two}, 70 * s, PhaseAccepted, 2, nil},
		"one for two, soon":           {lost("op-1", "cache", 2), []api.Instance{one}, 50 * s, PhaseUnknown, 0, nil},
		"one for two, later":          {lost("op-1", "cache", 2), []api.Instance{one}, 70 * s, PhaseUnknown, 0, []string{"new-1"}},
		"none, soon":                  {lost("op-1", "cache", 1), nil, 14 * time.Minute, PhaseUnknown, 0, nil},
		"none, later":                 {lost("op-1", "cache", 1), nil, 15 * time.Minute, PhaseNotFound, 0, nil},
		"another name":                {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.Name = "cache-2" })}, 70 * s, PhaseUnknown, 0, nil},
		"another region":              {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.RegionID = "CN_Shanghai_A" })}, 70 * s, PhaseUnknown, 0, nil},
		"another size":                {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.RAM = 16384 })}, 70 * s, PhaseUnknown, 0, nil},
		"a GB of 1000 MB":             {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.RAM = 8000 })}, 70 * s, PhaseAccepted, 1, nil},
		"another version":             {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.Version = "4.0" })}, 70 * s, PhaseUnknown, 0, nil},
		"a version in more words":     {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.Version = "Redis 5.0" })}, 70 * s, PhaseAccepted, 1, nil},
		"another product":             {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.Product = "集群版" })}, 70 * s, PhaseUnknown, 0, nil},
		"fields that are missing": {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) {
			i.RegionID, i.RAM, i.Version, i.Product, i.Created = "", 0, "", "", time.Time{}
		})}, 70 * s, PhaseAccepted, 1, nil},
		"one that was there before":     {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.ID = "old-1" })}, 70 * s, PhaseUnknown, 0, nil},
		"a clock cut to minutes":        {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.Created = noon.Add(-59 * s) })}, 70 * s, PhaseAccepted, 1, nil},
		"one that claims to be old":     {lost("op-1", "cache", 1), []api.Instance{changed(func(i *api.Instance) { i.Created = noon.Add(-time.Hour) })}, 70 * s, PhaseUnknown, 0, []string{"new-1"}},
		"one, before which was unknown": {blind, []api.Instance{one}, 70 * s, PhaseUnknown, 0, []string{"new-1"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := replay(tc.op, unknownUsual, seen{tc.after, append(tc.list, other)})
			if got.Phase != tc.want || len(got.Targets) != tc.targets || !slices.Equal(got.Candidates, tc.candidates) {
				t.Errorf("got %q with %v and %v; want %q with %d and %v", got.Phase, got.Targets, got.Candidates, tc.want, tc.targets, tc.candidates)
			}
		})
	}
}

func TestACreationWithoutATraceIsRecognisedLater(t *testing.T) {
	t.Parallel()
	one := []api.Instance{made("new-1", "cache", api.StatusRunning)}
	gone := seen{16 * time.Minute, with()}
	if got := replay(lost("op-1", "cache", 1), unknownUsual, gone, seen{time.Hour, one}); got.Phase != PhaseRunning {
		t.Errorf("after an hour: got %q, want running", got.Phase)
	}
	if got := replay(lost("op-1", "cache", 1), unknownUsual, gone, seen{25 * time.Hour, one}); got.Phase != PhaseNotFound {
		t.Errorf("after a day: got %q, want not found", got.Phase)
	}
	given := acknowledge(replay(lost("op-1", "cache", 1), unknownUsual, gone), noon)
	if got := replay(given, unknownUsual, seen{time.Hour, one}); got.Phase != PhaseNotFound {
		t.Errorf("acknowledged: got %q, want not found", got.Phase)
	}
	old := made("new-1", "cache", api.StatusRunning)
	old.Created = noon.Add(-time.Hour)
	if got := replay(lost("op-1", "cache", 1), unknownUsual, gone, seen{time.Hour, []api.Instance{old}}); got.Phase != PhaseUnknown || len(got.Candidates) != 1 {
		t.Errorf("doubtful: got %q with %v, want it offered", got.Phase, got.Candidates)
	}
}

func TestAnInstanceThatTwoCreationsMayHaveMadeIsNobodysByItself(t *testing.T) {
	t.Parallel()
	a, b := lost("a", "cache", 1), lost("b", "cache", 1)
	list := []api.Instance{made("new-1", "cache", api.StatusCreating)}
	moved := track([]Operation{a, b}, sighting{scope: prod, list: list, at: noon.Add(2 * time.Minute)}, unknownUsual)
	if len(moved) != 2 {
		t.Fatalf("moved %d, want both", len(moved))
	}
	for _, op := range moved {
		if op.Phase != PhaseUnknown || !slices.Equal(op.Candidates, []string{"new-1"}) {
			t.Errorf("%s: got %q with %v, want the choice", op.ID, op.Phase, op.Candidates)
		}
	}
	adopt(&moved[0], []string{"new-1"}, noon, EventChosen)
	again := track(moved, sighting{scope: prod, list: list, at: noon.Add(3 * time.Minute)}, unknownUsual)
	for _, op := range again {
		if op.ID == moved[1].ID && len(op.Candidates) != 0 {
			t.Errorf("%s still may choose %v, which is taken", op.ID, op.Candidates)
		}
	}
}

func TestACreationStillOnItsWayContestsWhatTurnsUp(t *testing.T) {
	t.Parallel()
	a := lost("a", "cache", 1)
	b := createIntent("cache").operation(noon.Add(time.Minute))
	b.ID = "b"
	list := []api.Instance{made("new-1", "cache", api.StatusCreating)}
	for _, op := range track([]Operation{a, b}, sighting{scope: prod, list: list, at: noon.Add(2 * time.Minute)}, unknownUsual) {
		if op.ID == "b" || len(op.Targets) > 0 {
			t.Errorf("%s: got %q with %v, want nothing adopted", op.ID, op.Phase, op.Targets)
		}
	}
}

// Whatever is listed in whatever order, no instance is ever two creations',
// none is one's that was there before it, and an end stays an end.
func TestNoInstanceBelongsToTwoCreations(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		names := []string{"a", "b"}
		var ops []Operation
		for i := range rapid.IntRange(1, 4).Draw(t, "operations") {
			op := lost(fmt.Sprintf("op-%d", i), rapid.SampledFrom(names).Draw(t, "name"), rapid.IntRange(1, 3).Draw(t, "amount"))
			if rapid.Bool().Draw(t, "accepted") {
				op.Phase, op.Answered = PhaseAccepted, noon
			}
			ops = append(ops, op)
		}
		statuses := []api.Status{"CREATING", "RUNNING", "ERROR", "DELETING"}
		at, previous := noon.Add(time.Minute), time.Time{}
		for range rapid.IntRange(1, 8).Draw(t, "lists") {
			var list []api.Instance
			for _, id := range []string{"old-1", "n1", "n2", "n3", "n4"} {
				if rapid.Bool().Draw(t, id) {
					name := names[id[len(id)-1]%2]
					list = append(list, made(id, name, rapid.SampledFrom(statuses).Draw(t, "status")))
				}
			}
			for _, next := range track(ops, sighting{scope: prod, list: list, at: at, previous: previous}, unknownUsual) {
				i := slices.IndexFunc(ops, func(op Operation) bool { return op.ID == next.ID })
				if was := ops[i].Phase; was.Final() && was != PhaseNotFound {
					t.Fatalf("%s moved from %q to %q", next.ID, was, next.Phase)
				}
				ops[i] = next
			}
			owner := make(map[string]string)
			for _, op := range ops {
				for _, target := range op.Targets {
					if o, ok := owner[target.InstanceID]; ok || target.InstanceID == "old-1" {
						t.Fatalf("%s belongs to %s and %q", target.InstanceID, op.ID, o)
					}
					owner[target.InstanceID] = op.ID
				}
				if len(op.Targets) > op.Amount() {
					t.Fatalf("%s has %d instances of %d", op.ID, len(op.Targets), op.Amount())
				}
			}
			previous = at
			at = at.Add(time.Duration(rapid.IntRange(1, 600).Draw(t, "seconds")) * time.Second)
		}
	})
}
