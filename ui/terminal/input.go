package terminal

import (
	"bytes"
	"io"
	"os"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/muesli/cancelreader"
)

// What a terminal sends when its window comes to the front, and when it goes.
const (
	focusIn  = "\x1b[I"
	focusOut = "\x1b[O"
)

// input reads the terminal and hands bubbletea what was typed. It takes out
// the answers to the painter's questions, and cuts what is left so that
// bubbletea's parser understands it: that one knows a focus report only where
// it comes alone, takes an escape before a paste as a part of it, and a full
// buffer for half a message.
type input struct {
	answered func() // called for each answer
	// located is called with the answer to the probe.
	located  func(wide bool)
	locating atomic.Bool // that answer may still come

	chunks chan []byte // to Read
	closed chan struct{}

	paste paste

	rest []byte // of a chunk, for the next Read
	full bool   // the last Read filled its buffer: the next ends the message

	mu     sync.Mutex
	reader cancelreader.CancelReader // nil while the terminal isn't read
	done   chan struct{}             // closed when reading has ended
}

func newInput(answered func()) *input {
	return &input{answered: answered, located: func(bool) {}, chunks: make(chan []byte), closed: make(chan struct{})}
}

// Read gives what was typed, and io.EOF after close.
func (in *input) Read(p []byte) (int, error) {
	if in.full && len(in.rest) == 0 {
		in.full = false
		return 0, nil
	}
	if len(in.rest) == 0 {
		select {
		case in.rest = <-in.chunks:
		case <-in.closed:
			return 0, io.EOF
		}
	}
	n := copy(p, in.rest)
	in.rest = in.rest[n:]
	in.full = n == len(p)
	return n, nil
}

// close makes Read end.
func (in *input) close() { close(in.closed) }

// start reads f until stop; it calls gone with the error if reading fails.
func (in *input) start(f *os.File, guard func(func()), gone func(error)) error {
	r, err := cancelreader.NewReader(f)
	if err != nil {
		return err
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	done := make(chan struct{})
	in.reader, in.done = r, done
	go guard(func() {
		defer close(done)
		if err := in.pump(r); err != cancelreader.ErrCanceled {
			gone(err)
		}
	})
	return nil
}

// stop ends reading and leaves what was not read yet to others.
func (in *input) stop() {
	in.mu.Lock()
	defer in.mu.Unlock()
	if in.reader == nil {
		return
	}
	if in.reader.Cancel() {
		<-in.done
	}
	_ = in.reader.Close() // nothing was written to it
	in.reader = nil
}

func (in *input) pump(r io.Reader) error {
	var buf [4096]byte
	var held []byte
	for {
		n, err := r.Read(buf[:])
		if n > 0 {
			held = in.take(append(held, buf[:n]...))
		}
		if err != nil {
			return err
		}
	}
}

// take passes on all of b but an unfinished end, which it returns.
func (in *input) take(b []byte) (held []byte) {
	b = in.takeLocation(b)
	for {
		before, after, found := bytes.Cut(b, []byte(answer))
		if !found {
			break
		}
		in.locating.Store(false) // that one would have come before this
		in.answered()
		b = append(before[:len(before):len(before)], after...)
	}
	end := len(b) - unfinished(b, in.locating.Load())
	in.pass(b[:end])
	return bytes.Clone(b[end:])
}

// pass hands over what was typed, and each focus report and each paste by
// itself.
func (in *input) pass(b []byte) {
	for len(b) > 0 {
		if in.paste.open {
			var whole []byte
			whole, b = in.paste.add(b)
			in.hand(whole)
			continue
		}
		n := untilReport(b)
		if string(b[:n]) == pasteBegin {
			in.paste.open = true
		} else {
			in.hand(bytes.Clone(b[:n]))
		}
		b = b[n:]
	}
}

// hand gives bytes to Read.
func (in *input) hand(b []byte) {
	if len(b) == 0 {
		return
	}
	select {
	case in.chunks <- b:
	case <-in.closed:
	}
}

// untilReport is how many bytes come before a focus report or the begin of a
// paste, or the length of one that comes first.
func untilReport(b []byte) int {
	first, size := len(b), len(b)
	for _, report := range []string{focusIn, focusOut, pasteBegin} {
		if i := bytes.Index(b, []byte(report)); i >= 0 && i < first {
			first, size = i, len(report)
		}
	}
	if first == 0 {
		return size
	}
	return first
}

// unfinished is how many bytes at the end of b are the start of a character,
// of a paste, or of an answer, of which the rest is still to come. A lone
// escape is a key and is passed on at once.
func unfinished(b []byte, locating bool) int {
	if locating {
		for n := len(locationPrefix) + 1; n > len("\x1b["); n-- {
			if at := len(b) - n; at >= 0 && bytes.HasPrefix(b[at:], []byte(locationPrefix)[:min(n, len(locationPrefix))]) {
				return n
			}
		}
	}
	for _, prefix := range []string{pasteBegin[:5], pasteBegin[:4], pasteBegin[:3], answer[:3], answer[:2]} {
		if bytes.HasSuffix(b, []byte(prefix)) {
			return len(prefix)
		}
	}
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[len(b)-n:]) {
				return n
			}
			return 0
		}
	}
	return 0
}
