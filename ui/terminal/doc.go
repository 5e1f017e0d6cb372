// Package terminal puts the interface on the terminal and takes its keys. It
// is the only place that knows how frames are sent and how the terminal's modes
// are set and undone.
//
// Start at Run. It runs a bubbletea program without bubbletea's renderer:
//
//   - program.go adapts the model to bubbletea: what the terminal itself
//     handles is handled there, and its view goes to the painter.
//   - painter.go sends frames, on a goroutine of its own: the newest one wins,
//     and nothing wakes while nothing changes. flow.go says when the line has
//     room for one.
//   - canvas.go turns a frame into the fewest bytes that make it of the one on
//     the screen; ink.go makes cells of its lines, out of style.go and glyph.go,
//     and encode.go, move.go and scroll.go write them.
//   - session.go takes the terminal and gives it back as it was, on every way
//     out, for a while (commands.go), or for good.
//   - ascii.go is for terminals that draw some characters wider than others do;
//     probe.go asks whether this is one.
//   - input.go reads keys, and takes out the answers of the terminal; paste.go keeps
//     what is pasted apart from them.
//
// The screen of charmbracelet/x/cellbuf does such a comparison too; its cells'
// styles are used here. Its drawing is not: tried with random frames it erases
// rows that it shouldn't, and with wide characters it can loop for ever.
//
// Only sequences that every terminal of the last decades knows are sent:
// cursor moves, erasing to the end of the line, inserting and deleting lines
// in a scroll region. Repeating, inserting and deleting characters would save
// little, and terminals disagree about them.
package terminal
