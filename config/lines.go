package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// keyLines finds the line of every key of a document that was decoded before,
// by its whole path joined by dots. The decoder itself does not tell: it
// knows positions only of keys that a struct lacks, and only if nothing else
// is wrong.
func keyLines(document []byte) map[string]int {
	lines := map[string]int{}
	p := &unstable.Parser{}
	p.Reset(document)
	table := ""
	for p.NextExpression() {
		e := p.Expression()
		switch e.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = noteKey(p, e, "", lines) + "."
		case unstable.KeyValue:
			noteValue(p, e, table, lines)
		default:
		}
	}
	return lines
}

func noteValue(p *unstable.Parser, e *unstable.Node, prefix string, lines map[string]int) {
	key := noteKey(p, e, prefix, lines)
	if e.Value().Kind != unstable.InlineTable {
		return
	}
	for below := e.Value().Children(); below.Next(); {
		noteValue(p, below.Node(), key+".", lines)
	}
}

// noteKey notes a key and the tables that it goes through, and gives its
// path.
func noteKey(p *unstable.Parser, e *unstable.Node, prefix string, lines map[string]int) string {
	var parts []string
	for part := e.Key(); part.Next(); {
		parts = append(parts, string(part.Node().Data))
		path := prefix + strings.Join(parts, ".")
		if _, seen := lines[path]; !seen {
			lines[path] = p.Shape(part.Node().Raw).Start.Line
		}
	}
	return prefix + strings.Join(parts, ".")
}

// inOrder gives a table's keys as they stand in the file.
func (d *decoder) inOrder(table map[string]any, prefix string) []string {
	names := slices.Sorted(maps.Keys(table))
	slices.SortStableFunc(names, func(a, b string) int { return d.lines[prefix+a] - d.lines[prefix+b] })
	return names
}
