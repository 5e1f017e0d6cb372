// Package menu is a short list of things to do, each with a letter. A letter
// does the thing at once; arrows and enter are for who does not know it yet.
package menu
