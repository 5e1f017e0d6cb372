package text

import (
	"cdsredis/api"
)

// Lang is a language of the interface.
type Lang string

// The languages.
const (
	Chinese Lang = "zh"
	English Lang = "en"
)

// Text is everything that is said in one language.
type Text struct {
	Lang      Lang
	App       App
	Keys      Keys
	Regions   Regions
	Specs     Specs
	Instances Instances
	Create    Create
	Remove    Remove
	Tasks     Tasks
	Ends      Ends
	Errors    Errors
	Ages      Ages
	Filter    Filter
	Market    Market
	Details   Details
	Copying   Copying
	AsCode    AsCode
	Plain     Plain
	Profiles  Profiles
	Lookup    Lookup
	Welcome   Welcome
	// words puts the API's own words, which are Chinese, into the language.
	words map[string]string
}

// For is the text in a language; English where l is not known.
func For(l Lang) *Text {
	if l == Chinese {
		return &Text{
			Lang: Chinese, App: appZH, Keys: keysZH, Regions: regionsZH, Specs: specsZH, Instances: instancesZH,
			Create: createZH, Remove: removeZH, Tasks: tasksZH, Ends: endsZH, Errors: errorsZH, Ages: agesZH, Filter: filterZH, Market: marketZH,
			Details: detailsZH, Copying: copyingZH, AsCode: asCodeZH, Plain: plainZH, Profiles: profilesZH, Lookup: lookupZH, Welcome: welcomeZH,
		}
	}
	return &Text{
		Lang: English, App: appEN, Keys: keysEN, Regions: regionsEN, Specs: specsEN, Instances: instancesEN,
		Create: createEN, Remove: removeEN, Tasks: tasksEN, Ends: endsEN, Errors: errorsEN, Ages: agesEN, Filter: filterEN, Market: marketEN, words: wordsEN,
		Details: detailsEN, Copying: copyingEN, AsCode: asCodeEN, Plain: plainEN, Profiles: profilesEN, Lookup: lookupEN, Welcome: welcomeEN,
	}
}

// Word is the API's word in this language; where the dictionary lacks it, the
// word itself.
func (t *Text) Word(s string) string {
	if w, ok := t.words[s]; ok {
		return w
	}
	return s
}

// Status is an instance's status in this language: ours for the states that
// are known, and else the server's own word for it.
func (t *Text) Status(s api.Status, label string) string {
	if w, ok := t.Instances.States[s]; ok {
		return w
	}
	if label != "" {
		return t.Word(label)
	}
	return string(s)
}
