package simulator

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
)

// odden gives the fields of an answer other types than they have: numbers
// become strings, strings of digits become numbers, empty strings null, null
// and empty lists objects; in every third entry of a list the numbers become lists.
// Fields that nobody knows are added. What identifies a thing stays as it is.
func odden(body []byte) []byte {
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	var v map[string]any
	if err := d.Decode(&v); err != nil {
		return body
	}
	v["Data"] = oddenValue(v["Data"], 0)
	v["RequestCost"] = 0.25
	out, err := json.Marshal(v)
	if err != nil {
		return body
	}
	return out
}

// oddenValue changes v, the entry number place of the list it stands in.
func oddenValue(v any, place int) any {
	switch v := v.(type) {
	case map[string]any:
		for name, field := range v {
			if !strings.HasSuffix(name, "Id") && !strings.HasSuffix(name, "Name") {
				v[name] = oddenValue(field, place)
			}
		}
		v["X-Unknown"] = map[string]any{"Nested": []any{1, "a", nil}}
		return v
	case []any:
		if len(v) == 0 {
			return map[string]any{}
		}
		for k := range v {
			v[k] = oddenValue(v[k], k)
		}
		return v
	case json.Number:
		if place%3 == 2 {
			return []any{v}
		}
		return v.String()
	case string:
		if v == "" {
			return nil
		}
		if n, err := strconv.Atoi(v); err == nil {
			return n
		}
		return v
	case nil:
		return map[string]any{}
	}
	return v
}
