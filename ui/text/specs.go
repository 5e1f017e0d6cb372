package text

// Specs is what the specs screen says.
type Specs struct{ Title string }
