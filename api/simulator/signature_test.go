package simulator

import (
	"encoding/json"
	"net/url"
	"os"
	"testing"
)

func TestSignaturesAreThoseOfTheWorkedExamples(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("testdata/signing-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []struct {
		Name         string            `json:"name"`
		Method       string            `json:"method"`
		Secret       string            `json:"secret"`
		Params       map[string]string `json:"params"`
		Canonical    string            `json:"canonical_query"`
		StringToSign string            `json:"string_to_sign"`
		Signature    string            `json:"signature"`
	}
	if err := json.Unmarshal(raw, &vectors); err != nil || len(vectors) == 0 {
		t.Fatalf("%d vectors, %v", len(vectors), err)
	}
	for _, v := range vectors {
		t.Run(v.Name, func(t *testing.T) {
			t.Parallel()
			q := url.Values{"Signature": {"left out"}}
			for name, value := range v.Params {
				q.Set(name, value)
			}
			if got := canonicalQuery(q); got != v.Canonical {
				t.Errorf("canonical query\n got %s\nwant %s", got, v.Canonical)
			}
			if got := stringToSign(v.Method, q); got != v.StringToSign {
				t.Errorf("string to sign\n got %s\nwant %s", got, v.StringToSign)
			}
			if got := signature(v.Secret, v.Method, q); got != v.Signature {
				t.Errorf("signature %s; want %s", got, v.Signature)
			}
		})
	}
}
