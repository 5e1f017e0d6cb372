package text

var plainEN = Plain{
	Welcome: "Answer a question and press enter. :? explains how.",
	Menu:    "Menu",
	Help: `Where things are listed with numbers, type a number. Other questions are answered with text.
Enter alone keeps the answer in force, where there is one. It never buys or deletes anything.
A space alone empties an answer.
:b goes back, to the question before or to the menu.
:q gives up what was begun; on the menu it leaves.
:? says this again.
In the list of instances, words find those that contain them; !word leaves those out that do.
Every creation and deletion is on record before it is sent, is sent once only, and is followed in the tasks, also by later sessions.`,
	Comma: ", ", Colon: ": ",

	Number: "Number, 1 to %d", NumberKept: "Number, 1 to %d, enter keeps %d", NotANumber: "type a number from 1 to %d",
	Keep: "%s, enter keeps %s", KeepSecret: "%s, enter keeps what was typed", Hinted: "%s (%s)",
	Refused: "cannot be chosen, %s",
	Command: "Command", NoCommand: "there is no such command here; :? explains", Way: "%s %s", GiveUp: "gives up",
	Discard: "Throw away what was entered? y throws it away, anything else goes on",
	Open:    "%d open", Looking: "From now on: %s.", SpecsOf: "What %s sells", CreateHint: "A number begins a creation, :b goes back.",
	Pick:        "A number chooses one, words find, enter alone goes back",
	PickOrMore:  "A number chooses one, words find, enter alone reads on",
	NoInstances: "There are no Redis instances here.", NoMatch: "No instance matches; here are all.", NoAddress: "no address yet",
	Task:        "It is on record as task %s.",
	FollowNow:   "Enter follows it, :b goes to the menu",
	Following:   "Each change is told. Enter goes back to the menu; the operations go on.",
	Followed:    "Nothing is open any more. Press enter to go on.",
	TasksHint:   "A number tells all about one, :f follows those that are open, :b goes back.",
	Acknowledge: "y acknowledges this, anything else leaves it as it is",
	Adopt:       "The numbers of what it made, at most %d; 0 for none of them, enter leaves it open",
}
