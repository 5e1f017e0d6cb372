// Package theme is how the dashboard looks: a palette of named colours, the
// inks and styles made from them, and the signs that stand beside words.
//
// Only palette.go names colours. Components take inks and styles from a Theme
// and never make their own.
package theme
