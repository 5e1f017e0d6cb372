package state

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/gofrs/flock"
)

const (
	// lockWait is how long a session waits for another one's write.
	lockWait = 10 * time.Second
	// lockRetry is how often it tries.
	lockRetry = 2 * time.Millisecond
)

// withLock runs do while no other session writes. The lock is on a file that
// is never renamed or removed.
func withLock(path string, wait time.Duration, do func() error) error {
	f, err := openSecurely(path, os.O_CREATE|os.O_RDWR)
	if err != nil {
		return fmt.Errorf("open lock: %w", err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("open lock: %w", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), wait)
	defer cancel()
	lock := flock.New(path, flock.SetFlag(os.O_RDWR|noFollow))
	if _, err := lock.TryLockContext(ctx, lockRetry); err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			err = errBusy
		}
		return errors.Join(fmt.Errorf("lock: %w", err), lock.Close())
	}
	return errors.Join(do(), lock.Unlock())
}
