package specs

import (
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"

	"cdsredis/api"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

func TestAKeyThatCannotActSaysWhy(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		region api.Region
		keys   []string
		says   string
	}{
		"no region":       {api.Region{}, []string{"n", "/"}, "chooses a region"},
		"nothing is sold": {tokyo, []string{"n", "<enter>", "/"}, "sells no Redis"},
	} {
		for _, key := range c.keys {
			asked := send(t, opened(t, newCatalogue(), text.English, c.region), key)
			if len(asked) != 1 || !strings.Contains(asked[0].(msg.Notice).Text, c.says) {
				t.Errorf("%s: %s asks for %v, want a notice with %q", name, key, asked, c.says)
			}
		}
	}
}

func TestEnterGoesToTheRegionsWhileNoneIsChosen(t *testing.T) {
	t.Parallel()
	asked := send(t, opened(t, newCatalogue(), text.English, api.Region{}), "<enter>")
	if want := (msg.Open{Place: msg.PlaceRegions}); len(asked) != 1 || asked[0] != want {
		t.Errorf("asks for %v, want %v", asked, want)
	}
}

func TestAnotherLanguageKeepsTheSizeAndTheFilter(t *testing.T) {
	t.Parallel()
	m := opened(t, newCatalogue(), text.English, hongKong)
	send(t, m, "/cluster<enter>jj")
	before, _ := m.table.Selected()
	m.Restyle(theme.New(lipgloss.NewRenderer(io.Discard), false), text.For(text.Chinese))
	after, _ := m.table.Selected()
	if before.id != after.id || m.filter.Value() != "cluster" {
		t.Errorf("the cursor went from %q to %q with the filter %q", before.id, after.id, m.filter.Value())
	}
	if view := ansi.Strip(m.View()); !strings.Contains(view, "集群版") || !strings.Contains(view, "过滤") {
		t.Errorf("not in Chinese:\n%s", view)
	}
}
