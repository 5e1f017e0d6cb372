package keymap

import "sync"

// Action is what a key does, by the name that it has in the configuration.
type Action string

// The actions that work everywhere.
const (
	Regions    Action = "regions"
	Specs      Action = "specs"
	Instances  Action = "instances"
	Tasks      Action = "tasks"
	NextScreen Action = "next_screen"
	PrevScreen Action = "previous_screen"
	Refresh    Action = "refresh"
	Palette    Action = "palette"
	Market     Action = "market"
	Profiles   Action = "profiles"
	Language   Action = "language"
	Theme      Action = "theme"
	Mouse      Action = "mouse"
	Help       Action = "help"
	Quit       Action = "quit"
)

// The actions of lists and pages.
const (
	Up       Action = "up"
	Down     Action = "down"
	PageUp   Action = "page_up"
	PageDown Action = "page_down"
	HalfUp   Action = "half_page_up"
	HalfDown Action = "half_page_down"
	Home     Action = "first"
	End      Action = "last"
	Open     Action = "open"
	Back     Action = "back"
	Filter   Action = "filter"
)

// The actions that mark rows.
const (
	Mark       Action = "mark"
	MarkRange  Action = "mark_range"
	ExtendUp   Action = "mark_up"
	ExtendDown Action = "mark_down"
	MarkAll    Action = "mark_all"
)

// The actions of single screens.
const (
	Create      Action = "create"
	Delete      Action = "delete"
	Details     Action = "details"
	Copy        Action = "copy"
	CopyMore    Action = "copy_more"
	NextPart    Action = "next_part"
	PrevPart    Action = "previous_part"
	SelectText  Action = "select_text"
	Export      Action = "export"
	Connect     Action = "connect"
	AsCode      Action = "as_code"
	Columns     Action = "columns"
	SortBy      Action = "sort_by"
	ScrollLeft  Action = "scroll_left"
	ScrollRight Action = "scroll_right"
	Sort        Action = "sort"
	SortBack    Action = "sort_back"
	Acknowledge Action = "acknowledge"
	Adopt       Action = "adopt"
	AdoptNone   Action = "adopt_none"
	AdoptMark   Action = "adopt_mark"
)

// The actions whose keys are those of the terminal itself.
const (
	Interrupt Action = "interrupt"
	Suspend   Action = "suspend"
	Repaint   Action = "repaint"
)

// place is a part of the interface in which keys are heard.
type place uint

const (
	onRegions place = 1 << iota
	onSpecs
	onInstances
	onDetails
	onTasks
	onTimeline
	onReader         // of a text
	everywhere place = 1<<iota - 1

	lists = onRegions | onSpecs | onInstances | onTasks
	pages = onDetails | onTimeline | onReader
	parts = onDetails | onReader
)

// usual is an action with the keys that it has until the user says otherwise.
type usual struct {
	action Action
	in     place
	keys   []string
	shown  string // in the help; "" is the first key
	fixed  bool   // the keys cannot be changed
}

// usuals are all actions. They are looked through for each binding, so the list
// is made once; nobody changes it.
var usuals = sync.OnceValue(func() []usual {
	return []usual{
		{action: Regions, in: everywhere, keys: []string{"1"}},
		{action: Specs, in: everywhere, keys: []string{"2"}},
		{action: Instances, in: everywhere, keys: []string{"3"}},
		{action: Tasks, in: everywhere, keys: []string{"4"}},
		{action: NextScreen, in: everywhere &^ parts, keys: []string{"tab"}},
		{action: PrevScreen, in: everywhere &^ parts, keys: []string{"shift+tab"}},
		{action: Refresh, in: everywhere, keys: []string{"r", "f5"}},
		{action: Palette, in: everywhere, keys: []string{":", "ctrl+k"}},
		{action: Market, in: everywhere, keys: []string{"w"}},
		{action: Profiles, in: everywhere, keys: []string{"P"}},
		{action: Language, in: everywhere, keys: []string{"L"}},
		{action: Theme, in: everywhere, keys: []string{"T"}},
		{action: Mouse, in: everywhere, keys: []string{"M"}},
		{action: Help, in: everywhere, keys: []string{"?", "f1"}},
		{action: Quit, in: everywhere, keys: []string{"q"}},

		{action: Up, in: lists | pages, keys: []string{"up", "k"}, shown: "↑/k"},
		{action: Down, in: lists | pages, keys: []string{"down", "j"}, shown: "↓/j"},
		{action: PageUp, in: lists | pages, keys: []string{"pgup", "ctrl+b"}},
		{action: PageDown, in: lists | pages, keys: []string{"pgdown", "ctrl+f"}},
		{action: HalfUp, in: lists | pages, keys: []string{"ctrl+u"}},
		{action: HalfDown, in: lists | pages, keys: []string{"ctrl+d"}},
		{action: Home, in: lists | pages, keys: []string{"home", "g"}, shown: "g"},
		{action: End, in: lists | pages, keys: []string{"end", "G"}, shown: "G"},
		{action: Open, in: lists | onDetails, keys: []string{"enter"}},
		{action: Back, in: lists | pages, keys: []string{"esc", "backspace"}},
		{action: Filter, in: lists, keys: []string{"/"}},

		{action: Mark, in: onInstances, keys: []string{" "}},
		{action: MarkRange, in: onInstances, keys: []string{"v", "V", "ctrl+@"}},
		{action: ExtendUp, in: onInstances, keys: []string{"shift+up"}, shown: "shift+↑"},
		{action: ExtendDown, in: onInstances, keys: []string{"shift+down"}, shown: "shift+↓"},
		{action: MarkAll, in: onInstances, keys: []string{"*", "ctrl+a"}},

		{action: Create, in: onRegions | onSpecs | onInstances, keys: []string{"n"}},
		{action: Delete, in: onInstances | onDetails, keys: []string{"D"}},
		{action: Details, in: onInstances | onDetails, keys: []string{"d"}},
		{action: Sort, in: onInstances, keys: []string{"s"}},
		{action: SortBack, in: onInstances, keys: []string{"S"}},
		{action: SortBy, in: onInstances, keys: []string{"o"}},
		{action: Columns, in: onInstances, keys: []string{","}},
		{action: ScrollLeft, in: onInstances | parts, keys: []string{"left", "h"}, shown: "←/h"},
		{action: ScrollRight, in: onInstances | onReader, keys: []string{"right", "l"}, shown: "→/l"},
		{action: Copy, in: onInstances | parts, keys: []string{"y"}},
		{action: CopyMore, in: onDetails, keys: []string{"Y"}},
		{action: NextPart, in: parts, keys: []string{"tab"}},
		{action: PrevPart, in: parts, keys: []string{"shift+tab"}},
		{action: SelectText, in: onReader, keys: []string{"v"}},
		{action: Export, in: onInstances, keys: []string{"e"}},
		{action: Connect, in: onInstances | onDetails, keys: []string{"c"}},
		{action: AsCode, in: onInstances | onDetails, keys: []string{"C"}},
		{action: Acknowledge, in: onTasks | onTimeline, keys: []string{"x"}},
		{action: Adopt, in: onTimeline, keys: []string{"a"}},
		{action: AdoptNone, in: onTimeline, keys: []string{"N"}},
		{action: AdoptMark, in: onTimeline, keys: []string{"m"}},

		{action: Interrupt, in: everywhere, keys: []string{"ctrl+c"}, fixed: true},
		{action: Suspend, in: everywhere, keys: []string{"ctrl+z"}, fixed: true},
		{action: Repaint, in: everywhere, keys: []string{"ctrl+l"}, fixed: true},
	}
})
