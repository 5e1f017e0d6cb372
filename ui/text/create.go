package text

// Create is what the create screen says.
type Create struct{ Title string }
