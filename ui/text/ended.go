package text

import (
	"fmt"
	"strings"

	"cdsredis/state"
)

// Ends is what is said of operations that have ended.
type Ends struct {
	Done    string // how many ended well; %d
	Failed  string // %d
	Unknown string // how many have an outcome that nobody knows; %d
	And     string // between these
	Away    string // what ended while no dashboard followed it; %s: what
	Close   string // the key that takes the notice away
}

// Ended says in a line how operations have ended: one by its name, and more by
// their number.
func (t *Text) Ended(ops []state.Operation) string {
	count := map[state.Result]int{}
	for _, op := range ops {
		count[op.Result()]++
	}
	if len(ops) == 1 {
		one := map[state.Result]string{
			state.ResultDone: t.App.Finished, state.ResultFailed: t.App.FailedOp, state.ResultUnknown: t.App.UnknownOp,
		}
		return fmt.Sprintf(one[ops[0].Result()], t.Operation(ops[0]))
	}
	var parts []string
	for _, of := range []struct {
		result state.Result
		words  string
	}{{state.ResultDone, t.Ends.Done}, {state.ResultFailed, t.Ends.Failed}, {state.ResultUnknown, t.Ends.Unknown}} {
		if n := count[of.result]; n > 0 {
			parts = append(parts, fmt.Sprintf(of.words, n))
		}
	}
	return strings.Join(parts, t.Ends.And)
}
