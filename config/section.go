package config

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// section is a part of the file while it is read: the top, or one profile.
type section struct {
	*decoder
	// depth is the number of parts in the path of the section itself.
	depth int
	// known are the settings that may stand here, by key.
	known map[string]setting
	found layer
}

// section reads the table at path and those below it.
func (d *decoder) section(table map[string]any, path []string, belongs func(setting) bool) layer {
	s := section{decoder: d, depth: len(path), known: map[string]setting{}, found: layer{}}
	for _, one := range settings() {
		if belongs(one) {
			s.known[one.key] = one
		}
	}
	s.read(table, path)
	return s.found
}

func (s section) read(table map[string]any, path []string) {
	for _, name := range s.inOrder(table, strings.Join(append(slices.Clone(path), ""), ".")) {
		here := append(slices.Clone(path), name)
		whole, key := strings.Join(here, "."), strings.Join(here[s.depth:], ".")
		below, isTable := table[name].(map[string]any)
		if setting, ok := s.known[key]; ok {
			s.leaf(setting, whole, table[name])
			continue
		}
		switch {
		case !s.isTable(key):
			s.mistake(whole, UnknownKey)
		case !isTable:
			s.wrongType(whole, Table)
		default:
			s.read(below, here)
		}
	}
}

// isTable reports whether settings stand below key.
func (s section) isTable(key string) bool {
	for known := range maps.Keys(s.known) {
		if strings.HasPrefix(known, key+".") {
			return true
		}
	}
	return false
}

func (s section) leaf(to setting, whole string, value any) {
	one := stated{key: whole, from: s.source(whole)}
	ok := false
	switch v := value.(type) {
	case string:
		one.text, ok = v, to.shape == Text || to.shape == Duration
	case bool:
		one.text, ok = fmt.Sprint(v), to.shape == Truth
	case int64:
		one.text, ok = fmt.Sprint(v), to.shape == Duration
	case []any:
		one.list, ok = texts(v)
		ok = ok && to.shape == List
	}
	if !ok {
		s.wrongType(whole, to.shape)
		return
	}
	s.found[to.key] = one
}

// texts is false where one of the values is none.
func texts(values []any) ([]string, bool) {
	found := make([]string, 0, len(values))
	for _, v := range values {
		s, ok := v.(string)
		if !ok {
			return nil, false
		}
		found = append(found, s)
	}
	return found, true
}
