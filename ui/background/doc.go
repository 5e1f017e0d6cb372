// Package background settles what must be settled before bubbletea's packages
// initialise themselves. Import it for that effect, in main and in the tests
// of anything that starts a program or measures text:
//
//	import _ "cdsredis/ui/background"
//
// bubbletea's package init asks the terminal for its background colour and
// waits up to five seconds for the answer, also for --version, and an answer
// that comes late arrives as typed junk. lipgloss doesn't ask where the
// background was set before. That can't be done in main, which runs later.
//
// Go initialises, of the packages whose imports are ready, the one whose path
// sorts first. This one imports only what lipgloss needs as well, and its path
// sorts before github.com/charmbracelet/bubbletea, so it comes first. A test
// in a terminal that never answers holds that.
package background
