package text

// AsCode is what is said beside and within a creation in the languages of
// other tools. Within them it is in comments, a line each.
type AsCode struct {
	Title, TitleOf                   string // TitleOf: %s: an instance
	Request, Terraform, Curl, Lookup string // the parts
	Unknown                          string // what <…> means
	Masked                           string

	CurlBuys, CurlPassword, CurlReads string

	TerraformNoImport string // %s: an id
	TerraformVersion  string
	TerraformSize     string // %d: a goods id
	TerraformAnySize  string
	TerraformPort     string // %d
	TerraformAmount   string // %d
	TerraformMemory   string // %s: an amount of memory
	TerraformWaits    string
}
