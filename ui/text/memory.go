package text

import (
	"math"
	"strconv"
)

// Memory is an amount of memory, given in MB, in the one unit that is used
// everywhere: GB, with two decimals at most.
func Memory(mb int) string {
	if mb <= 0 {
		return "–"
	}
	const mbPerGB, hundredths = 1024, 100
	gb := math.Round(float64(mb)/mbPerGB*hundredths) / hundredths
	return strconv.FormatFloat(max(gb, 1.0/hundredths), 'f', -1, 64) + " GB"
}
