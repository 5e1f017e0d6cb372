package msg

import (
	"cdsredis/api"
	"cdsredis/ui/ascode"
)

// The requests in this file hand instances on to where they are needed next.
// Slices are shared and never changed.

// OpenDetails asks for everything about one instance.
type OpenDetails struct{ Instance api.Instance }

// AskCopy asks what of the instances is to be copied.
type AskCopy struct{ Instances []api.Instance }

// AskExport asks in which format the instances are to be written down.
type AskExport struct{ Instances []api.Instance }

// Copy asks for a text to be put on the clipboard.
type Copy struct {
	// What names the text in the user's language.
	What string
	Text string
}

// ShowText asks for a text to be shown with nothing around it, to be selected
// from by hand.
type ShowText struct{ Text string }

// Format is a format of exports.
type Format int

// The formats.
const (
	FormatCSV Format = iota
	FormatJSON
	FormatMarkdown
)

// Export asks for the instances to be written into a file.
type Export struct {
	Format    Format
	Instances []api.Instance
}

// Connect asks for redis-cli on the instance.
type Connect struct{ Instance api.Instance }

// ShowInstanceCode asks for what would create the like of an instance, in the
// languages of other tools.
type ShowInstanceCode struct{ Instance api.Instance }

// ShowCode asks for a creation in the languages of other tools.
type ShowCode struct{ Order ascode.Order }
