// Package screenshots holds the pictures that the README shows, and what makes
// them: `make screenshots` walks through the demo, in both languages, with a
// clock of its own, and writes what was on the screen. The same program gives
// the same bytes on the same machine.
//
// The stage (stage_test.go) is the program in a terminal. The walk
// (walk_test.go) is what is done there, and the shots (shots_test.go) are the
// pictures taken on the way. A screen becomes SVG with each cell at its own
// column (svg_test.go, glyph_test.go), rsvg-convert makes pixels of it, and
// these become a PNG or GIF of few colours (palette_test.go, gif_test.go).
// All of it is in tests, for it uses what tests use.
package screenshots
