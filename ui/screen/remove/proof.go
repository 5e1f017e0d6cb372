package remove

import (
	"fmt"
	"strings"
	"unicode"

	"cdsredis/api"
	"cdsredis/ui/text"
)

// proof is what must be typed before an instance is deleted.
type proof struct {
	want string
	// ask asks for it, hint stands in the empty field, and wrong is said of
	// anything else.
	ask, hint, wrong string
}

// tailLength is how much of an id is asked for, in characters.
const tailLength = 8

// newProof asks for the name, or for the end of the id where the name cannot
// be typed or is not the instance's alone.
func newProof(t text.Remove, in api.Instance, all []api.Instance) proof {
	byTail := func(ask string) proof {
		want := tail(in.ID)
		return proof{want: want, ask: fmt.Sprintf(ask, want), hint: t.HintTail, wrong: t.WrongTail}
	}
	if !typeable(in.Name) {
		return byTail(t.TypeTail)
	}
	for _, other := range all {
		if other.ID != in.ID && other.Name == in.Name {
			return byTail(t.TypeTailDuplicate)
		}
	}
	return proof{want: in.Name, ask: fmt.Sprintf(t.TypeName, in.Name), hint: t.HintName, wrong: t.WrongName}
}

// check tells why s does not do, or "".
func (p proof) check(s string) string {
	if p.want == "" || s != p.want {
		return p.wrong
	}
	return ""
}

// typeable reports whether somebody who reads a name can type it.
func typeable(name string) bool {
	const longest = 64
	hard := func(r rune) bool {
		return !unicode.IsPrint(r) || unicode.In(r, unicode.So, unicode.Sk, unicode.M)
	}
	return name != "" && strings.TrimSpace(name) == name && !strings.Contains(name, "  ") &&
		len([]rune(name)) <= longest && !strings.ContainsFunc(name, hard)
}

// tail is the end of an id.
func tail(id string) string {
	r := []rune(id)
	return string(r[max(0, len(r)-tailLength):])
}
