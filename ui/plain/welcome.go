package plain

import (
	"context"
	"errors"
	"io"

	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/text"
)

// Welcome is the first start: it asks what makes a profile, and returns what
// was decided. Theme, text and context of o do not count.
func Welcome(ctx context.Context, in io.Reader, out io.Writer, t *text.Text, o welcome.Options) (welcome.LeftMsg, error) {
	s := newSession(Options{In: in, Out: out, Text: t})
	o.Theme, o.Text, o.Context = s.theme, t, ctx
	s.say(t.App.Product)
	s.say(t.Plain.Welcome)
	f := &filling{asked: welcome.New(o), s: s}
	err := f.fill(ctx)
	if errors.Is(err, io.EOF) {
		err = s.out.err
	}
	return f.left, err
}
