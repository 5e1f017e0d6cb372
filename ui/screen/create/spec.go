package create

import (
	"fmt"
	"strconv"

	"cdsredis/api"
	"cdsredis/ui/form"
	"cdsredis/ui/text"
)

// askSpec asks for the size in four lists, each offering what the answers
// before it leave.
func (m *Model) askSpec() []form.Question {
	c, d := m.t.Create, &m.draft
	if len(m.catalog.got.Versions) == 0 {
		return nil
	}
	return []form.Question{
		form.List{Key: fieldVersion, Title: c.Version, Value: &d.version, Missing: c.NotAVersion, Options: func() []form.Option {
			return options(m.catalog.got.Versions, func(v api.Version) form.Option {
				return form.Option{Value: v.Version, Label: "Redis " + v.Version}
			})
		}},
		form.List{Key: fieldArchitecture, Title: c.Architecture, Value: &d.architecture, Missing: c.NotAnArchitecture, Options: func() []form.Option {
			return options(d.find(m.catalog.got).version.Architectures, func(a api.Architecture) form.Option {
				return form.Option{Value: a.Name, Label: m.t.Word(a.Name), Detail: m.t.Word(a.Product)}
			})
		}},
		form.List{Key: fieldRole, Title: c.Role, Value: &d.role, Missing: c.NotARole, Options: func() []form.Option {
			return options(d.find(m.catalog.got).architecture.Roles, func(r api.ComputeRole) form.Option {
				return form.Option{Value: r.Name, Label: m.t.Word(r.Name)}
			})
		}},
		form.List{Key: fieldSize, Title: c.Size, Value: &d.goods, Missing: c.NotASize, Options: func() []form.Option {
			return options(d.find(m.catalog.got).role.Sizes, m.sizeOption)
		}},
	}
}

func (m *Model) sizeOption(s api.Size) form.Option {
	cores := ""
	if s.CPU > 0 {
		cores = fmt.Sprintf(m.t.Create.Cores, s.CPU)
	}
	goods := strconv.Itoa(s.GoodsID)
	return form.Option{
		Value: goods, Label: memory(s),
		Detail: joined(cores, fmt.Sprintf(m.t.Create.Goods, goods)),
	}
}

// memory is the size's memory in words.
func memory(s api.Size) string { return text.Memory(mb(s)) }

// mb is the size's memory in MB.
func mb(s api.Size) int { return s.RAM * 1024 }

func options[T any](from []T, option func(T) form.Option) []form.Option {
	all := make([]form.Option, 0, len(from))
	for _, x := range from {
		all = append(all, option(x))
	}
	return all
}
