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

// refusal is an answer that is no success, before it is fit to be shown. An
// empty code says that the answer is not the API's own; what then says what
// came, and words quote from it.
type refusal struct{ code, what, words string }

// open gives the envelope of a success, and an *Error that says what came
// for anything else.
func (a answer) open(r request, s *signer) (envelope, error) {
	e, no := a.look(r.maxBytes())
	if no == nil {
		return e, nil
	}
	private := append([]string{s.secret(), signatureOf(a.query)}, r.private...)
	limit := maxMessage
	if no.code == "" {
		limit = maxExcerpt
	}
	return envelope{}, &Error{
		Action:  r.action,
		Status:  a.status,
		Code:    Code(shorten(hide(no.code, private...), maxCode)),
		Message: strings.TrimSuffix(no.what+shorten(hide(no.words, private...), limit), ": "),
	}
}

// look tells a success from all else; limit is the size that the answer was
// allowed.
func (a answer) look(limit int) (envelope, *refusal) {
	body := bytes.TrimPrefix(a.body, []byte("\ufeff"))
	switch {
	case a.large:
		return envelope{}, &refusal{what: fmt.Sprintf("an answer larger than %d MiB", limit>>20)}
	case a.cut:
		return envelope{}, breaksOff(a.body)
	case a.status >= 300 && a.status < 400:
		return envelope{}, a.redirect()
	case len(bytes.TrimSpace(body)) == 0:
		return envelope{}, &refusal{what: "an empty answer"}
	case isPage(body):
		return envelope{}, &refusal{what: "an HTML page: ", words: pageText(body)}
	}
	e, err := decodeEnvelope(body)
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return envelope{}, breaksOff(a.body)
	case err != nil:
		return envelope{}, &refusal{what: "an answer that is not the API's: ", words: string(body)}
	case e.code == "":
		return envelope{}, &refusal{what: "an answer without a code: ", words: string(body)}
	case !strings.EqualFold(e.code, codeSuccess), a.status/100 != 2:
		return envelope{}, &refusal{code: e.code, words: e.message}
	}
	return e, nil
}

// decodeEnvelope reads the whole answer, so that what is cut off within Data
// is noticed here.
func decodeEnvelope(body []byte) (envelope, error) {
	if _, err := newChecker().value(body); err != nil {
		return envelope{}, err
	}
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
			e.data = r.value()
		}
	})
	if !isObject {
		return envelope{}, errNotAnObject
	}
	return e, nil
}

func breaksOff(body []byte) *refusal {
	return &refusal{what: fmt.Sprintf("an answer that breaks off after %d bytes", len(body))}
}

// redirect says where the answer points. Only the host is said: the rest can
// be the signed query.
func (a answer) redirect() *refusal {
	to, err := url.Parse(a.header.Get("Location"))
	if err != nil || to.Host == "" {
		return &refusal{what: "a redirect"}
	}
	return &refusal{what: "a redirect to ", words: to.Host}
}

// isPage reports whether the body is a page for people, whatever its type is
// said to be: gateways get that wrong as often as the service does.
func isPage(body []byte) bool { return bytes.HasPrefix(bytes.TrimSpace(body), []byte("<")) }

// pageText is the title of an HTML page, or its text where it has none. Only
// the page's beginning is looked at.
func pageText(page []byte) string {
	const head = 64 << 10
	p := page[:min(len(page), head)]
	if title := pageTitle.FindSubmatch(p); title != nil && len(bytes.TrimSpace(title[1])) > 0 {
		p = title[1]
	}
	return html.UnescapeString(pageTag.ReplaceAllString(string(p), " "))
}

var (
	pageTitle = regexp.MustCompile(`(?is)<title[^>]*>(.*?)</title>`)
	pageTag   = regexp.MustCompile(`(?s)<[^>]*>`)
)

// shorten cleans a text from the server, makes one space of several, and cuts
// it after limit characters.
func shorten(text string, limit int) string {
	text = strings.Join(strings.Fields(Clean(text)), " ")
	if runes := []rune(text); len(runes) > limit {
		return string(runes[:limit]) + "…"
	}
	return text
}
