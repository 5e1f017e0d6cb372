// Package reader shows texts to read and to copy, such as a creation as code.
// A bare reader shows nothing but the text, over the whole window, so that it
// can be selected with the mouse where there is no way to a clipboard.
package reader
