package config

import "path"

// Colour is a colour by its name.
type Colour string

// Colours are the names of all colours that a profile can have.
func Colours() []Colour {
	return []Colour{"red", "yellow", "green", "blue", "magenta", "cyan"}
}

// parsePatterns reads patterns of names. An empty one would match nothing,
// which nobody means.
func parsePatterns(s stated) ([]string, problem) {
	for _, pattern := range s.list {
		if _, err := path.Match(pattern, ""); err != nil || pattern == "" {
			return nil, &Mistake{Problem: BadPattern, Value: pattern}
		}
	}
	return s.list, nil
}
