//go:build unix

package ptytest

import (
	"slices"
	"time"
)

// Read is one piece of output, as it came.
type Read struct {
	At   time.Time // when it was there
	Size int       // in bytes
}

// Begun is the moment just before the program was started.
func (p *Program) Begun() time.Time { return p.begun }

// Reads tells how the bytes of Raw came, in order.
func (p *Program) Reads() []Read {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.reads)
}
