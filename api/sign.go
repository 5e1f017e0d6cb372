package api

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha1" // #nosec G505 -- the API prescribes HMAC-SHA1
	"encoding/base64"
	"encoding/hex"
	"hash"
	"slices"
	"strings"
	"sync"
	"time"
)

const (
	apiVersion      = "2019-08-08"
	timestampLayout = "2006-01-02T15:04:05Z"
	upperHex        = "0123456789ABCDEF"
)

// param is one query parameter, not yet encoded.
type param struct{ name, value string }

// signer signs queries with one account's key. The secret lives in closures
// only, where no formatting of a value that holds the signer can reach it.
type signer struct {
	id string
	// desks holds what signing works with, for use again: keying an HMAC
	// costs as much as a short signature.
	desks *sync.Pool
	// secret gives the secret key, for hiding it.
	secret func() string
}

// desk is what one signature is worked out on.
type desk struct {
	mac    hash.Hash // keyed
	params []param
	text   []byte
	// signature is Base64 and not yet percent-encoded; sum is what it is of.
	signature, sum []byte
}

func newSigner(c Credentials) *signer {
	return &signer{
		id:     c.ID,
		desks:  &sync.Pool{New: func() any { return &desk{mac: hmac.New(sha1.New, []byte(c.Secret))} }},
		secret: func() string { return c.Secret },
	}
}

// query gives the whole signed query of one request: the action's own
// parameters, the common ones, and the signature.
func (s *signer) query(method string, own []param, at time.Time, nonce string) string {
	d := s.desks.Get().(*desk)
	defer s.desks.Put(d)
	d.params = append(d.params[:0], param{"AccessKeyId", s.id})
	d.params = append(d.params, own...)
	d.params = append(d.params,
		param{"SignatureMethod", "HMAC-SHA1"},
		param{"SignatureNonce", nonce},
		param{"SignatureVersion", "1.0"},
		param{"Timestamp", at.UTC().Format(timestampLayout)},
		param{"Version", apiVersion},
	)
	d.text = appendCanonical(d.text[:0], d.params)
	query := len(d.text)
	d.text = appendStringToSign(d.text, method, d.text)
	d.sign(d.text[query:])

	d.text = append(d.text[:query], "&Signature="...)
	d.text = appendEncoded(d.text, d.signature)
	return string(d.text)
}

// sign makes the signature Base64(HMAC-SHA1(secret key, text)).
func (d *desk) sign(text []byte) {
	d.mac.Reset()
	d.mac.Write(text)
	d.sum = d.mac.Sum(d.sum[:0])
	d.signature = base64.StdEncoding.AppendEncode(d.signature[:0], d.sum)
}

// appendCanonical appends the canonical query. It sorts params.
func appendCanonical(b []byte, params []param) []byte {
	slices.SortFunc(params, func(x, y param) int { return strings.Compare(x.name, y.name) })
	for i, p := range params {
		if i > 0 {
			b = append(b, '&')
		}
		b = appendEncoded(b, p.name)
		b = append(b, '=')
		b = appendEncoded(b, p.value)
	}
	return b
}

// appendStringToSign appends what is signed: the method, the root path, and
// the canonical query encoded once more.
func appendStringToSign(b []byte, method string, canonical []byte) []byte {
	b = append(b, method...)
	b = append(b, "&%2F&"...)
	done := 0 // all of canonical before it is in b
	for i, c := range canonical {
		if c != '%' && c != '=' && c != '&' {
			continue // the canonical query has no other character to encode
		}
		b = append(b, canonical[done:i]...)
		b = appendEscape(b, c)
		done = i + 1
	}
	return append(b, canonical[done:]...)
}

// appendEncoded appends s percent-encoded as RFC 3986 has it: unlike
// url.QueryEscape it makes a space %20, and a tilde stays.
func appendEncoded[T string | []byte](b []byte, s T) []byte {
	done := 0 // all before it is in b
	for i := range len(s) {
		c := s[i]
		if unreserved(c) {
			continue
		}
		b = append(b, s[done:i]...)
		b = appendEscape(b, c)
		done = i + 1
	}
	return append(b, s[done:]...)
}

func appendEscape(b []byte, c byte) []byte { return append(b, '%', upperHex[c>>4], upperHex[c&15]) }

// unreserved looks c up in a set of bits, one for each ASCII character.
func unreserved(c byte) bool {
	const (
		digits  = 0x03ff << '0'
		letters = 0x03ffffff
		low     = digits | 1<<'-' | 1<<'.'
		high    = letters<<('A'-64) | letters<<('a'-64) | 1<<('_'-64) | 1<<('~'-64)
	)
	set := uint64(low)
	if c >= 64 {
		set = high
	}
	return c < 128 && set>>(c&63)&1 != 0
}

// newNonce is a random UUID, the form that the API's own examples have.
func newNonce() string {
	var id [16]byte
	rand.Read(id[:]) // never fails: it ends the process rather
	id[6] = id[6]&0x0f | 0x40
	id[8] = id[8]&0x3f | 0x80
	text := make([]byte, 0, 36)
	for i, b := range [][]byte{id[:4], id[4:6], id[6:8], id[8:10], id[10:]} {
		if i > 0 {
			text = append(text, '-')
		}
		text = hex.AppendEncode(text, b)
	}
	return string(text)
}
