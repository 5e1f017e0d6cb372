package form

// Resume goes on where an earlier form of the same questions is: at its field,
// and in a list at its option. What was refused there is refused in the words
// of f, but for reasons that others gave, which stay as they are.
func (f *Form) Resume(earlier *Form) {
	f.Focus(earlier.Focused())
	for _, from := range earlier.fields {
		for _, to := range f.fields {
			if to.key == from.key {
				to.resume(from)
			}
		}
	}
	f.draw()
}

func (f *field) resume(from *field) {
	if f.list != nil && from.list != nil {
		f.list.cursor = from.list.cursor
	}
	if from.problem == "" {
		return
	}
	f.problem = f.refusal()
	if f.problem == "" {
		f.problem = from.problem
	}
}

// refusal is why the answer would be refused; unlike take, it takes none.
func (f *field) refusal() string {
	if f.list != nil {
		return f.list.refusal()
	}
	return f.check()
}
