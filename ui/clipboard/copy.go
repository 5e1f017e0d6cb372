package clipboard

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"cdsredis/api"
	"cdsredis/ui/programs"
)

// patience is how long a program may take to accept a text.
const patience = 2 * time.Second

// ErrNoWay is the error of a place from which nothing leads to a clipboard.
var ErrNoWay = errors.New("no way to a clipboard")

// Clipboard copies. Make one with New.
type Clipboard struct {
	programs programs.Set
	ways     []Way
	patience time.Duration
}

// New finds the ways to the clipboard from here. The system is as
// runtime.GOOS has it.
func New(p programs.Set, system string) Clipboard {
	return Clipboard{
		programs: p, patience: patience,
		ways: Ways(Surroundings{System: system, Env: p.Getenv, Has: p.Has}),
	}
}

// Copied tells how a text was copied.
type Copied struct {
	Way Way
	// Sequence is to be sent to the terminal, between two frames; "" unless
	// the way is the terminal's.
	Sequence string
}

// Copy puts a text on the clipboard, in the first way that works. The text is
// cleaned, since whoever pastes it may paste it into a shell. The error is the
// last way's, or ErrNoWay.
func (c Clipboard) Copy(ctx context.Context, text string) (Copied, error) {
	text = Clean(text)
	err := error(ErrNoWay)
	for _, w := range c.ways {
		if w.Kind == Terminal {
			var sequence string
			if sequence, err = Sequence(text, c.programs.Getenv); err == nil {
				return Copied{Way: w, Sequence: sequence}, nil
			}
			continue
		}
		if err = c.give(ctx, w, text); err == nil {
			return Copied{Way: w}, nil
		}
	}
	return Copied{}, err
}

// give runs a program with the text as its input. Its output is not read:
// tools go on in the background to serve the clipboard, with it open.
func (c Clipboard) give(ctx context.Context, w Way, text string) error {
	ctx, cancel := context.WithTimeout(ctx, c.patience)
	defer cancel()
	cmd, err := c.programs.Command(ctx, w.Program, w.Args...)
	if err != nil {
		return err
	}
	cmd.Stdin = strings.NewReader(text)
	cmd.WaitDelay = c.patience
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("copy with %s: %w", w.Program, err)
	}
	return nil
}

// Clean makes a text harmless to paste and keeps its lines.
func Clean(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = api.Clean(lines[i])
	}
	return strings.Join(lines, "\n")
}
