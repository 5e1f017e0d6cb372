package protect

import (
	"context"

	"cdsredis/state"
)

// Deletion has a deletion recorded and sent, as state.Operations.Delete does.
type Deletion func(context.Context, state.DeleteIntent) (state.Operation, error)

// Deletion is send for what is not protected. The name is looked at when it is
// sent: it may have become another since the user was asked.
func (g Guard) Deletion(send Deletion) Deletion {
	return func(ctx context.Context, in state.DeleteIntent) (state.Operation, error) {
		if err := g.Check(in.Instance.Name); err != nil {
			return state.Operation{}, err
		}
		return send(ctx, in)
	}
}
