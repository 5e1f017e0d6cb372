// Package table shows rows that have an identity in columns that fit.
//
// It draws the rows that are in sight and no others, keeps the cursor and the
// marks on the same rows when rows come, go or change order, and drops the
// least important columns where the window is narrow, or scrolls to them.
// Rows and cells are plain text; the table paints them.
//
// column.go has the columns and how wide they are, move.go the cursor,
// marks.go the marks, place.go what happens to both when rows are replaced,
// view.go the drawing.
package table
