package text

// Name is what a language calls itself.
func Name(l Lang) string {
	if l == Chinese {
		return "中文"
	}
	return "English"
}

// Other is the language that this is not.
func (t *Text) Other() Lang {
	if t.Lang == Chinese {
		return English
	}
	return Chinese
}

// Also is the API's word in the other language, so that it is found by either.
func (t *Text) Also(s string) string {
	if t.Lang == Chinese {
		return english(s)
	}
	return s
}
