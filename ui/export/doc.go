// Package export writes instances down for other programs and for people: as
// CSV, as JSON, and as a table in Markdown.
//
// record.go says which fields go out, csv.go, json.go and markdown.go how, and
// file.go puts the result into a file that only its owner can read.
package export
