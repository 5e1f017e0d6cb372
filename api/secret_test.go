package api

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestSecretsCannotBePrinted(t *testing.T) {
	t.Parallel()
	request := CreateRequest{Name: "n", Password: testPassword}
	options := testOptions("cn")
	client, err := New(options)
	if err != nil {
		t.Fatal(err)
	}
	for what, v := range map[string]any{
		"password": request.Password, "request": request, "request's address": &request,
		"credentials": options.Credentials, "options": options, "client": client, "client's value": client.signer,
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%t"} {
			wantNoSecret(t, what+" as "+verb, fmt.Sprintf(verb, v))
		}
	}
	for what, v := range map[string]any{"password": request.Password, "request": request, "credentials": options.Credentials} {
		encoded, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		wantNoSecret(t, what+" as JSON", string(encoded))
		var log bytes.Buffer
		slog.New(slog.NewTextHandler(&log, nil)).Info("x", "v", v)
		wantNoSecret(t, what+" in a log", log.String())
	}
	if got := options.Credentials.String(); !strings.Contains(got, "1234") || strings.Contains(got, "AKID") {
		t.Errorf("credentials print as %q; want the end of the id only", got)
	}
	if got := (Credentials{ID: "abcd"}).Tail(); got != "" {
		t.Errorf("a short id shows %q of itself", got)
	}
	if fmt.Sprint(request.Password, request.Password.String(), request.Password.GoString(), options.Credentials.GoString()) == "" {
		t.Error("nothing was printed")
	}
}

// A server that repeats what it was sent must not make an error or the log
// show it.
func TestNoErrorAndNoLogShowsASecret(t *testing.T) {
	t.Parallel()
	echo := func(r *http.Request) string {
		body, _ := io.ReadAll(r.Body)
		signature := r.URL.Query().Get("Signature")
		return fmt.Sprintf("%s %s %s %s %s", signature, r.URL.String(), url.QueryEscape(r.URL.RawQuery), body, testSecret)
	}
	inJSON := func(status int, r *http.Request) reply {
		text, _ := json.Marshal(echo(r))
		return reply{status: status, body: `{"Code":` + string(text) + `,"Message":` + string(text) + `}`}
	}
	answers := map[string]func(w http.ResponseWriter, r *http.Request){
		"an error": func(w http.ResponseWriter, r *http.Request) { inJSON(400, r).ServeHTTP(w, r) },
		"a 200":    func(w http.ResponseWriter, r *http.Request) { inJSON(200, r).ServeHTTP(w, r) },
		"a text":   func(w http.ResponseWriter, r *http.Request) { reply{status: 500, body: echo(r)}.ServeHTTP(w, r) },
		"another's": func(w http.ResponseWriter, r *http.Request) {
			reply{status: 400, body: `{"u":"` + r.URL.RawQuery + `"}`}.ServeHTTP(w, r)
		},
		"cut off": func(w http.ResponseWriter, r *http.Request) {
			reply{status: 400, body: echo(r), length: "9999"}.ServeHTTP(w, r)
		},
		"lost": hijack(""),
		"a page": func(w http.ResponseWriter, r *http.Request) {
			reply{status: 500, body: "<title>" + html.EscapeString(echo(r)) + "</title>"}.ServeHTTP(w, r)
		},
		"a redirect": func(w http.ResponseWriter, r *http.Request) {
			reply{status: 302, header: map[string]string{"Location": "https://other.example/" + r.URL.String()}}.ServeHTTP(w, r)
		},
		"a bad redirect": func(w http.ResponseWriter, r *http.Request) {
			reply{status: 302, header: map[string]string{"Location": "%zz" + r.URL.RawQuery}}.ServeHTTP(w, r)
		},
	}
	for name, h := range answers {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log bytes.Buffer
			const requests = 4 // at most: a read is tried three times
			signatures := make(chan string, requests)
			watched := func(w http.ResponseWriter, r *http.Request) {
				signatures <- r.URL.Query().Get("Signature")
				h(w, r)
			}
			c := newTestClient(t, watched, func(o *Options) {
				o.Logger = slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
			})
			shown := ""
			_, readErr := c.Regions(t.Context())
			for _, err := range []error{readErr, create(t.Context(), c)} {
				if err == nil {
					t.Fatal("no error")
				}
				wantNoSecret(t, "an error", fmt.Sprintf("%v %+v %#v", err, err, err))
				shown += err.Error()
			}
			close(signatures)
			for signature := range signatures {
				if strings.Contains(shown, signature) {
					t.Errorf("an error shows its signature %s: %s", signature, shown)
				}
			}
			if log.Len() == 0 {
				t.Error("nothing was logged")
			}
			wantNoSecret(t, "the log", log.String())
		})
	}
}

func TestEachAttemptIsLogged(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	c, _ := counted(t, func(n int, _ *http.Request) (*http.Response, error) {
		switch n {
		case 1:
			return nil, errReset
		case 2:
			return response(502, "<html>"), nil
		}
		return response(200, emptyList), nil
	}, func(o *Options) {
		o.Logger = slog.New(slog.NewJSONHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
	})
	c.jitter = func() float64 { return 0 }
	if _, err := c.Regions(context.Background()); err != nil {
		t.Fatal(err)
	}
	var lines []map[string]any
	for line := range strings.Lines(out.String()) {
		var m map[string]any
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		lines = append(lines, m)
	}
	if len(lines) != 3 {
		t.Fatalf("%d lines for 3 attempts: %s", len(lines), out.String())
	}
	for i, m := range lines {
		if m["action"] != "DescribeRegins" || m["attempt"] != float64(i+1) || m["took"] == nil {
			t.Errorf("line %d: %v", i, m)
		}
	}
	if lines[0]["err"] == nil || lines[1]["status"] != 502.0 || lines[2]["bytes"] != float64(len(emptyList)) {
		t.Errorf("lines %v", lines)
	}
}
