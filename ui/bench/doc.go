// Package bench measures the whole program in a terminal: how fast it is, what
// it sends, and what it costs while nothing happens. It holds tests only.
//
// counts_test.go holds what does not depend on the machine, and runs with all
// other tests. The rest measures and asserts nothing: `make bench` runs it,
// starting at figures_test.go, and prints a table for the README. Times are
// medians beside those of the program in empty, measured in turns with it, since
// times by themselves say more about the machine.
//
// world_test.go opens the dashboard on a simulated cloud, replay_test.go finds
// out when something was shown, and yardstick_test.go what others would have
// sent for it.
package bench
