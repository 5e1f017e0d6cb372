// Package form asks a few questions on one page, with huh.
//
// It moves from field to field itself, in the call that brings the key. Left
// alone, huh does it by sending itself messages: two quick presses of enter
// then pass over a field unseen, and a form that ended badly is deaf. Here a
// form never ends, so it can be returned to, and none of huh's commands needs
// to be run.
//
// Lists are of our own, since huh's cannot say why an option is refused, and
// fold to a line when they are left. A reason stands under the field it means.
package form
