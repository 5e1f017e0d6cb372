package api

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"io"
	"net/url"
	"regexp"
	"strings"
)

const (
	codeSuccess = "Success"

	// maxExcerpt is how many characters of an answer that is not the API's
	// own are shown, maxMessage how many of the API's own words.
	maxExcerpt = 120
	maxMessage = 500
	maxCode    = 80
)

// envelope is what every answer of the API is wrapped in.
type envelope struct {
	code    string
	message string
	taskID  string
	// data is the Data as it came; nil where it is absent.
	data []byte
}

// open gives the envelope of a success, and an *Error that says what came
// for anything else.
func (a answer) open(r request, s *signer) (envelope, error) {
	private := append(r.private[:len(r.private):len(r.private)], s.secret())
	fail := func(code, message string) (envelope, error) {
		return envelope{}, &Error{
			Action:  r.action,
			Status:  a.status,
			Code:    Code(shorten(hide(code, private...), maxCode)),
			Message: shorten(hide(message, private...), maxMessage),
		}
	}
	excerpt := func(text string) string { return shorten(hide(text, private...), maxExcerpt) }

	body := bytes.TrimPrefix(a.body, []byte("\ufeff"))
	switch {
	case a.large:
		return fail("", fmt.Sprintf("an answer larger than %d MiB", r.maxBytes()>>20))
	case a.cut:
		return fail("", breaksOff(a.body))
	case a.status >= 300 && a.status < 400:
		return fail("", a.redirect())
	case len(bytes.TrimSpace(body)) == 0:
		return fail("", "an empty answer")
	case isPage(body):
		return fail("", "an HTML page: "+excerpt(pageText(body)))
	}
	e, err := decodeEnvelope(body)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fail("", breaksOff(a.body))
	case err != nil:
		return fail("", "an answer that is not the API's: "+excerpt(string(body)))
	case e.code == "":
		return fail("", "an answer without a code: "+excerpt(string(body)))
	case !strings.EqualFold(e.code, codeSuccess), a.status/100 != 2:
		return fail(e.code, e.message)
	}
	return e, nil
}

// decodeEnvelope reads the whole answer, so that what is cut off within Data
// is noticed here.
func decodeEnvelope(body []byte) (envelope, error) {
	var e envelope
	r := newJSONReader(body)
	isObject := r.object(func(name []byte) {
		switch string(name) {
		case "Code":
			e.code = r.text()
		case "Message":
			e.message = r.text()
		case "TaskId":
			e.taskID = r.text()
		case "Data":
			e.data = r.kept(r.skip)
		}
	})
	if r.err != nil {
		return envelope{}, r.err
	}
	if !isObject {
		return envelope{}, errNotAnObject
	}
	return e, nil
}

func breaksOff(body []byte) string {
	return fmt.Sprintf("an answer that breaks off after %d bytes", len(body))
}

// redirect says where the answer points. Only the host is said: the rest can
// be the signed query.
func (a answer) redirect() string {
	to, err := url.Parse(a.header.Get("Location"))
	if err != nil || to.Host == "" {
		return "a redirect"
	}
	return "a redirect to " + shorten(to.Host, maxExcerpt)
}

// isPage reports whether the body is a page for people, whatever its type is
// said to be: gateways get that wrong as often as the service does.
func isPage(body []byte) bool { return bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) }

// pageText is the title of an HTML page, or its text where it has none. Only
// the page's beginning is looked at.
func pageText(page []byte) string {
	const head = 64 << 10
	p := page[:min(len(page), head)]
	title := regexp.MustCompile(`(?is)<title[^>]*>(.*?)</title>`).FindSubmatch(p)
	if title != nil && len(bytes.TrimSpace(title[1])) > 0 {
		p = title[1]
	}
	text := regexp.MustCompile(`(?s)<[^>]*>`).ReplaceAllString(string(p), " ")
	return html.UnescapeString(text)
}

// shorten cleans a text from the server, makes one space of several, and cuts
// it after limit characters.
func shorten(text string, limit int) string {
	text = strings.Join(strings.Fields(Clean(text)), " ")
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit]) + "…"
	}
	return text
}
