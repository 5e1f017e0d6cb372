package together

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"time"

	"cdsredis/api"
)

// ErrOneProfile refuses what can be done in one profile only.
var ErrOneProfile = errors.New("several profiles are open")

// Cloud is what each profile gives.
type Cloud interface {
	Regions(ctx context.Context) ([]api.Region, error)
	Catalog(ctx context.Context, regionID string) (api.Catalog, error)
	Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error)
	VDCs(ctx context.Context, regionID string) ([]api.VDC, error)
	Host() string
	Skew() time.Duration
	ReadOnly() bool
	SetLanguage(language string)
	TryNow()
}

// Part is one of the profiles.
type Part struct {
	// Name tells it from the others.
	Name  string
	Cloud Cloud
}

// Clouds are the clouds of several profiles as one. Make them with New.
type Clouds struct {
	parts []Part

	lock    sync.Mutex
	lists   [][]api.Instance // what each part told last; nil until it has
	merged  []api.Instance   // all of lists
	refused map[string]error // why keys were refused, by the parts' names
}

// New makes one cloud of those of the parts, of which there is at least one.
func New(parts []Part) *Clouds {
	return &Clouds{parts: parts, lists: make([][]api.Instance, len(parts)), refused: map[string]error{}}
}

// Regions are those of all profiles that answer, each region once.
func (c *Clouds) Regions(ctx context.Context) ([]api.Region, error) {
	answers := ask(ctx, c.parts, func(ctx context.Context, p Part) ([]api.Region, error) { return p.Cloud.Regions(ctx) })
	var out []api.Region
	for _, a := range answers {
		for _, r := range a.value {
			if !slices.ContainsFunc(out, func(other api.Region) bool { return other.ID == r.ID && other.Name == r.Name }) {
				out = append(out, r)
			}
		}
	}
	if err := failures(c.parts, answers); err != nil && !err.Partial {
		return nil, err
	}
	return out, nil
}

// Catalog is that of the first profile that answers.
func (c *Clouds) Catalog(ctx context.Context, regionID string) (api.Catalog, error) {
	return first(c.parts, func(p Part) (api.Catalog, error) { return p.Cloud.Catalog(ctx, regionID) })
}

// VDCs are refused: they are an account's own.
func (c *Clouds) VDCs(context.Context, string) ([]api.VDC, error) { return nil, ErrOneProfile }

// Task is refused: a task is known to its own account only.
func (c *Clouds) Task(context.Context, string) (api.Task, error) { return api.Task{}, ErrOneProfile }

// CreateInstance is refused: it is not known who should pay.
func (c *Clouds) CreateInstance(context.Context, api.CreateRequest) (api.Accepted, error) {
	return api.Accepted{}, ErrOneProfile
}

// DeleteInstance is refused: whoever deletes asks the instance's own profile.
func (c *Clouds) DeleteInstance(context.Context, string) (api.Accepted, error) {
	return api.Accepted{}, ErrOneProfile
}

// Host is every host once.
func (c *Clouds) Host() string {
	var hosts []string
	for _, p := range c.parts {
		if h := p.Cloud.Host(); !slices.Contains(hosts, h) {
			hosts = append(hosts, h)
		}
	}
	return strings.Join(hosts, " + ")
}

// Skew is the largest of the profiles'.
func (c *Clouds) Skew() time.Duration {
	var most time.Duration
	for _, p := range c.parts {
		if s := p.Cloud.Skew(); s.Abs() > most.Abs() {
			most = s
		}
	}
	return most
}

// ReadOnly reports whether no profile may change anything.
func (c *Clouds) ReadOnly() bool {
	return !slices.ContainsFunc(c.parts, func(p Part) bool { return !p.Cloud.ReadOnly() })
}

// SetLanguage asks all for their messages in a language.
func (c *Clouds) SetLanguage(language string) {
	for _, p := range c.parts {
		p.Cloud.SetLanguage(language)
	}
}

// TryNow lets the next request of each through, also where its key was
// refused.
func (c *Clouds) TryNow() {
	c.lock.Lock()
	clear(c.refused)
	c.lock.Unlock()
	for _, p := range c.parts {
		p.Cloud.TryNow()
	}
}
