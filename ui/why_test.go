package ui

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/keymap"
	"cdsredis/ui/msg"
	"cdsredis/ui/uitest"
)

// shop is a cloud with one size in its catalogue.
type shop struct {
	*cloud
	sells bool
}

func (s shop) Catalog(_ context.Context, id string) (api.Catalog, error) {
	if !s.sells {
		return api.Catalog{RegionID: id}, s.err
	}
	return api.Catalog{RegionID: id, Versions: []api.Version{{Version: "5.0", Architectures: []api.Architecture{
		{Name: "集群版", Roles: []api.ComputeRole{{Name: "通用型", Sizes: []api.Size{{GoodsID: 1, RAM: 8}}}}},
	}}}}, s.err
}

func (s shop) Regions(ctx context.Context) ([]api.Region, error) {
	s.lists.Add(1)
	return s.cloud.Regions(ctx)
}

func (s shop) VDCs(ctx context.Context, id string) ([]api.VDC, error) {
	s.lists.Add(1)
	return s.cloud.VDCs(ctx, id)
}

func (s shop) Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error) {
	list, err := s.cloud.Instances(ctx, f)
	if f.Name != "" {
		list = nil
	}
	return list, err
}

// scene is a state of the dashboard in which keys are pressed.
type scene struct {
	cloud  shop
	change func(*Options)
	// keys lead there; then tells what happened meanwhile.
	keys string
	then func(*testing.T, *app)
}

func going() []api.Instance {
	list := two()
	list[0].Status = api.StatusDeleting
	return list
}

func operations(phases ...state.Phase) []state.Operation {
	ops := make([]state.Operation, len(phases))
	for i, p := range phases {
		ops[i] = state.Operation{
			ID: "op-" + string(p), Kind: state.KindCreate, Name: string(p), Phase: p, RegionID: "CN_Beijing_A",
			Create: &state.CreateSpec{Amount: 1, Product: "Redis 集群版"}, Begun: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC),
		}
	}
	return ops
}

func told(ops ...state.Operation) func(*testing.T, *app) {
	return func(_ *testing.T, a *app) { a.tell(msg.OperationsChanged{Operations: ops}) }
}

func scenes() map[string]scene {
	full, empty := shop{&cloud{instances: two()}, true}, shop{&cloud{}, false}
	broken := shop{&cloud{err: errors.New("no line")}, false}
	guarded := shop{&cloud{instances: two(), readOnly: true}, true}
	leaving := shop{&cloud{instances: going()}, true}
	candidates := operations(state.PhaseUnknown)
	candidates[0].Candidates = []string{"id-1", "id-2"}
	noted := operations(state.PhaseNotFound)
	noted[0].Acknowledged = true
	plural := func(o *Options) {
		part := func(name string) Account {
			return Account{Cloud: full, Scope: state.Scope{Profile: name}, Refresh: time.Minute}
		}
		o.Account = Together([]Account{part("a"), part("b")})
		o.Profiles = []string{"a", "b"}
		o.Connect = func(context.Context, string) (Account, error) { return Account{}, errors.New("no line") }
	}
	demo := func(o *Options) { o.Demo = true }
	return map[string]scene{
		"regions":                     {cloud: full, keys: "1j"},
		"all regions":                 {cloud: full, keys: "1"},
		"regions, none matches":       {cloud: full, keys: "1/zzz<enter>"},
		"regions, none loaded":        {cloud: broken, keys: "1"},
		"regions, read-only":          {cloud: guarded, keys: "1j"},
		"regions, several profiles":   {cloud: full, change: plural, keys: "1j"},
		"sizes without a region":      {cloud: full, keys: "2"},
		"sizes":                       {cloud: full, keys: "1j<enter>2"},
		"sizes, none matches":         {cloud: full, keys: "1j<enter>2/zzz<enter>"},
		"sizes, none sold":            {cloud: empty, keys: "1j<enter>2"},
		"sizes, read-only":            {cloud: guarded, keys: "1j<enter>2"},
		"instances":                   {cloud: full},
		"instances, demo":             {cloud: full, change: demo},
		"instances, narrow":           {cloud: full, then: func(_ *testing.T, a *app) { a.Update(tea.WindowSizeMsg{Width: 60, Height: 15}) }},
		"instances, a mark":           {cloud: full, keys: "<space>"},
		"instances, a range":          {cloud: full, keys: "vj"},
		"instances, the last":         {cloud: full, keys: "G"},
		"instances, none matches":     {cloud: full, keys: "/zzz<enter>"},
		"instances, none there":       {cloud: empty},
		"instances, none loaded":      {cloud: broken},
		"instances, read-only":        {cloud: guarded},
		"instances, going away":       {cloud: leaving},
		"instances, several profiles": {cloud: full, change: plural},
		"columns":                     {cloud: full, keys: ","},
		"tasks":                       {cloud: full, keys: "4", then: told(operations(state.PhaseAccepted, state.PhaseFailed)...)},
		"tasks, ended":                {cloud: full, keys: "4", then: told(operations(state.PhaseFailed)...)},
		"tasks, none":                 {cloud: full, keys: "4"},
		"tasks, none matches":         {cloud: full, keys: "4", then: func(t *testing.T, a *app) { told(operations(state.PhaseFailed)...)(t, a); press(t, a, "/zzz<enter>") }},
		"timeline":                    {cloud: full, keys: "4", then: opened(operations(state.PhaseAccepted)...)},
		"timeline, candidates":        {cloud: full, keys: "4", then: opened(candidates...)},
		"timeline, taken note of":     {cloud: full, keys: "4", then: opened(noted...)},
		"details":                     {cloud: full, keys: "<enter>"},
		"details, no address":         {cloud: full, keys: "j<enter>"},
		"details, read-only":          {cloud: guarded, keys: "<enter>"},
		"details, gone":               {cloud: full, keys: "<enter>", then: func(_ *testing.T, a *app) { a.tell(msg.InstancesLoaded{}) }},
		"details, the entry":          {cloud: full, keys: "<enter><tab>"},
		"code":                        {cloud: full, keys: "C"},
		"text alone":                  {cloud: full, keys: "yv"},
		"what to copy":                {cloud: full, keys: "y"},
		"formats":                     {cloud: full, keys: "e"},
		"offers":                      {cloud: full, keys: "w"},
		"offers, none matches":        {cloud: full, keys: "w/zzz<enter>"},
		"offers, none":                {cloud: empty, keys: "w"},
		"offers, failed":              {cloud: broken, keys: "w"},
		"sites of an offer":           {cloud: full, keys: "w<enter>"},
		"found by the server":         {cloud: full, keys: ":zzzzzz<down><enter>"},
		"nothing found":               {cloud: full, keys: ":zzzzzz<enter>"},
		"profiles":                    {cloud: full, change: plural, keys: "P"},
		"creation":                    {cloud: full, keys: "n"},
		"creation, a region":          {cloud: full, keys: "1jn"},
		"creation, no line":           {cloud: broken, keys: "n"},
		"deletion":                    {cloud: full, keys: "D"},
		"deletion, going away":        {cloud: leaving, keys: "D"},
		"deletion of several":         {cloud: full, keys: "*D"},
		"help":                        {cloud: full, keys: "?"},
	}
}

func opened(ops ...state.Operation) func(*testing.T, *app) {
	return func(t *testing.T, a *app) {
		told(ops...)(t, a)
		press(t, a, "<enter>")
	}
}

// named are the keys of everything that can be done by a key anywhere, and of
// what can be done where a is now; but not those that only move about, which
// may be at the end already.
func named(a *app) []string {
	words := a.text.Keys
	all := slices.Concat(a.front().Bindings())
	if !a.drafting() { // a form has keys of its own only
		all = append(all, a.keys.bindings()...)
		for _, name := range keymap.Names() {
			all = append(all, words.Binding("", keymap.Action(name)))
		}
	}
	still := words.Binding("", keymap.ExtendUp, keymap.ExtendDown, keymap.Up, keymap.Down, keymap.PageUp, keymap.PageDown, keymap.HalfUp, keymap.HalfDown,
		keymap.Home, keymap.End, keymap.Repaint)
	var keys []string
	for _, b := range all {
		if !b.Enabled() || len(b.Keys()) == 0 {
			continue
		}
		if k := b.Keys()[0]; !slices.Contains(still.Keys(), k) && !slices.Contains(keys, k) {
			keys = append(keys, k)
		}
	}
	return keys
}

// Nobody is to wonder whether a key was heard.
func TestAKeyChangesSomethingOrSaysWhyNot(t *testing.T) {
	t.Parallel()
	for name := range scenes() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var keys []string
			in(t, name, func(a *app) { keys = named(a) })
			for _, k := range keys {
				in(t, name, func(a *app) {
					a.notice.Notice = msg.Notice{}
					before, requests := a.View(), lists(a)
					held := uitest.Drive(t, a.Update, func(m tea.Msg) bool {
						_, suspended := m.(tea.SuspendMsg)
						return quiet(m) && !suspended
					}, uitest.Keys(t, written(k))...)
					held = slices.DeleteFunc(held, func(m tea.Msg) bool {
						_, led := m.(tea.SuspendMsg)
						_, left := m.(tea.QuitMsg)
						return !led && !left
					})
					if a.View() == before && len(held) == 0 && lists(a) == requests {
						t.Errorf("%s changes nothing and says nothing", keymap.Pretty(k))
					}
				})
			}
		})
	}
}

// lists is how often anything was asked for that is not kept: a request that
// fails as it did before, or finds the same, was heard.
func lists(a *app) int32 {
	total := int32(0)
	for _, part := range a.o.all() {
		total += part.Cloud.(shop).lists.Load()
	}
	return total
}

// written is a key as uitest.Keys reads it.
func written(k string) string {
	switch {
	case k == " ":
		return "<space>"
	case len(k) > 1:
		return "<" + k + ">"
	}
	return k
}

// in does something in a scene, a while after it began.
func in(t *testing.T, name string, do func(*app)) {
	t.Helper()
	s := scenes()[name]
	synctest.Test(t, func(t *testing.T) {
		change := []func(*Options){func(o *Options) { o.Cloud = s.cloud }}
		if s.change != nil {
			change = append(change, s.change)
		}
		a := newTest(t, s.cloud.cloud, change...)
		start(t, a)
		press(t, a, s.keys)
		if s.then != nil {
			s.then(t, a)
		}
		time.Sleep(2 * time.Second)
		do(a)
	})
}
