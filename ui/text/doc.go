// Package text holds every word on the screen, in Chinese and in English.
//
// Each part of the interface has a struct of its texts (regions.go) and a
// value of it in each language (regions_en.go, regions_zh.go). A test holds
// that no text is missing in either and that both take the same arguments.
// Texts with %s and the like are given to fmt.Sprintf.
package text
