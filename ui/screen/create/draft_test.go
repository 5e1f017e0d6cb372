package create

import (
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"cdsredis/api"
	"cdsredis/ui/text"
)

func TestADraftBecomesTheRequest(t *testing.T) {
	t.Parallel()
	full := draft{
		region: "r", vdc: "v", network: "n", version: "5.0", architecture: "a", role: "c", goods: "77",
		name: "缓存", password: "S3cret!9", repeat: "S3cret!9", amount: "3", port: "7000", testGroup: "5", confirmation: "create",
	}
	want := api.CreateRequest{
		RegionID: "r", VDCID: "v", NetworkID: "n", Name: "缓存", GoodsID: 77, Password: "S3cret!9",
		Amount: 3, Port: 7000, TestGroupID: 5,
	}
	for name, c := range map[string]struct {
		change func(*draft, *api.CreateRequest)
	}{
		"everything":                     {func(*draft, *api.CreateRequest) {}},
		"no port is not sent":            {func(d *draft, r *api.CreateRequest) { d.port, r.Port = "", 0 }},
		"no test group is not sent":      {func(d *draft, r *api.CreateRequest) { d.testGroup, r.TestGroupID = "", 0 }},
		"an amount of one is still sent": {func(d *draft, r *api.CreateRequest) { d.amount, r.Amount = "1", 1 }},
	} {
		d, w := full, want
		c.change(&d, &w)
		got := d.request()
		if diff := cmp.Diff(w, got); diff != "" || got.Password != w.Password {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
}

func TestValuesAreHeldAgainstTheirRules(t *testing.T) {
	t.Parallel()
	c := checks{text.For(text.English).Create}
	for _, x := range []struct {
		check func(string) string
		value string
		want  string
	}{
		{c.name, "orders", ""},
		{c.name, "订单 缓存", ""},
		{c.name, "", c.NameEmpty},
		{c.name, "   ", c.NameEmpty},
		{c.name, " x", c.NameSpaces},
		{c.name, "a\x1bb", c.NameOdd},
		{c.name, "a\u202eb", c.NameOdd},
		{c.name, "a\ufe0f", c.NameOdd}, // it would come back without it
		{c.name, "e" + strings.Repeat("\u0301", 9), c.NameOdd},
		{c.name, strings.Repeat("字", 64), ""},
		{c.name, strings.Repeat("字", 65), c.NameLong},
		{c.password, "12345678", ""},
		{c.password, "1234567", c.PasswordShort},
		{c.password, strings.Repeat("x", 30), ""},
		{c.password, strings.Repeat("x", 31), c.PasswordLong},
		{c.password, " 12345678", c.PasswordSpaces},
		{c.password, "1234 5678", c.PasswordSpaces},
		{c.password, "1234\u200b5678", c.PasswordOdd},
		{c.amount, "1", ""},
		{c.amount, "3", ""},
		{c.amount, "0", c.AmountOutside},
		{c.amount, "4", c.AmountOutside},
		{c.amount, "", c.AmountOutside},
		{c.amount, "two", c.AmountOutside},
		{c.port, "", ""},
		{c.port, "1024", ""},
		{c.port, "65535", ""},
		{c.port, "1023", c.PortOutside},
		{c.port, "65536", c.PortOutside},
		{c.port, "-1", c.PortOutside},
		{c.port, "9100", c.PortReserved},
		{c.port, "9121", c.PortReserved},
		{c.port, "9122", c.PortReserved},
		{c.port, "16379", c.PortReserved},
		{c.testGroup, "", ""},
		{c.testGroup, "12", ""},
		{c.testGroup, "0", c.TestGroupOdd},
		{c.testGroup, "a", c.TestGroupOdd},
		{c.id, "vdc-1", ""},
		{c.id, "", c.IDEmpty},
		{c.id, "a b", c.IDOdd},
	} {
		if got := x.check(x.value); got != x.want {
			t.Errorf("%q: got %q, want %q", x.value, got, x.want)
		}
	}
}

func TestAGeneratedPasswordHasEveryKindOfCharacterAndPassesTheCheck(t *testing.T) {
	t.Parallel()
	check := checks{text.For(text.English).Create}
	seen := map[string]bool{}
	chance := rand.NewChaCha8([32]byte{1})
	for range 200 {
		p, err := generate(chance)
		if err != nil {
			t.Fatalf("generate: %v", err)
		}
		for _, kind := range []string{lower, upper, digits, signs} {
			if !strings.ContainsAny(p, kind) {
				t.Errorf("%q has none of %q", p, kind)
			}
		}
		if why := check.password(p); why != "" {
			t.Errorf("%q: %s", p, why)
		}
		seen[p] = true
	}
	if len(seen) < 200 {
		t.Errorf("200 draws gave only %d passwords", len(seen))
	}
}

func TestNoPasswordIsMadeWithoutChance(t *testing.T) {
	t.Parallel()
	if p, err := generate(iotest.ErrReader(errDown)); err == nil || p != "" {
		t.Errorf("generate gave %q, %v; want an error", p, err)
	}
	b := newBench(t, func(o *Options) { o.Random = iotest.ErrReader(errDown) })
	b.press(toRegion + toNetwork + toSpec + "n<enter><ctrl+g>")
	b.shows("no password could be generated")
}
