// Package specs is the screen of what can be bought in the region in scope:
// each version, architecture and compute role with its sizes.
//
// A catalogue is asked for when the screen is in front and the region's is not
// known yet, and kept after that. Start reading at model.go; rows.go says how
// a catalogue becomes rows.
package specs
