// Package ui is the dashboard: the frame around the screens and what they
// share.
//
//	run.go      puts the parts together and runs them
//	stage.go    lets the dashboard of another profile take the place of this one
//	account.go  what depends on the profile: its cloud, what it protects
//	profiles.go the change to another profile
//	welcome.go  the first start, before there is a profile
//	app.go      the state of the whole, and what changes it
//	keys.go     the keys that work everywhere
//	anywhere.go what they do, also while a page is in front
//	load.go     the requests that the app makes for all screens
//	poll.go     how often the instances are asked for
//	schedule.go when that is next
//	follow.go   the operations that are open, and what becomes of them
//	ends.go     which operations ended, and which of these the user has seen
//	announce.go how ends are told of, on the screen and outside of it
//	notice.go   what was said last
//	pages.go    what stands in front of the screens, and of each other
//	hand.go     what is done with instances: copying, exporting, connecting
//	frame.go    how the window is cut into parts
//	view.go     the header, the tabs, and what is said
//	foot.go     the line of keys
//	help.go     the page of keys
//	look.go     other themes and another language while it runs
//	mouse.go    what clicks and the wheel do
//
// The screens are in screen/, each knowing neither the app nor the others;
// they ask for things by the messages in msg/. Answers are sent to every
// screen, keys to the one in front. No request is made outside a command.
package ui
