package text

import "strconv"

// Memory is an amount of memory, given in MB, in the one unit that is used
// everywhere: GB.
func Memory(mb int) string {
	if mb <= 0 {
		return "–"
	}
	const mbPerGB = 1024
	return strconv.FormatFloat(float64(mb)/mbPerGB, 'f', -1, 64) + " GB"
}
