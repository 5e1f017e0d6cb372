package instances

// Show selects the instance with that id, giving up a filter that hides it. It
// reports whether there is one in the scope.
func (m *Model) Show(id string) bool {
	m.details = nil
	if m.table.Select(id) {
		return true
	}
	m.filter.Clear()
	m.show()
	return m.table.Select(id)
}
