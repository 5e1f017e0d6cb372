package api

import (
	"strings"
	"testing"
)

func TestEndpointsByNameAndURL(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":                        "https://cdsapi.capitalonline.net",
		"cn":                      "https://cdsapi.capitalonline.net",
		" Asia ":                  "https://cdsapi-asia.capitalonline.net",
		"us":                      "https://cdsapi-us.capitalonline.net",
		"https://api.example":     "https://api.example",
		"https://api.example:8/":  "https://api.example:8",
		"https://api.example/a/b": "https://api.example/a/b",
		"HTTPS://api.example/a/":  "https://api.example/a",
		"http://127.0.0.1:8900":   "http://127.0.0.1:8900",
		"http://127.9.9.9":        "http://127.9.9.9",
		"http://localhost:1":      "http://localhost:1",
		"http://[::1]:1":          "http://[::1]:1",
	} {
		got, err := ResolveEndpoint(in)
		if err != nil || got.String() != want {
			t.Errorf("%q: got %v, %v; want %s", in, got, err, want)
		}
	}
}

func TestEndpointsThatAreRefused(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"eu":                                               "want cn, asia, us or an https URL",
		"api.example":                                      "want cn, asia, us or an https URL",
		"api.example:443":                                  "want cn, asia, us or an https URL",
		"https://":                                         "want cn, asia, us or an https URL",
		"https://u:MARK@exa mple":                          "want cn, asia, us or an https URL",
		"https://u:MARK@api.example":                       "user or password",
		"https://api.example/?a=MARK":                      "query",
		"https://api.example/?":                            "query",
		"https://api.example/#MARK":                        "fragment",
		"ftp://api.example":                                `scheme "ftp"`,
		"http://api.example":                               "loopback",
		"http://10.0.0.1":                                  "loopback",
		"http://localhost.example":                         "loopback",
		"http://127.0.0.1.example:8900":                    "loopback",
		"http://0.0.0.0":                                   "loopback",
		"http://[::ffff:10.0.0.1]":                         "loopback",
		"http://2130706433":                                "loopback",
		"javascript:alert":                                 "want cn",
		"http://127.0.0.1@MARK.example/x":                  "user or password",
		"https://api\u202e.example":                        "want cn",
		"https://api\u200b.example":                        "want cn",
		"https://api\x07.example":                          "want cn",
		"https://" + strings.Repeat("a", 600) + ".example": "want cn",
	} {
		got, err := ResolveEndpoint(in)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "MARK") {
			t.Errorf("%q: got %v, %v; want an error with %q", in, got, err, want)
		}
		if _, err := New(Options{Endpoint: in}); err == nil {
			t.Errorf("New takes %q", in)
		}
	}
}

func TestTheServicesStandBehindThePathOfTheEndpoint(t *testing.T) {
	t.Parallel()
	rec := answering(t, "task.json")
	c := newTestClient(t, rec.ServeHTTP, func(o *Options) { o.Endpoint += "/behind/it/" })
	if _, err := c.Task(t.Context(), "t"); err != nil {
		t.Fatal(err)
	}
	if got := rec.all()[0].path; got != "/behind/it/ccs/" {
		t.Errorf("asked at %s", got)
	}
	if !strings.HasPrefix(c.Host(), "127.0.0.1:") {
		t.Errorf("host is %q", c.Host())
	}
}
