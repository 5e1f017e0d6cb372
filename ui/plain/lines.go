package plain

import (
	"bufio"
	"context"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"
)

// line is what was typed, or why there will be no more.
type line struct {
	text string
	err  error
}

// lines reads what is typed. A read that has begun cannot be taken back: it is
// waited for by whoever wants the next line.
type lines struct {
	in       *bufio.Reader
	terminal *os.File // nil where In is none
	came     chan line
	begun    bool
}

func newLines(in io.Reader) *lines {
	l := &lines{in: bufio.NewReader(in), came: make(chan line, 1)}
	if f, ok := in.(*os.File); ok && term.IsTerminal(f.Fd()) {
		l.terminal = f
	}
	return l
}

// begin begins a read, if none is under way, and gives the channel that the
// line comes on. Whoever takes it from there calls taken.
func (l *lines) begin() <-chan line {
	return l.read(func() (string, error) {
		s, err := l.readLine()
		if s != "" {
			err = nil // the last line may have no end
		}
		return strings.TrimRight(s, "\r\n"), err
	})
}

// longestLine is more than any answer has, in bytes.
const longestLine = 16 << 10

// readLine gives the begin of a line that is longer: what is fed through a
// pipe may never end one.
func (l *lines) readLine() (string, error) {
	var text []byte
	for {
		part, err := l.in.ReadSlice('\n')
		text = append(text, part[:min(len(part), longestLine-len(text))]...)
		if err != bufio.ErrBufferFull {
			return string(text), err
		}
	}
}

func (l *lines) read(read func() (string, error)) <-chan line {
	if !l.begun {
		l.begun = true
		// It outlives the session where nothing more is typed, since nothing
		// ends a read of a terminal.
		go func() {
			s, err := read()
			l.came <- line{s, err}
		}()
	}
	return l.came
}

func (l *lines) taken() { l.begun = false }

// next waits for a line: io.EOF is the end of the input.
func (l *lines) next(ctx context.Context) (string, error) { return l.wait(ctx, l.begin()) }

// secret is next for a line that a terminal does not show.
func (l *lines) secret(ctx context.Context) (string, error) {
	if l.terminal == nil || l.in.Buffered() > 0 {
		return l.next(ctx)
	}
	fd := l.terminal.Fd()
	before, err := term.GetState(fd)
	if err != nil {
		return l.next(ctx)
	}
	s, err := l.wait(ctx, l.read(func() (string, error) {
		raw, err := term.ReadPassword(fd)
		return string(raw), err
	}))
	if ctx.Err() != nil {
		_ = term.Restore(fd, before) // a terminal that is gone needs none
	}
	return s, err
}

func (l *lines) wait(ctx context.Context, came <-chan line) (string, error) {
	select {
	case in := <-came:
		l.taken()
		return in.text, in.err
	case <-ctx.Done():
		return "", context.Cause(ctx)
	}
}
