package theme

import "slices"

// The names of the themes that are built in.
const (
	NameDark         = "dark"
	NameLight        = "light"
	NameANSI         = "ansi"
	NameMono         = "mono"
	NameHighContrast = "high-contrast"
)

// Set is the themes that can be chosen, by name.
type Set struct {
	names    []string // in the order in which they are offered
	palettes map[string]Palette
}

// BuiltIn are the themes that need no configuration.
func BuiltIn() Set {
	return Set{
		names: []string{NameDark, NameLight, NameANSI, NameMono, NameHighContrast},
		palettes: map[string]Palette{
			NameDark: dark(), NameLight: light(), NameANSI: sixteen(), NameMono: mono(), NameHighContrast: highContrast(),
		},
	}
}

// WithoutColour is for terminals that have none, or are to show none.
func WithoutColour() Set {
	return Set{names: []string{NameMono}, palettes: map[string]Palette{NameMono: mono()}}
}

// Add offers one more theme: the colours of base, but for those given.
func (s *Set) Add(name, base string, colours map[string]string) {
	p := s.Palette(base).With(colours)
	if _, known := s.palettes[name]; !known {
		s.names = append(s.names, name)
	}
	s.palettes[name] = p
}

// Names are the themes' names, in the order in which they are offered.
func (s Set) Names() []string { return slices.Clone(s.names) }

// Has reports whether there is a theme of that name.
func (s Set) Has(name string) bool { _, ok := s.palettes[name]; return ok }

// Palette is the colours of the theme of that name, or of the first one.
func (s Set) Palette(name string) Palette {
	if p, ok := s.palettes[name]; ok {
		return p
	}
	if len(s.names) == 0 {
		return dark()
	}
	return s.palettes[s.names[0]]
}

// After is the name of the theme that is offered after the one named.
func (s Set) After(name string) string {
	if len(s.names) == 0 {
		return name
	}
	return s.names[(slices.Index(s.names, name)+1)%len(s.names)]
}
