package terminal

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/cellbuf"
)

// styleID names one of the styles; 0 is the plain one.
type styleID uint16

// styles numbers the styles that were seen, so that cells are small and what
// leads from one style to another is worked out once.
type styles struct {
	list  []cellbuf.Style
	ids   map[cellbuf.Style]styleID
	steps map[[2]styleID]string
	turns map[turn]styleID
}

// turn is a sequence that changes a style.
type turn struct {
	from     styleID
	sequence string
}

func newStyles() styles {
	return styles{
		list:  []cellbuf.Style{{}},
		ids:   map[cellbuf.Style]styleID{{}: 0},
		steps: map[[2]styleID]string{},
		turns: map[turn]styleID{},
	}
}

// maxStyles bounds the memory: an interface has dozens of styles, and one that
// has more than this is drawn plain from there on.
const maxStyles = 1 << 14

func (s *styles) id(style cellbuf.Style) styleID {
	id, known := s.ids[style]
	if known || len(s.list) == maxStyles {
		return id
	}
	id = styleID(len(s.list))
	s.list = append(s.list, style)
	s.ids[style] = id
	return id
}

// turn is the style after a sequence with these parameters.
func (s *styles) turn(from styleID, sequence string, params ansi.Params) styleID {
	style := s.list[from]
	cellbuf.ReadStyle(params, &style)
	to := s.id(style)
	if len(s.turns) < maxStyles {
		s.turns[turn{from, strings.Clone(sequence)}] = to
	}
	return to
}

// invisible tells whether a space in the style looks like no style at all.
func (s *styles) invisible(id styleID) bool {
	st := &s.list[id]
	return st.Bg == nil && st.UlStyle == cellbuf.NoUnderline &&
		st.Attrs&(cellbuf.ReverseAttr|cellbuf.StrikethroughAttr) == 0
}

// step is the shortest sequence that changes the style in force.
func (s *styles) step(from, to styleID) string {
	if from == to {
		return ""
	}
	if to == 0 {
		return ansi.ResetStyle
	}
	key := [2]styleID{from, to}
	seq, known := s.steps[key]
	if !known {
		seq = transition(s.list[from], s.list[to])
		s.steps[key] = seq
	}
	return seq
}

func transition(from, to cellbuf.Style) string {
	full := to.Sequence()
	if !from.Empty() {
		full = strings.Replace(full, "\x1b[", "\x1b[0;", 1)
	}
	// An attribute can't be taken away by itself: 22 ends bold and faint.
	gone := from.Attrs&^to.Attrs != 0 || from.UlStyle != to.UlStyle
	if gone {
		return full
	}
	if diff := to.DiffSequence(from); len(diff) < len(full) {
		return diff
	}
	return full
}
