package api

import (
	"cmp"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha1"
	"encoding/base64"
	"encoding/hex"
	"hash"
	"slices"
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
	// macs holds HMAC states that are keyed already; keying one costs as
	// much as a short signature.
	macs *sync.Pool
	// secret gives the secret key, for hiding it.
	secret func() string
}

func newSigner(c Credentials) *signer {
	return &signer{
		id:     c.ID,
		macs:   &sync.Pool{New: func() any { return hmac.New(sha1.New, []byte(c.Secret)) }},
		secret: func() string { return c.Secret },
	}
}

// query gives the whole signed query of one request: the action's own
// parameters, the common ones, and the signature.
func (s *signer) query(method string, own []param, at time.Time, nonce string) string {
	all := append(make([]param, 0, 16),
		param{"AccessKeyId", s.id},
		param{"SignatureMethod", "HMAC-SHA1"},
		param{"SignatureNonce", nonce},
		param{"SignatureVersion", "1.0"},
		param{"Timestamp", at.UTC().Format(timestampLayout)},
		param{"Version", apiVersion},
	)
	all = append(all, own...)
	buf := appendCanonical(make([]byte, 0, 1024), all)
	query := len(buf)
	buf = appendStringToSign(buf, method, buf)
	signature := s.sign(buf[query:])

	buf = append(buf[:query], "&Signature="...)
	return string(appendEncoded(buf, signature))
}

// sign is Base64(HMAC-SHA1(secret key, text)).
func (s *signer) sign(text []byte) string {
	mac := s.macs.Get().(hash.Hash)
	defer s.macs.Put(mac)
	mac.Reset()
	mac.Write(text)
	var sum [sha1.Size]byte
	return base64.StdEncoding.EncodeToString(mac.Sum(sum[:0]))
}

// appendCanonical appends the canonical query. It sorts params.
func appendCanonical(b []byte, params []param) []byte {
	slices.SortFunc(params, func(x, y param) int { return cmp.Compare(x.name, y.name) })
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
	return appendEncoded(b, canonical)
}

// appendEncoded appends s percent-encoded as RFC 3986 has it: unlike
// url.QueryEscape it makes a space %20, and a tilde stays.
func appendEncoded[T string | []byte](b []byte, s T) []byte {
	for i := range len(s) {
		if c := s[i]; unreserved(c) {
			b = append(b, c)
		} else {
			b = append(b, '%', upperHex[c>>4], upperHex[c&15])
		}
	}
	return b
}

func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' ||
		c == '-' || c == '_' || c == '.' || c == '~'
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
