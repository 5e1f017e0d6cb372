package together

import (
	"context"
	"sync"
	"time"
)

// patience bounds the waiting for one profile, retries included, so that a
// silent one does not keep back the others' rows for long.
const patience = 20 * time.Second

type answer[T any] struct {
	value T
	err   error
}

// ask asks all parts at once and gives their answers in the parts' order.
func ask[T any](ctx context.Context, parts []Part, one func(context.Context, Part) (T, error)) []answer[T] {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	answers := make([]answer[T], len(parts))
	var all sync.WaitGroup
	for i, p := range parts {
		all.Go(func() { answers[i].value, answers[i].err = one(ctx, p) })
	}
	all.Wait()
	return answers
}

// first asks one part after the other until one answers.
func first[T any](parts []Part, one func(Part) (T, error)) (value T, err error) {
	answers := make([]answer[T], len(parts))
	for i, p := range parts {
		answers[i].value, answers[i].err = one(p)
		if answers[i].err == nil {
			return answers[i].value, nil
		}
	}
	return value, failures(parts, answers)
}
