package facts

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"pgregory.net/rapid"

	"cdsredis/ui/cell"
	"cdsredis/ui/theme"
)

func TestFlowBreaksBetweenValues(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		values []string
		width  int
		want   []string
	}{
		"all fit":                   {[]string{"8 GB", "CPU 2"}, 20, []string{"8 GB · CPU 2"}},
		"exactly":                   {[]string{"8 GB", "CPU 2"}, 12, []string{"8 GB · CPU 2"}},
		"one cell short":            {[]string{"8 GB", "CPU 2"}, 11, []string{"8 GB", "CPU 2"}},
		"wide characters":           {[]string{"性能型", "步长"}, 12, []string{"性能型", "步长"}},
		"empty values are left out": {[]string{"", "a", "", "b"}, 20, []string{"a · b"}},
		"nothing":                   {nil, 20, nil},
		"a long value":              {[]string{"one two three"}, 7, []string{"one two", "three"}},
	} {
		if got := Flow(c.values, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%s: Flow(%q, %d) = %q, want %q", name, c.values, c.width, got, c.want)
		}
	}
}

func TestFlowStaysWithinItsWidth(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOf(rapid.StringOf(rapid.RuneFrom([]rune("ab 生产")))).Draw(t, "values")
		width := rapid.IntRange(2, 40).Draw(t, "width")
		for _, line := range Flow(values, width) {
			if got := cell.Width(line); got > width {
				t.Fatalf("Flow(%q, %d) has a line of %d cells: %q", values, width, got, line)
			}
		}
	})
}

func TestLinesStandInColumnsAndLeaveOutWhatIsNotKnown(t *testing.T) {
	t.Parallel()
	th := theme.New(lipgloss.NewRenderer(io.Discard), true)
	got := Lines(th, []Fact{
		{Label: "ID", Sign: "●", Values: []string{strings.Repeat("a", 49), "running"}},
		{Label: "规格", Values: []string{"8 GB", "CPU 2"}},
		{Label: "Nothing", Values: []string{""}},
		{Label: "IP", Values: []string{"10.0.0.1"}},
		{Values: []string{"port 9736"}},
	}, 60)
	want := []string{"ID       ● " + strings.Repeat("a", 49), "           running", "规格     8 GB · CPU 2", "IP       10.0.0.1", "         port 9736"}
	if !slices.Equal(got, want) {
		t.Errorf("Lines = %q, want %q", got, want)
	}
}
