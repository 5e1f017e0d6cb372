package welcome

import (
	"slices"
	"strings"
	"testing"

	"cdsredis/api"
	"cdsredis/ui/text"
	"cdsredis/ui/uitest"
)

func TestEachFieldOfAProfileTakesWhatCanBeMeant(t *testing.T) {
	t.Parallel()
	words := []string{"Chinese", "controls", "a sequence", "unseen", "no UTF-8", "a number too far", "a break at ends"}
	marks := []string{"emoji", "heaps of marks"}
	secrets := []string{"Chinese", "no UTF-8", "a number too far", "a break at ends", "heaps of marks"}
	for field, c := range map[string]struct {
		keys  string
		takes []string
	}{
		fieldName:     {"", words},
		fieldEndpoint: {"<enter>", nil},
		fieldID:       {"<enter><enter>", slices.Concat(words, marks)},
		fieldKey:      {"<enter><enter>AKID<enter>", secrets},
		fieldRegion:   {"<enter><enter>AKID<enter>s3cret<enter>", []string{"empty"}},
	} {
		for what, odd := range uitest.Odd() {
			d := sit(t, text.English)
			d.press(t, "<enter>"+c.keys+"<end><ctrl+u>")
			if got := d.form.Focused(); got != field {
				t.Fatalf("the keys lead to %s, want %s", got, field)
			}
			uitest.Drive(t, d.Update, nil, uitest.Paste(odd))
			uitest.WantPlain(t, d.View())
			d.press(t, "<enter>")
			taken := d.page != filling || d.form.Focused() != field
			if taken != slices.Contains(c.takes, what) {
				t.Errorf("%s, %s: taken is %v", field, what, taken)
			}
			if !taken && !strings.Contains(d.View(), "✗") {
				t.Errorf("%s, %s: it is not said why not", field, what)
			}
			uitest.WantPlain(t, d.View())
			for _, p := range d.saved {
				if p.Account != (api.Credentials{ID: "AKID", Secret: "s3cret"}) {
					t.Errorf("%s, %s: saved %+v", field, what, p)
				}
			}
		}
	}
}
