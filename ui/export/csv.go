package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"cdsredis/api"
)

// CSV writes instances as RFC 4180 has it, with a line of names first. What a
// spreadsheet would take for a formula begins with an apostrophe.
func CSV(instances []api.Instance, sites map[string]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	header := []string{
		"id", "name", "status", "ip", "port", "version", "product", "memory_mb",
		"region", "region_name", "vdc", "vdc_name", "project", "created",
	}
	profiles := several(instances)
	if profiles {
		header = append(header, "profile")
	}
	_ = w.Write(header) // a buffer takes everything
	for _, r := range records(instances, sites) {
		row := []string{
			r.ID, r.Name, r.Status, r.IP, strconv.Itoa(r.Port), r.Version, r.Product, strconv.Itoa(r.MemoryMB),
			r.Region, r.RegionName, r.VDC, r.VDCName, r.Project, r.Created,
		}
		if profiles {
			row = append(row, r.Profile)
		}
		for i := range row {
			row[i] = guard(row[i])
		}
		_ = w.Write(row)
	}
	w.Flush()
	return b.Bytes()
}

// guard keeps a spreadsheet from computing a text. The wide forms are those
// that Chinese and Japanese ones take for the same signs.
func guard(s string) string {
	if strings.IndexAny(s, "=+-@＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}
