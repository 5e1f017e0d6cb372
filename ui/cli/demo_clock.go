package cli

import (
	"bytes"
	"fmt"
	"os"
	"sync/atomic"
	"time"
)

// demoClockFlag makes the demo's time that of a file, in RFC 3339. Whoever
// films the demo sets it, so that elapsed times and progress come out the same
// every time. It is of no use to anybody else and no help names it.
const demoClockFlag = "demo-clock"

// fileClock is the clock that path shows. Whenever the file can't be read, or
// holds no time, it stands still.
func fileClock(path string) (now func() time.Time, err error) {
	first, err := readClock(path)
	if err != nil {
		return nil, err
	}
	var last atomic.Pointer[time.Time]
	last.Store(&first)
	return func() time.Time {
		if at, err := readClock(path); err == nil {
			last.Store(&at)
		}
		return *last.Load()
	}, nil
}

func readClock(path string) (time.Time, error) {
	content, err := os.ReadFile(path) // #nosec G304 -- the file is the person's own choice
	if err != nil {
		return time.Time{}, fmt.Errorf("read the clock: %w", err)
	}
	at, err := time.Parse(time.RFC3339, string(bytes.TrimSpace(content)))
	if err != nil {
		return time.Time{}, fmt.Errorf("read the clock of %s: %w", path, err)
	}
	return at, nil
}
