package form

import (
	"io"
	"os"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
	"github.com/muesli/termenv"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func TestMain(m *testing.M) {
	runewidth.DefaultCondition.EastAsianWidth = false
	os.Exit(m.Run())
}

type answers struct{ fruit, colour, name, secret string }

func ask(a *answers) *Form { return askOn(lipgloss.NewRenderer(io.Discard), a) }

func askOn(r *lipgloss.Renderer, a *answers) *Form {
	needed := func(s string) string {
		if s == "" {
			return "a value is needed"
		}
		return ""
	}
	colours := func() []Option {
		if a.fruit == "apple" {
			return []Option{{Value: "red", Label: "red"}, {Value: "green", Label: "green"}}
		}
		return []Option{{Value: "yellow", Label: "yellow"}}
	}
	fruits := func() []Option {
		return []Option{
			{Value: "pear", Label: "pear", Refusal: "sold out"},
			{Value: "apple", Label: "apple", Detail: "a crisp one"},
			{Value: "lemon", Label: "lemon", Detail: "a sour one"},
		}
	}
	return New(theme.New(r, true),
		List{Key: "fruit", Title: "Fruit", Value: &a.fruit, Options: fruits, Missing: "choose a fruit"},
		List{Key: "colour", Title: "颜色", Value: &a.colour, Options: colours, Missing: "choose a colour"},
		Text{Key: "name", Title: "Name", Value: &a.name, Check: needed},
		Text{Key: "secret", Title: "Secret", Value: &a.secret, Masked: true, Hint: "8 characters"},
	)
}

// press gives the form keys; enter asks it for the next field.
func press(t *testing.T, f *Form, keys string) (last Step) {
	t.Helper()
	for _, m := range uitest.Keys(t, keys) {
		if m.(tea.KeyMsg).Type == tea.KeyEnter {
			last = f.Next()
			continue
		}
		f.Update(m)
	}
	return last
}

func shows(t *testing.T, f *Form, want string) {
	t.Helper()
	if view := ansi.Strip(f.View()); !strings.Contains(view, want) {
		t.Errorf("%q is not in:\n%s", want, view)
	}
}

func TestAFormIsFilledInByKeysAlone(t *testing.T) {
	t.Parallel()
	var a answers
	if got := press(t, ask(&a), "<enter><down><enter>小王 q<enter>hunter22<enter>"); got != Done {
		t.Errorf("the last enter came to %v, want Done", got)
	}
	if want := (answers{"apple", "green", "小王 q", "hunter22"}); a != want {
		t.Errorf("answers are %+v, want %+v", a, want)
	}
}

func TestARefusedOptionSaysWhyAndIsNotTaken(t *testing.T) {
	t.Parallel()
	var a answers
	f := ask(&a)
	shows(t, f, "sold out")
	if got := press(t, f, "<up><enter>"); got != Stayed || a.fruit != "" {
		t.Errorf("a refused option came to %v and %q", got, a.fruit)
	}
	shows(t, f, "✗ sold out")
}

func TestAnEmptyAnswerIsRefusedAtItsField(t *testing.T) {
	t.Parallel()
	var a answers
	f := ask(&a)
	if got := press(t, f, "<enter><enter><enter>"); got != Stayed || f.Focused() != "name" {
		t.Errorf("came to %v at %q, want Stayed at name", got, f.Focused())
	}
	shows(t, f, "✗ a value is needed")
	press(t, f, "x")
	if strings.Contains(f.View(), "a value is needed") {
		t.Error("the reason stays after the answer was changed")
	}
}

// Quick presses arrive before anything is drawn between them.
func TestNoFieldIsPassedOverByQuickPresses(t *testing.T) {
	t.Parallel()
	var a answers
	f := ask(&a)
	press(t, f, "<enter><enter><enter><enter><enter><enter>")
	if f.Focused() != "name" {
		t.Errorf("in focus is %q, want name, which is empty", f.Focused())
	}
	if got := press(t, f, "x<enter><enter>"); got != Done {
		t.Errorf("the form is deaf: %v", got)
	}
}

func TestAnAnswerThatNoLongerFitsTheOnesBeforeIsAskedForAgain(t *testing.T) {
	t.Parallel()
	a := answers{fruit: "lemon", colour: "red", name: "x"}
	f := ask(&a)
	f.Focus("secret")
	if got := f.Next(); got != Stayed || f.Focused() != "colour" {
		t.Errorf("came to %v at %q, want Stayed at colour", got, f.Focused())
	}
	shows(t, f, "choose a colour")
}

func TestGoingBackKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	var a answers
	f := ask(&a)
	press(t, f, "<enter><enter>abc")
	before := 0
	for f.Prev() {
		before++
	}
	if before != 2 {
		t.Errorf("%d fields stand before the third, want 2", before)
	}
	press(t, f, "<enter><enter>d")
	if a.name != "abcd" {
		t.Errorf("name is %q, want abcd", a.name)
	}
}

func TestLineBreaksAtTheEndsOfAPastedTextAreDropped(t *testing.T) {
	t.Parallel()
	var a answers
	f := ask(&a)
	f.Focus("secret")
	f.Update(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("\nS3cret! \r\n"), Paste: true})
	if a.secret != "S3cret! " {
		t.Errorf("secret is %q; only line breaks may go", a.secret)
	}
}

func TestWhatMustNotBeShownIsDroppedOrKeptOutOfSight(t *testing.T) {
	t.Parallel()
	var a answers
	f := ask(&a)
	f.Focus("name")
	f.Update(uitest.Paste("a\u202eb\x1b[31m\u200b"))
	if a.name != "ab" {
		t.Errorf("the name is %q; want what shows of it", a.name)
	}
	f.Focus("secret")
	f.Update(uitest.Paste("k\u202ee\x1by"))
	if a.secret != "k\u202ee\ufffey" {
		t.Errorf("the secret is %q; want its check to see what was pasted", a.secret)
	}
	f.Reveal(true)
	uitest.WantPlain(t, f.View())
	f.Update(uitest.Keys(t, "<ctrl+u>")[0])
	f.Reveal(true)
	f.Update(uitest.Paste("k\u202eey"))
	if a.secret != "key" {
		t.Errorf("the secret is %q; want what shows of it", a.secret)
	}
	uitest.WantPlain(t, f.View())
	shows(t, f, "key")
}

func TestWhatIsMaskedShowsOnlyWhenRevealed(t *testing.T) {
	t.Parallel()
	a := answers{secret: "hunter22"}
	f := ask(&a)
	if strings.Contains(f.View(), "hunter22") {
		t.Error("the secret shows")
	}
	f.Reveal(true)
	shows(t, f, "hunter22")
	a.secret = "another1"
	f.Reload()
	shows(t, f, "another1")
	f.Reveal(false)
	if strings.Contains(f.View(), "another1") {
		t.Error("the secret still shows")
	}
}

func TestTheCursorIsWhereTheNextCharacterGoes(t *testing.T) {
	t.Parallel()
	var a answers
	f := ask(&a)
	if _, _, shown := f.Cursor(); shown {
		t.Error("a list shows a cursor")
	}
	f.Focus("name")
	for _, c := range []struct {
		keys string
		x    int
	}{{"", 10}, {"ab", 12}, {"中", 14}, {"<left>", 12}, {"<home>", 10}} {
		press(t, f, c.keys)
		if x, y, shown := f.Cursor(); x != c.x || y != 2 || !shown {
			t.Errorf("after %q the cursor is at %d,%d (%v), want %d,2", c.keys, x, y, shown, c.x)
		}
	}
	f.Focus("secret")
	if x, y, _ := f.Cursor(); x != 10 || y != 3 {
		t.Errorf("on a hint the cursor is at %d,%d, want 10,3", x, y)
	}
	if strings.Contains(f.View(), mark) {
		t.Error("the mark is still in the view")
	}
}

func TestTheCursorIsFoundAmongColours(t *testing.T) {
	t.Parallel()
	r := lipgloss.NewRenderer(io.Discard)
	r.SetColorProfile(termenv.TrueColor)
	var a answers
	f := askOn(r, &a)
	f.Focus("name")
	press(t, f, "小王")
	if x, y, shown := f.Cursor(); x != 14 || y != 2 || !shown {
		t.Errorf("the cursor is at %d,%d (%v), want 14,2", x, y, shown)
	}
	if strings.Contains(f.View(), mark) {
		t.Error("the mark is still in the view")
	}
	f.Update(tea.BlurMsg{})
	if _, _, shown := f.Cursor(); !shown {
		t.Error("the cursor is lost while the terminal is not in front")
	}
}

func TestTheFormStaysWithinItsHeightAndKeepsTheFocusInSight(t *testing.T) {
	t.Parallel()
	a := answers{name: strings.Repeat("长名字", 40)}
	f := ask(&a)
	for _, s := range uitest.Sizes() {
		f.SetSize(s.Width, s.Height)
		for _, key := range []string{"fruit", "colour", "name", "secret"} {
			f.Focus(key)
			lines := strings.Split(f.View(), "\n")
			if len(lines) > s.Height {
				t.Errorf("at %v the form has %d lines", s, len(lines))
			}
			for _, line := range lines {
				if w := cell.Width(ansi.Strip(line)); w > max(s.Width, 32) {
					t.Errorf("at %v a line has %d cells: %q", s, w, ansi.Strip(line))
				}
			}
			shows(t, f, "▌ ")
		}
	}
}

func TestALongListScrollsWithItsCursor(t *testing.T) {
	t.Parallel()
	var options []Option
	for r := 'A'; r <= 'Z'; r++ {
		options = append(options, Option{Value: string(r), Label: "option " + string(r)})
	}
	value := "Y"
	f := New(theme.New(lipgloss.NewRenderer(io.Discard), false),
		List{Key: "l", Title: "List", Value: &value, Options: func() []Option { return options }})
	f.SetSize(40, 6)
	shows(t, f, "› option Y")
	shows(t, f, "25/26")
	press(t, f, "<home>")
	shows(t, f, "› option A")
	press(t, f, "<pgdown>")
	shows(t, f, "› option F")
	press(t, f, "G<down><enter>")
	shows(t, f, "› option Z")
	if value != "Z" {
		t.Errorf("value is %q, want Z", value)
	}
}

func TestAFormGoesOnWhereAnEarlierOneIs(t *testing.T) {
	t.Parallel()
	a := answers{name: "abc"}
	earlier := ask(&a)
	press(t, earlier, "<up><enter>") // pear, which is refused
	f := ask(&a)
	f.Resume(earlier)
	shows(t, f, "› pear")
	shows(t, f, "✗ sold out")
	if a.fruit != "" {
		t.Errorf("%s was taken, which nobody did", a.fruit)
	}
	earlier.Refuse("name", "the server has that already")
	f = ask(&a)
	f.Resume(earlier)
	if f.Focused() != "name" {
		t.Errorf("%s is in focus, want name", f.Focused())
	}
	shows(t, f, "✗ the server has that already")
}
