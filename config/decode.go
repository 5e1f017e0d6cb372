package config

import (
	"errors"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// decode sorts the document into layers. It goes through the tree by hand
// instead of into a struct, because a decoder stops at its first mistake.
func (l *loader) decode(f *file, document []byte) {
	var tree map[string]any
	if err := toml.Unmarshal(document, &tree); err != nil {
		l.report(syntaxMistake(f.path, err))
		return
	}
	d := &decoder{loader: l, path: f.path, lines: keyLines(document)}
	f.profiles, f.themes, f.keys = d.profiles(tree), d.themes(tree), d.keys(tree)
	f.top = d.section(tree, nil, func(s setting) bool { return s.atTop })
}

// syntaxMistake leaves the decoder's own excerpt of the file out: a secret
// can stand in it.
func syntaxMistake(path string, err error) Mistake {
	m := Mistake{Source: Source{Origin: FromFile, Name: path}, Problem: BadSyntax}
	m.Value = strings.TrimPrefix(err.Error(), "toml: ")
	if at, ok := errors.AsType[*toml.DecodeError](err); ok {
		m.Source.Line, _ = at.Position()
	}
	return m
}

// decoder reports every key that it does not know, or whose value is of
// another type than it has to be.
type decoder struct {
	loader *loader
	path   string
	lines  map[string]int
}

func (d *decoder) source(key string) Source {
	return Source{Origin: FromFile, Name: d.path, Line: d.lines[key]}
}

func (d *decoder) mistake(key string, problem Problem) {
	d.loader.report(Mistake{Key: key, Source: d.source(key), Problem: problem})
}

func (d *decoder) wrongType(key string, want Shape) {
	d.loader.report(Mistake{Key: key, Source: d.source(key), Problem: WrongType, Shape: want})
}

// table takes a table out of the tree; ok is false where there is none.
func (d *decoder) table(tree map[string]any, name string) (table map[string]any, ok bool) {
	value, stated := tree[name]
	delete(tree, name)
	if !stated {
		return nil, false
	}
	table, ok = value.(map[string]any)
	if !ok {
		d.wrongType(name, Table)
	}
	return table, ok
}

// profiles takes the profiles out of the tree.
func (d *decoder) profiles(tree map[string]any) map[string]layer {
	tables, ok := d.table(tree, "profiles")
	if !ok {
		return nil
	}
	found := map[string]layer{}
	for _, name := range d.inOrder(tables, "profiles.") {
		key := "profiles." + name
		table, ok := tables[name].(map[string]any)
		if !ok {
			d.wrongType(key, Table)
			continue
		}
		profile := d.section(table, []string{"profiles", name}, func(s setting) bool { return s.inProfile })
		_, hasKey := profile["secret_key"]
		if command, ok := profile["secret_command"]; ok && hasKey {
			d.mistake(command.key, TwoSecrets)
		}
		if !isShown(name) {
			d.loader.report(Mistake{Key: "profiles", Source: d.source(key), Problem: BadName, Value: name})
		}
		found[name] = profile
	}
	return found
}
