package cell

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width is the number of cells that s takes.
func Width(s string) int {
	if ascii(s) {
		return len(s)
	}
	return ansi.StringWidth(s)
}

// Cut shortens s to at most width cells, with an ellipsis where something was
// left out.
func Cut(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if len(s) <= width || Width(s) <= width {
		return s
	}
	return ansi.Truncate(s, width, "…")
}

// Left makes s exactly width cells wide, the text at the left.
func Left(s string, width int) string {
	s = Cut(s, width)
	return s + Blank(width-Width(s))
}

// Right makes s exactly width cells wide, the text at the right.
func Right(s string, width int) string {
	s = Cut(s, width)
	return Blank(width-Width(s)) + s
}

// Blank is n spaces.
func Blank(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blanks) {
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

// Margin is the room at the left of everything, where a table has its mark.
const Margin = 2

// Edge is the room at the right of everything but rules.
const Edge = 1

const blanks = "                                                                                                                                                                                                        "

// ascii reports whether s has only characters of one cell each.
func ascii(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// Split puts left and right at the two ends of a line of width cells. Where
// there is no room for both with a blank between, left is cut and right stays.
func Split(left, right string, width int) string {
	r := ansi.StringWidth(right)
	if r > 0 {
		right = " " + right
		r++
	}
	if r >= width {
		return ansi.Truncate(right, max(width, 0), "…")
	}
	l := ansi.Truncate(left, width-r, "…")
	return l + Blank(width-r-ansi.StringWidth(l)) + right
}

// Block makes lines a block of exactly height lines, cutting what is too much
// and adding empty lines where there are too few. Lines are cut to width;
// unlike elsewhere in this package they may carry styles.
func Block(lines []string, width, height int) string {
	if height <= 0 {
		return ""
	}
	out := make([]string, height)
	for i := range min(height, len(lines)) {
		line := lines[i]
		if len(line) > width && ansi.StringWidth(line) > width {
			line = ansi.Truncate(line, max(width, 0), "")
		}
		out[i] = line
	}
	return strings.Join(out, "\n")
}

// Wrap breaks s into lines of at most width cells, between words where it can,
// never before a mark that ends what stands before it, and never behind the
// dash of an option.
func Wrap(s string, width int) []string {
	if width <= 0 {
		return nil
	}
	lines := strings.Split(ansi.Wrap(s, width, ""), "\n")
	for i := 1; i < len(lines); i++ {
		if option, ok := strings.CutSuffix(lines[i-1], " -"); ok && Width(lines[i]) < width && strings.Contains(s, " -"+lines[i]) {
			lines[i-1], lines[i] = option, "-"+lines[i]
			continue
		}
		before := []rune(lines[i-1])
		if !beginsWithMark(lines[i]) || len(before) < 2 || before[len(before)-1] == ' ' {
			continue
		}
		last := len(before) - 1
		if moved := string(before[last:]) + lines[i]; Width(moved) <= width {
			lines[i-1], lines[i] = string(before[:last]), moved
		}
	}
	return lines
}

// beginsWithMark tells whether a line begins with what must not begin one in
// Chinese.
func beginsWithMark(line string) bool {
	r, _ := utf8.DecodeRuneInString(line)
	return strings.ContainsRune("，。；：、！？）》」』”’…", r)
}
