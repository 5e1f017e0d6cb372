package terminal

import "unicode/utf8"

// glyph is what is drawn in a cell: a character, or, where it is negative, one
// of the clusters of glyphs, or 0 in the right half of a wide character.
type glyph int32

// glyphs numbers the clusters that were seen: characters with marks on them,
// and others that are drawn as one.
type glyphs struct {
	clusters []string
	known    map[string]glyph
}

const (
	// maxClusters is from how many on they are numbered anew.
	maxClusters = 1 << 12
	// maxCluster bounds, in bytes, a character with the marks on it.
	maxCluster = 64
)

// of is the glyph of a text that is drawn as one.
func (g *glyphs) of(text string) glyph {
	r, size := utf8.DecodeRuneInString(text)
	if size == len(text) {
		return glyph(r)
	}
	n, known := g.known[text]
	if !known {
		if g.known == nil {
			g.known = map[string]glyph{}
		}
		text = string([]byte(text)) // without the frame that it is a part of
		g.clusters = append(g.clusters, text)
		n = glyph(-len(g.clusters))
		g.known[text] = n
	}
	return n
}

// full tells whether the clusters take up more room than they should.
func (g *glyphs) full() bool { return len(g.clusters) >= maxClusters }

// size is how many bytes a glyph takes.
func (g *glyphs) size(n glyph) int {
	if n < 0 {
		return len(g.clusters[-n-1])
	}
	if n == 0 {
		return 0
	}
	return utf8.RuneLen(rune(n))
}

// append writes a glyph.
func (g *glyphs) append(buf []byte, n glyph) []byte {
	switch {
	case n < 0:
		return append(buf, g.clusters[-n-1]...)
	case n == 0:
		return buf
	}
	return utf8.AppendRune(buf, rune(n))
}
