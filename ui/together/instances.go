package together

import (
	"context"
	"slices"

	"cdsredis/api"
)

// Instances are those of all profiles, each with its profile's name in
// Account. Of a profile that does not answer they are as it told them last,
// beside an *Error that is Partial; if none answers, there is only the error.
// A profile whose key was refused is not asked again before TryNow: it would be
// refused as often as the others are asked.
//
// While no profile's list has changed it is the very same list (see
// api.SameList). With a filter nothing is remembered.
func (c *Clouds) Instances(ctx context.Context, f api.InstanceFilter) ([]api.Instance, error) {
	answers := ask(ctx, c.parts, func(ctx context.Context, p Part) ([]api.Instance, error) {
		if err := c.refusal(p.Name); err != nil {
			return nil, err
		}
		list, err := p.Cloud.Instances(ctx, f)
		if api.IsAuth(err) {
			c.refuse(p.Name, err)
		}
		return list, err
	})
	failed := failures(c.parts, answers)
	if failed != nil && !failed.Partial {
		return nil, failed
	}
	lists := make([][]api.Instance, len(answers))
	for i, a := range answers {
		lists[i] = a.value
	}
	var merged []api.Instance
	if f == (api.InstanceFilter{}) {
		merged = c.remember(lists, failed)
	} else {
		merged = merge(c.parts, lists)
	}
	if failed != nil {
		return merged, failed
	}
	return merged, nil
}

// refusal is why a profile's key was refused; nil if it was not.
func (c *Clouds) refusal(name string) error {
	c.lock.Lock()
	defer c.lock.Unlock()
	return c.refused[name]
}

func (c *Clouds) refuse(name string, err error) {
	c.lock.Lock()
	defer c.lock.Unlock()
	c.refused[name] = err
}

// remember merges the lists, with the last good ones in place of those that
// failed.
func (c *Clouds) remember(lists [][]api.Instance, failed *Error) []api.Instance {
	c.lock.Lock()
	defer c.lock.Unlock()
	for i, p := range c.parts {
		if failed.Failed(p.Name) {
			lists[i] = c.lists[i]
		}
	}
	if c.merged == nil || !slices.EqualFunc(lists, c.lists, api.SameList) {
		c.merged = merge(c.parts, lists)
	}
	c.lists = lists
	return c.merged
}

// merge copies the lists into one: they are shared and must stay as they are.
func merge(parts []Part, lists [][]api.Instance) []api.Instance {
	n := 0
	for _, list := range lists {
		n += len(list)
	}
	out := make([]api.Instance, 0, n)
	for i, list := range lists {
		for _, in := range list {
			in.Account = parts[i].Name
			out = append(out, in)
		}
	}
	return out
}
