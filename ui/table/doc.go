// Package table shows rows that have an identity in columns that fit.
//
// It draws the rows that are in sight and no others, keeps the cursor on the
// same row when rows come, go or change order, and drops the least important
// columns where the window is narrow. Rows and cells are plain text; the table
// paints them.
package table
