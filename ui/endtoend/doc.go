// Package endtoend tests the whole program: it is built as it is shipped and
// run in a terminal, against a simulated cloud whose word on what happened is
// the last.
//
//	walk_test.go    a person's way through all screens, in both languages
//	silent_test.go  a terminal that never answers a question
//	client_test.go  somebody else's client against `cdsredis simulate`
//	exit_test.go    exit codes, signals, and what is left in the terminal
//	flight_test.go  a request on its way: signals, and a second dashboard
//	kill_test.go    killed at every step of a creation and of a deletion
//	profiles_test.go a first start, a change of profile, several together
//	plain_test.go   lines of text in place of a screen
//	hostile_test.go names, ids and errors that attack the terminal
//	paste_test.go   a megabyte that was pasted by mistake
//	private_test.go folders that others could have written to
//	canary_test.go  marked secrets, looked for in all that comes out
//	soak_test.go    killed at any moment, as often as wanted
//	use_test.go     used at random, on a cloud where everything goes wrong
//	remote_test.go  over SSH: the line is lost during a creation
//	sshd_test.go    the same with OpenSSH, under the build tag sshd
//
// The rest is what these tests share: main_test.go builds the program,
// cloud_test.go and gate_test.go are a simulator that can hold a request, and
// hostile_cloud_test.go one whose texts attack; output_test.go knows what may
// be sent to a terminal; person_test.go presses keys, others_test.go changes the
// account meanwhile, and ledger_test.go sets what came against what was confirmed,
// host_test.go is a machine to run the program on, desk_test.go knows the way
// through the forms. scene_test.go takes an operation up to a moment, and
// truth_test.go holds afterwards what must be true of it. line_test.go is a
// line that can be lost, with an SSH client and server for its ends.
//
// Nothing waits for a time to pass, but for texts on the screen, for requests
// at the gate, and for lines in a file; only what happens at random waits for
// a moment.
package endtoend
