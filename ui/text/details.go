package text

// Details is what the full view of one instance says beside the words of the
// table.
type Details struct {
	CommandLine, URL                   string // labels of the ways to connect
	Operations, Recorded, NoOperations string
	By                                 string // %s: a user
	Fields, Raw                        string // the two parts
	Nothing                            string // y on a field that is empty
	CopyField, CopyMore                string // keys
	OtherPart, Connect, AsCode         string
	NoClient                           string // what is copied where redis-cli is not installed
	NoAddress                          string
	ClientEnded                        string // %s: why
}
