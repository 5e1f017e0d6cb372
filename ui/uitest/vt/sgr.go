package vt

import (
	"strconv"
	"strings"
)

// sgr changes the style in force.
func (t *Terminal) sgr() {
	if len(t.parser.params) == 0 {
		t.cursor.style = plain()
		return
	}
	for _, group := range groups(string(t.parser.params)) {
		t.cursor.style.apply(group)
	}
}

// apply obeys one parameter of SGR with its arguments.
func (s *Style) apply(group []int) {
	switch n := group[0]; {
	case n == 0:
		*s = plain()
	case n == 4 && len(group) > 1 && group[1] == 0:
		s.Flags &^= Underline
	case n >= 1 && n <= 9:
		s.Flags |= flag(n)
	case n == 21:
		s.Flags |= Underline
	case n == 22:
		s.Flags &^= Bold | Faint
	case n >= 23 && n <= 29:
		s.Flags &^= flag(n - 20)
	case n >= 30 && n <= 37:
		s.FG = int32(n - 30)
	case n == 38:
		s.FG = colour(group, s.FG)
	case n == 39:
		s.FG = -1
	case n >= 40 && n <= 47:
		s.BG = int32(n - 40)
	case n == 48:
		s.BG = colour(group, s.BG)
	case n == 49:
		s.BG = -1
	case n >= 90 && n <= 97:
		s.FG = int32(n - 90 + 8)
	case n >= 100 && n <= 107:
		s.BG = int32(n - 100 + 8)
	}
}

// flag is the attribute that SGR n, from 1 to 9, switches on. Slow and rapid
// blinking are one.
func flag(n int) Flags {
	if n > 5 {
		n--
	}
	return Bold << (n - 1)
}

// groups parts SGR parameters, keeping colours with their arguments, which
// come after semicolons or colons.
func groups(s string) [][]int {
	var out [][]int
	fields := strings.Split(s, ";")
	for i := 0; i < len(fields); i++ {
		group := numbers(fields[i])
		if len(group) == 6 && group[1] == 2 { // 38:2:space:r:g:b
			group = append(group[:2], group[3:]...)
		}
		if takesColour(group) && i+1 < len(fields) {
			more := 2
			if fields[i+1] == "2" {
				more = 4
			}
			end := min(i+more, len(fields)-1)
			group = append(group, numbers(strings.Join(fields[i+1:end+1], ":"))...)
			i = end
		}
		out = append(out, group)
	}
	return out
}

func takesColour(group []int) bool {
	return len(group) == 1 && (group[0] == 38 || group[0] == 48 || group[0] == 58)
}

// numbers parses numbers parted by colons; what is no number counts as 0.
func numbers(s string) []int {
	fields := strings.Split(s, ":")
	out := make([]int, len(fields))
	for i, f := range fields {
		if n, err := strconv.Atoi(f); err == nil {
			out[i] = n
		}
	}
	return out
}

func colour(group []int, old int32) int32 {
	switch {
	case len(group) >= 3 && group[1] == 5:
		return int32(group[2] & 0xff)
	case len(group) >= 5 && group[1] == 2:
		return RGB | int32(group[2]&0xff)<<16 | int32(group[3]&0xff)<<8 | int32(group[4]&0xff)
	default:
		return old
	}
}
