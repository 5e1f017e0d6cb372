package details

import (
	"strings"

	"cdsredis/ui/facts"
)

// Facts are all that is known of the instance, for whoever shows it without
// drawing: a fact without a label is the title of those after it.
func Facts(o Options) []facts.Fact {
	fields := New(o).fields
	out := make([]facts.Fact, 0, len(fields))
	for _, f := range fields {
		values := f.shown
		if f.copied != "" {
			values = []string{strings.TrimPrefix(f.copied, f.label+facts.Separator)}
		}
		out = append(out, facts.Fact{Label: f.label, Values: values})
	}
	return out
}
