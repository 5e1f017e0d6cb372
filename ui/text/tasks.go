package text

import "cdsredis/state"

// Tasks is what the list of operations and their timelines say.
type Tasks struct {
	What, Name, Profile, Region, State, Progress, Elapsed, Started, TaskID string // column titles

	Create, Delete string // what an operation does
	// Creating and Deleting are the words for the phases of each.
	Creating, Deleting map[state.Phase]string
	Open, Finished     string // headings; %d operations
	Count              string // %d open, %d finished
	CountOf            string // %d of %d operations match
	Unsettled          string // %d of which it is not known what came of them
	Reading            string
	Empty, EmptyHow    string
	NoMatch            string
	NoOperation        string // a key that needs an operation found none

	// What is said beside or in place of the progress bar.
	UsualMinutes string // %s: a number or a range
	UsualSeconds string
	NoEstimate   string
	Sending      string
	Looking      string
	MayBe        string // %d instances could be it
	Overdue      string
	ReadyOf      string // %d of %d instances are ready

	// How it ended.
	Ready                string
	ReadyAt              string // %s: an address
	ReadyAll             string // %d instances
	Deleted, GoneAlready string
	Vanished, NotHappen  string
	CameBack             string // %s: the server's word for its status
	NoTrace              string

	Timeline Timeline
}

// Timeline is what the full account of one operation says.
type Timeline struct {
	Asked, Account, Asks, Target, Task, Progress, Outcome, Reason, Advice string // labels
	Candidates, Events                                                    string // headings

	By                               string // %s: a user
	From                             string // %s: an address
	Profile, Key, Endpoint           string // %s each
	Goods, VDC, Network, Port, Group string
	Amount                           string // %d instances
	Acknowledged                     string
	NotListed                        string
	Happened                         map[state.What]string // one for each kind of event

	AdviceUnknownCreate, AdviceUnknownDelete, AdviceNotFound string
	AdviceChoose                                             string // %d to choose
	AdviceStalled, AdviceRefused, AdviceNotSent              string

	Adopt, None, Mark, Sure string // the words beside their keys
	AskAdopt                string // %s: ids
	AskNone                 string
	TooMany                 string // %d at most
	AckOpen, AckDone        string // x on an operation that needs none
	AckFailed, ChooseFailed string // %s: why
	Chosen                  string
}
