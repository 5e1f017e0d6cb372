package text

// Tasks is what the tasks screen says.
type Tasks struct{ Title string }
