package table

// Rows are all rows, in the order in which they are shown. The slice is the
// table's own and must not be changed.
func (t *Table[T]) Rows() []T { return t.rows }
