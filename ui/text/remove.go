package text

// Remove is what the remove screen says.
type Remove struct{ Title string }
