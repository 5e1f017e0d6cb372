package export

import (
	"bytes"
	"encoding/json"

	"cdsredis/api"
)

// JSON writes instances as an array, indented.
func JSON(instances []api.Instance, sites map[string]string) []byte {
	return encode(records(instances, sites))
}

// Row writes one instance as an object, indented.
func Row(in api.Instance, sites map[string]string) []byte {
	return encode(records([]api.Instance{in}, sites)[0])
}

func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(v) // texts and numbers always encode, and a buffer takes everything
	return b.Bytes()
}
