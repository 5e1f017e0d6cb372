// Package msg holds the messages that cross from one part of the interface to
// another. Facts are in the past tense; the rest are requests to the app.
package msg

import (
	"time"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/text"
	"cdsredis/ui/together"
)

// RegionsLoaded ends a load of the regions, well or badly.
type RegionsLoaded struct {
	Regions []api.Region
	Err     error
}

// InstancesLoaded ends a load of all the account's instances, well or badly.
// The slice is shared and never changed.
type InstancesLoaded struct {
	Instances []api.Instance
	// At is when the request was begun.
	At time.Time
	// Recalled says that they are from an earlier run, to be shown in the
	// first frame.
	Recalled bool
	// Partial tells which of several profiles did not answer: their instances
	// are as they told them last. Nil if all did.
	Partial *together.Error
	Err     error
}

// OperationsChanged carries all operations, open ones first. The slice is
// shared and never changed.
type OperationsChanged struct{ Operations []state.Operation }

// ScopeChanged tells every screen which region it is about now.
type ScopeChanged struct {
	// Region is the zero Region when the scope is all regions.
	Region api.Region
}

// All reports whether the scope is all regions.
func (s ScopeChanged) All() bool { return s.Region.ID == "" }

// Place is one of the dashboard's screens.
type Place int

// The screens, in the order of their keys.
const (
	PlaceRegions Place = iota
	PlaceSpecs
	PlaceInstances
	PlaceTasks
)

// SetScope asks for another region; the zero Region asks for all of them.
type SetScope struct {
	Region api.Region
	// Then is the screen to go to.
	Then Place
}

// Open asks for a screen.
type Open struct{ Place Place }

// Choice is what a creation can begin with. Zero fields are asked for.
type Choice struct {
	RegionID     string
	Version      string
	Architecture string
	Role         string
	GoodsID      int
}

// BeginCreate asks for the form that creates an instance.
type BeginCreate struct{ Choice Choice }

// BeginDelete asks for the form that deletes the instance, as it was on the
// screen when the key was pressed.
type BeginDelete struct{ Instance api.Instance }

// BeginDeleteMany asks for the form that deletes two or more instances, as
// they were on the screen when the key was pressed.
type BeginDeleteMany struct{ Instances []api.Instance }

// DeletionsAccepted tells which of many deletions the API took on. Marks on
// those instances have served.
type DeletionsAccepted struct{ IDs []string }

// FormClosed says that the form in front is done with.
type FormClosed struct {
	// Operation is the id of the operation that it began; "" if none.
	Operation string
}

// SelectOperation asks for the operation with that id to be selected among the
// tasks, as soon as it is listed.
type SelectOperation struct{ ID string }

// Tone is how a notice is meant.
type Tone int

// The tones.
const (
	ToneInfo Tone = iota
	ToneGood
	ToneBad
)

// Notice asks for a line to be shown for a while; one of ToneBad stays until
// a key is pressed that was not on its way already.
type Notice struct {
	Tone Tone
	Text string
}

// SetTheme asks for the colours of the theme of that name.
type SetTheme struct{ Name string }

// SetLanguage asks for another language.
type SetLanguage struct{ Lang text.Lang }

// SetMouse asks for clicks to be taken, or not.
type SetMouse struct{ On bool }

// UseProfile asks for another profile of the configuration.
type UseProfile struct{ Name string }

// UseProfiles asks for several of them, to be open together.
type UseProfiles struct{ Names []string }

// NewProfile asks for a form that makes another profile.
type NewProfile struct{}

// GiveUpProfile asks for the connecting to one to be given up.
type GiveUpProfile struct{}

// ProfileAwaited tells the list of profiles that one is being connected to.
type ProfileAwaited struct{ Name string }

// ProfileFailed tells it that this failed, or was given up if Err is nil.
type ProfileFailed struct {
	Name string
	Err  error
}

// Refresh asks for everything to be loaded again now.
type Refresh struct{}

// PlaceChanged tells every screen which one is in front now, so that the
// others can rest.
type PlaceChanged struct{ Place Place }

// RecordChanged says that a screen changed the record of operations.
type RecordChanged struct{}

// ShowInstance asks for the instance with that id to be selected in the table.
type ShowInstance struct{ ID string }
