package ui

import "cdsredis/ui/cell"

// frame is the window cut into rows: a title, the tabs and a rule; the body;
// a rule and the help. It is the only place that does layout arithmetic.
type frame struct {
	width, height int
	inner         int // columns of all but rules: there is a margin at the right
	title, tabs   bool
	rules         bool // one over the body and one under it
	help          bool
	body          int // rows
}

// The least heights at which a window has room for each part.
const (
	heightForTitle = 3
	heightForHelp  = 5
	heightForTabs  = 8
	heightForRules = 12
)

func newFrame(width, height int) frame {
	f := frame{
		width: max(width, 0), height: max(height, 0), inner: max(width-cell.Edge, 0),
		title: height >= heightForTitle, help: height >= heightForHelp,
		tabs: height >= heightForTabs, rules: height >= heightForRules,
	}
	f.body = f.height - f.above() - f.below()
	return f
}

// above is the number of rows over the body.
func (f frame) above() int { return count(f.title) + count(f.tabs) + count(f.rules) }

// below is the number of rows under the body.
func (f frame) below() int { return count(f.rules) + count(f.help) }

// says reports whether there is room for a notice.
func (f frame) says() bool { return f.rules || f.help }

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
