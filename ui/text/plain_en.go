package text

var plainEN = Plain{
	Welcome: "Answer a question and press enter. :? explains how.",
	Menu:    "Menu",
	Help: `Where things are listed with numbers, type a number, or words that only one of them has. Other questions are answered with text.
Enter alone keeps the answer in force, where there is one. It never buys or deletes anything.
A space alone empties an answer.
:l reads a list again.
:b goes back, to the question before or to the menu.
:q gives up what was begun; on the menu it leaves.
:? says this again.
Of words, all must be there; !word leaves those out that have it.
Every creation and deletion is on record before it is sent, is sent once only, and is followed in the tasks, also by later sessions.`,
	Comma: ", ", Colon: ": ", Stop: ".",

	Number: "A number from 1 to %d, or words", NumberKept: "A number from 1 to %d, or words; enter takes %d", OnlyOne: "Enter takes it", NotANumber: "type a number from 1 to %d",
	Keep: "%s, enter keeps %s", KeepSecret: "%s, enter keeps what was typed", Hinted: "%s (%s)",
	Refused: "cannot be chosen, %s",
	Command: "Command", NoCommand: "there is no such command here; :? explains", Way: "%s %s", GiveUp: "gives up",
	Discard: "Throw away what was entered? y throws it away, anything else goes on",
	Open:    "%d open", Looking: "From now on: %s.", SpecsOf: "What %s sells", CreateHint: "What is chosen begins a creation.",
	Pick:       "A number or words, enter goes back",
	PickOrMore: "A number or words, enter reads on",
	MenuPrompt: "Menu, a number or words, enter reads it",
	Found:      "%d have that:", DetailsHint: ":d deletes it.", NoneTold: "choose one first",
	Speaking: "From now on: %s.", Hidden: "not read out",
	NoInstances: "There are no Redis instances here.", NoMatch: "None has that.", NoAddress: "no address yet",
	Task:        "It is on record as task %s.",
	FollowNow:   "Enter follows it, :b goes to the menu",
	Following:   "Each change is told. Enter goes back to the menu; the operations go on.",
	Followed:    "Nothing is open any more. Press enter to go on.",
	TasksHint:   ":f follows those that are open.",
	Acknowledge: "y acknowledges this, anything else leaves it as it is",
	Adopt:       "The numbers of what it made, at most %d; 0 for none of them, enter leaves it open",
}
