package text

// Other is the language that this is not.
func (t *Text) Other() Lang {
	if t.Lang == Chinese {
		return English
	}
	return Chinese
}
