package terminal

import (
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// ASCII says when signs and borders are drawn with ASCII characters only.
type ASCII int

const (
	// ASCIIAuto asks the terminal whether it draws characters of ambiguous
	// width in one cell, and believes in the meantime that it does. Terminals
	// and locales that are known to have no such characters are not asked.
	ASCIIAuto ASCII = iota
	// ASCIIOn and ASCIIOff are the user's own choice.
	ASCIIOn
	ASCIIOff
)

// settle makes a choice of ASCIIAuto where the environment allows one.
func (a ASCII) settle(env func(string) string) ASCII {
	if a != ASCIIAuto || env == nil {
		return a
	}
	if env("TERM") == "linux" {
		return ASCIIOn // the console's font has 256 or 512 characters
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		locale := strings.ToLower(env(name))
		if locale == "" {
			continue
		}
		if !strings.Contains(locale, "utf-8") && !strings.Contains(locale, "utf8") {
			return ASCIIOn
		}
		break
	}
	return a
}

// ascii is what stands for the signs, borders and punctuation that the
// interface uses, and for those that are common in text.
var ascii = map[rune]string{
	'●': "*", '◐': "%", '○': "o", '✗': "x", '✓': "+", '×': "x", '▌': ">", '▲': "^", '▼': "v",
	'█': "#", '░': ".", '▒': ":", '▓': "#", '■': "#", '□': ".", '◆': "*", '◇': "o", '★': "*", '☆': "*",
	'─': "-", '━': "-", '│': "|", '┃': "|", '┌': "+", '┐': "+", '└': "+", '┘': "+", '├': "+", '┤': "+",
	'┬': "+", '┴': "+", '┼': "+", '╭': "+", '╮': "+", '╯': "+", '╰': "+",
	'·': "-", '•': "*", '…': "~", '–': "-", '—': "-", '‹': "<", '›': ">", '«': "<", '»': ">",
	'←': "<", '→': ">", '↑': "^", '↓': "_", '↵': "<", '“': `"`, '”': `"`, '‘': "'", '’': "'",
	'≤': "<", '≥': ">", '≈': "~", '±': "~", '°': "o",
}

// ambiguous tells whether terminals disagree about a character's width.
func ambiguous(r rune) bool {
	wide := runewidth.Condition{EastAsianWidth: true}
	narrow := runewidth.Condition{}
	return r >= 0x80 && wide.RuneWidth(r) != narrow.RuneWidth(r)
}

// plain is text, of so many cells, in characters about which no two terminals
// disagree.
func plain(text string, width int) string {
	for i, r := range text {
		switch {
		case i > 0 && unicode.In(r, unicode.Mn, unicode.Me):
			return text[:i]
		case i == 0 && width == 1 && ascii[r] != "":
			return ascii[r]
		case ambiguous(r):
			return strings.Repeat("?", width)
		}
	}
	return text
}
