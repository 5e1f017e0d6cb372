package welcome

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	_ "cdsredis/ui/background"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

// desk is a first start whose test and saving a test decides.
type desk struct {
	*Model
	tested, saved []Profile
	testErr       error
	saveErr       error
}

func sit(t *testing.T, lang text.Lang) *desk {
	t.Helper()
	d := &desk{}
	d.Model = New(Options{
		Theme: theme.New(lipgloss.NewRenderer(io.Discard), true), Text: text.For(lang), Context: t.Context(),
		File: "/home/ops/.config/cdsredis/config.toml", Taken: []string{"dev"}, Endpoint: "cn",
		CheckEndpoint: func(s string) error {
			if s == "cn" || s == "us" {
				return nil
			}
			return errors.New("no endpoint")
		},
		Test: func(_ context.Context, p Profile) ([]api.Region, error) {
			d.tested = append(d.tested, p)
			return []api.Region{{ID: "R1"}, {ID: "R2"}, {}}, d.testErr
		},
		Save: func(p Profile) error {
			d.saved = append(d.saved, p)
			return d.saveErr
		},
	})
	d.SetSize(100, 30)
	return d
}

func (d *desk) press(t *testing.T, keys string) (held []tea.Msg) {
	t.Helper()
	return uitest.Drive(t, d.Update, func(m tea.Msg) bool { _, left := m.(LeftMsg); return !left }, uitest.Keys(t, keys)...)
}

func (d *desk) see(t *testing.T, want string) {
	t.Helper()
	if view := ansi.Strip(d.View()); !strings.Contains(view, want) {
		t.Errorf("no %q on the screen:\n%s", want, view)
	}
}

const filled = "<enter><enter><enter>AKID<enter>s3cret<enter>" // up to the region

func TestAProfileIsTestedSavedAndOpened(t *testing.T) {
	t.Parallel()
	for lang, want := range map[text.Lang]string{text.English: "The key works: 2 regions", text.Chinese: "密钥有效：2 个区域"} {
		d := sit(t, lang)
		d.press(t, filled+"R2")
		if strings.Contains(d.View(), "s3cret") {
			t.Error("the secret key is on the screen")
		}
		if held := d.press(t, "<enter>"); len(held) != 0 {
			t.Error("it ended before the result was seen")
		}
		d.see(t, want)
		p := Profile{Name: "default", Endpoint: "cn", Region: "R2", Account: api.Credentials{ID: "AKID", Secret: "s3cret"}}
		if len(d.tested) != 1 || d.tested[0] != p || len(d.saved) != 1 || d.saved[0] != p {
			t.Errorf("tested %v, saved %v, want %v once each", d.tested, d.saved, p)
		}
		p.Account = api.Credentials{}
		if left := d.press(t, "<enter>"); !slices.Equal(left, []tea.Msg{LeftMsg{Dashboard, p}}) {
			t.Errorf("the outcome is %v", left)
		}
	}
}

func TestAFailedTestSaysWhyAndHasEveryWayOn(t *testing.T) {
	t.Parallel()
	d := sit(t, text.English)
	d.testErr = &api.Error{Status: 401, Code: "InvalidAccessKeyId.NotFound"}
	d.press(t, filled+"<enter>")
	d.see(t, "The test failed: the API refuses the key")
	for _, way := range []string{"mend the profile", "save all the same", "demo", "quit"} {
		d.see(t, way)
	}
	if len(d.saved) != 0 {
		t.Error("it was saved before anybody wanted that")
	}
	d.press(t, "<enter>")
	d.see(t, "AKID") // what was typed is still there
	d.press(t, "<enter><enter><enter>")
	if left := d.press(t, "s"); len(left) != 1 || left[0].(LeftMsg).Choice != Dashboard || len(d.saved) != 1 {
		t.Errorf("saving all the same gave %v and %d savings", left, len(d.saved))
	}
}

func TestWhatCannotBeSavedIsSaid(t *testing.T) {
	t.Parallel()
	d := sit(t, text.English)
	d.saveErr = errors.New("the disk is full")
	d.press(t, filled+"<enter>")
	d.see(t, "The profile was not saved: the disk is full")
	d.press(t, "<esc>")
	d.see(t, "Secret key")
	d.press(t, "<enter>")
	want := Profile{Name: "default", Endpoint: "cn", Account: api.Credentials{ID: "AKID", Secret: "s3cret"}}
	if left := d.press(t, "o"); !slices.Equal(left, []tea.Msg{LeftMsg{Unsaved, want}}) {
		t.Errorf("opening it unsaved gave %v", left)
	}
}

func TestMendingBeginsAtTheFieldThatIsToBlame(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		err  error
		want string
	}{
		{&api.Error{Status: 401, Code: "InvalidAccessKeyId.NotFound"}, fieldID},
		{&api.Error{Status: 403, Code: "SignatureDoesNotMatch"}, fieldKey},
		{&api.TransportError{Kind: api.TransportRefused}, fieldEndpoint},
		{&api.Error{Status: 404, Message: "<html>"}, fieldEndpoint},
		{&api.Error{Status: 403, Code: "InvalidTimeStamp.Expired"}, fieldRegion}, // the clock: none of them
	} {
		d := sit(t, text.English)
		d.testErr = c.err
		d.press(t, filled+"<enter>")
		d.press(t, "<enter>")
		if got := d.form.Focused(); got != c.want {
			t.Errorf("after %v the cursor is at %q, want %q", c.err, got, c.want)
		}
	}
}

func TestWithinADashboardNothingThatWasTypedIsLostUnasked(t *testing.T) {
	t.Parallel()
	for lang, asks := range map[text.Lang]string{text.English: "esc once more throws away", text.Chinese: "再按一次 esc"} {
		d := sit(t, lang)
		d.o.Within = true
		d.Model = New(d.o)
		d.SetSize(100, 30)
		if left := d.press(t, "<esc>"); len(left) != 1 || left[0].(LeftMsg).Choice != Quit {
			t.Errorf("esc on an empty form gave %v", left)
		}
		if left := d.press(t, "ops<enter><enter>AKID<esc>x<esc>"); len(left) != 0 {
			t.Errorf("it was left unasked: %v", left)
		}
		d.see(t, asks)
		d.testErr = errors.New("no line")
		d.press(t, "<enter>s3cret<enter><enter>")
		if left := d.press(t, "doq"); len(left) != 0 {
			t.Errorf("keys of the first start gave %v", left)
		}
		d.press(t, "<esc><esc>")
		if left := d.press(t, "<esc>"); len(left) != 1 || left[0].(LeftMsg).Choice != Quit {
			t.Errorf("esc after it was asked gave %v", left)
		}
	}
}

func TestARegionThatIsNotThereIsRefusedAtItsField(t *testing.T) {
	t.Parallel()
	d := sit(t, text.English)
	d.press(t, filled+"Mars<enter>")
	d.see(t, "the API knows no such region")
	if len(d.saved) != 0 {
		t.Error("it was saved")
	}
}

func TestATestCanBeGivenUp(t *testing.T) {
	t.Parallel()
	d := sit(t, text.English)
	d.press(t, filled)
	answer := d.Update(uitest.Keys(t, "<enter>")[0])
	d.see(t, "asking the API")
	d.press(t, "<esc>")
	uitest.Drive(t, d.Update, nil, uitest.Results(answer)...)
	d.see(t, "Secret key")
	if len(d.saved) != 0 {
		t.Error("a late answer saved the profile")
	}
}

func TestTheDemoAndTheEndAreOneKeyAway(t *testing.T) {
	t.Parallel()
	for keys, want := range map[string]Choice{"d": Demo, "q": Quit, "<ctrl+c>": Quit, filled + "<ctrl+c>": Quit, "<enter><esc>d": Demo} {
		d := sit(t, text.Chinese)
		if left := d.press(t, keys); len(left) != 1 || left[0].(LeftMsg).Choice != want {
			t.Errorf("%s: the outcome is %v, want %v", keys, left, want)
		}
	}
}

func TestEveryAnswerThatMakesNoSenseIsRefusedWithTheReason(t *testing.T) {
	t.Parallel()
	erase := strings.Repeat("<backspace>", 8)
	for keys, want := range map[string]string{
		"<enter>" + erase + "<enter>":                        "a name is needed",
		"<enter>" + erase + "dev<enter>":                     "has a profile of this name",
		"<enter>" + erase + "a b<enter>":                     "letters, digits",
		"<enter>" + strings.Repeat("缓", 40) + "<enter>":      "at most 32",
		"<enter><enter>x<enter>":                             "https URL",
		"<enter><enter><enter><enter>":                       "the secret id is needed",
		"<enter><enter><enter>a b<enter>":                    "no spaces",
		"<enter><enter><enter>AKID<enter><enter>":            "the secret key is needed",
		"<enter><enter><enter>AKID<enter>k<enter>R 1<enter>": "no spaces",
		"<enter><enter><enter>AKID<enter>k\u200b<enter>":     "no spaces",
	} {
		d := sit(t, text.English)
		d.press(t, keys)
		d.see(t, want)
		if len(d.tested) != 0 {
			t.Errorf("%q was sent", keys)
		}
	}
}

func TestWhatIsPastedIsTextAndNeverKeys(t *testing.T) {
	t.Parallel()
	d := sit(t, text.English)
	if held := uitest.Drive(t, d.Update, nil, uitest.Paste("q"), uitest.Paste("d")); len(held) != 0 || d.page != choosing {
		t.Error("pasted letters acted")
	}
	d.press(t, "<enter><enter><enter>")
	d.Update(uitest.Paste("AKID\r\n"))
	if d.profile.Account.ID != "AKID" {
		t.Errorf("the secret id is %q", d.profile.Account.ID)
	}
}

func TestEveryPageFillsItsWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []text.Lang{text.English, text.Chinese} {
		for name, prepare := range map[string]func(*desk){
			"choosing": func(*desk) {},
			"filling":  func(d *desk) { d.press(t, "<enter>") },
			"refused":  func(d *desk) { d.press(t, "<enter><enter><enter><enter>") },
			"failed":   func(d *desk) { d.testErr = errors.New(strings.Repeat("长 ", 200)); d.press(t, filled+"<enter>") },
			"done":     func(d *desk) { d.press(t, filled+"<enter>") },
			"warned": func(d *desk) {
				d.o.Within = true
				d.Model = New(d.o)
				d.press(t, "ops<enter><enter>AKID<esc>")
			},
			"testing": func(d *desk) { d.press(t, filled); d.Update(uitest.Keys(t, "<enter>")[0]) },
		} {
			d := sit(t, lang)
			prepare(d)
			uitest.Sweep(t, func(s uitest.Size) string {
				d.SetSize(s.Width, s.Height)
				if x, y, shown := d.Cursor(); shown && (x < 0 || y < 0 || x >= s.Width || y >= s.Height) {
					t.Errorf("%s at %v: the cursor is at %d,%d", name, s, x, y)
				}
				return d.View()
			})
		}
	}
}
