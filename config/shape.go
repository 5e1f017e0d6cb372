package config

// Shape is what a value looks like in the file.
type Shape int

// The shapes.
const (
	// Text is a text in quotes.
	Text Shape = iota
	// Truth is true or false.
	Truth
	// Duration is a text such as "10s", or a number of seconds.
	Duration
	// List is a list of texts; its first may not be empty.
	List
	// Table holds other values.
	Table
)

// String is for messages, in English.
func (s Shape) String() string {
	switch s {
	case Truth:
		return "true or false"
	case Duration:
		return `a text such as "10s", or a number of seconds`
	case List:
		return `a list of texts, such as ["pass", "show", "cds"]`
	case Table:
		return "a table, such as [log] or [profiles.prod]"
	case Text:
	}
	return "a text in quotes"
}
