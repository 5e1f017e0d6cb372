package terminal

import (
	"fmt"
	"os"
	"strconv"

	"github.com/charmbracelet/x/term"
)

// device is the terminal as the operating system has it.
type device struct {
	in, out *os.File
	env     func(string) string
	undo    func() error // of raw; nil while the terminal is as it was
}

// raw makes the terminal deliver each key as it is typed.
func (d *device) raw() error {
	before, err := term.MakeRaw(d.in.Fd())
	if err != nil {
		return fmt.Errorf("switch the terminal to raw mode: %w", err)
	}
	undoOutput, err := prepareOutput(d.out)
	if err != nil {
		return fmt.Errorf("prepare the terminal for output: %w", err)
	}
	d.undo = func() error {
		undoOutput()
		return term.Restore(d.in.Fd(), before)
	}
	return nil
}

// restore gives the terminal back as it was before raw.
func (d *device) restore() error {
	if d.undo == nil {
		return nil
	}
	err := d.undo()
	d.undo = nil
	if err != nil {
		return fmt.Errorf("restore the terminal: %w", err)
	}
	return nil
}

// size is the size of the terminal in cells. Some connections don't know it
// and say 0×0: then it is what the environment says, or what terminals have
// always been.
func (d *device) size() (width, height int) {
	width, height, err := term.GetSize(d.out.Fd())
	if err == nil && width > 0 && height > 0 {
		return width, height
	}
	return d.number("COLUMNS", 80), d.number("LINES", 24)
}

func (d *device) number(name string, otherwise int) int {
	if d.env == nil {
		return otherwise
	}
	n, err := strconv.Atoi(d.env(name))
	if err != nil || n <= 0 {
		return otherwise
	}
	return n
}
