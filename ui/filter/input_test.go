package filter

import (
	"io"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/cell"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
	"cdsredis/ui/uitest"
)

func newTest(lang text.Lang, columns Columns) *Input {
	return New(theme.New(lipgloss.NewRenderer(io.Discard), true), text.For(lang), columns)
}

func press(t *testing.T, f *Input, keys string) (changed bool) {
	t.Helper()
	for _, k := range uitest.Keys(t, keys) {
		changed = f.Update(k.(tea.KeyMsg))
	}
	return changed
}

func TestEnterKeepsAFilterAndEscapeClearsIt(t *testing.T) {
	t.Parallel()
	f := newTest(text.English, nil)
	f.Open()
	if !press(t, f, "quit") {
		t.Error("typing did not change the filter")
	}
	press(t, f, "<enter>")
	if f.Typing() || f.Value() != "quit" {
		t.Errorf("after enter: typing %v, value %q; want it kept", f.Typing(), f.Value())
	}
	f.Open()
	if !press(t, f, "<esc>") || f.Typing() || f.Value() != "" || !f.Query().Empty() {
		t.Errorf("after esc: typing %v, value %q; want it cleared", f.Typing(), f.Value())
	}
}

func TestTheRestHoldsWhileATermIsHalfTyped(t *testing.T) {
	t.Parallel()
	f := newTest(text.English, testColumns())
	f.Open()
	press(t, f, "prod")
	for _, more := range []string{" ram:", ">", "x", "<backspace> status:"} {
		press(t, f, more)
		if q := f.Query(); q.Empty() || !q.Match(newRow()) || q.Match(Fold("staging")) {
			t.Errorf("at %q the query is %+v, want that of prod", f.Value(), q)
		}
	}
	press(t, f, "stopped")
	if f.Query().Match(newRow()) {
		t.Error("the new expression does not hold")
	}
}

func TestWhatIsWrongStandsBesideTheFilterInTheUsersLanguage(t *testing.T) {
	t.Parallel()
	for lang, want := range map[text.Lang][]string{
		text.English: {"✗ no column colour; there are name status ip ram age id copies", "big is no amount of GB", "x is no whole number", "more follows"},
		text.Chinese: {"✗ 没有 colour 列，可用的列：名称 状态 地址 内存 时长 编号 份数", "big 不是内存大小", "x 不是整数", "请继续输入"},
	} {
		for i, s := range []string{"colour:red", "ram:big", "copies:x", "ram:"} {
			f := newTest(lang, testColumns())
			f.Set(s)
			if view := ansi.Strip(f.View(120)); !strings.Contains(view, want[i]) {
				t.Errorf("%s, %q: no %q in %q", lang, s, want[i], view)
			}
		}
	}
	f := newTest(text.English, nil)
	f.Set("colour:red")
	if want := "no column colour here"; !strings.Contains(f.Problem(), want) {
		t.Errorf("got %q, want %q", f.Problem(), want)
	}
}

func TestTheFilterFitsItsWidth(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "prod", "颜色:红", strings.Repeat("生产", 80), "ram:"} {
		f := newTest(text.Chinese, testColumns())
		f.Set(s)
		for _, typing := range []bool{false, true} {
			if typing {
				f.Open()
			}
			for _, size := range uitest.Sizes() {
				if got := ansi.StringWidth(f.View(size.Width)); got > size.Width && size.Width > 12 {
					t.Errorf("%q takes %d cells of %d", s, got, size.Width)
				}
			}
		}
	}
}

func TestTheCursorStandsAfterWhatWasTypedInCells(t *testing.T) {
	t.Parallel()
	f := newTest(text.English, nil)
	f.Open()
	press(t, f, "生产")
	if got, want := f.CursorX(), len("  filter: ")+4; got != want {
		t.Errorf("cursor at %d, want %d", got, want)
	}
}

func TestAnEmptyFilterNamesTheColumnsThatThereAre(t *testing.T) {
	t.Parallel()
	for lang, want := range map[text.Lang]string{
		text.English: "~fuzzy  name:  status:  ip:  ram:>4  age:<2h  id:  copies:>0",
		text.Chinese: "~模糊  名称:  状态:  地址:  内存:>4  时长:<2h  编号:  份数:>0",
	} {
		f := newTest(lang, testColumns())
		f.Open()
		if view := ansi.Strip(f.View(120)); !strings.HasSuffix(view, want) {
			t.Errorf("%s: %q does not end in %q", lang, view, want)
		}
	}
}

func TestWhatStandsBesideTheFilterGivesWayToWhatIsWrong(t *testing.T) {
	t.Parallel()
	f := newTest(text.English, testColumns())
	f.Set("prod")
	if line := ansi.Strip(f.Line("3 of 8", 60)); !strings.HasSuffix(line, " 3 of 8") || cell.Width(line) != 60 {
		t.Errorf("the count is missing in %q", line)
	}
	f.Set("colour:red")
	if line := ansi.Strip(f.Line("3 of 8", 70)); !strings.Contains(line, "✗ columns: name status ip ram age id copies") {
		t.Errorf("the columns are missing in %q", line)
	}
}
