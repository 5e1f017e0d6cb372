package ui

import (
	"os/exec"
	"strings"
	"testing"
)

// The arrows between packages: what may import what of ours.
func TestPackagesImportOnlyWhatTheyMay(t *testing.T) {
	t.Parallel()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "cdsredis/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	for line := range strings.Lines(string(out)) {
		fields := strings.Fields(line)
		for _, imported := range fields[1:] {
			if strings.HasPrefix(imported, "cdsredis") && !mayImport(fields[0], imported) {
				t.Errorf("%s imports %s", fields[0], imported)
			}
		}
	}
}

func mayImport(from, to string) bool {
	screen := func(p string) bool { return strings.HasPrefix(p, "cdsredis/ui/screen/") }
	switch {
	case from == "cdsredis":
		return true
	case to == "cdsredis/ui":
		return false
	case strings.HasPrefix(from, "cdsredis/api"), from == "cdsredis/config":
		return false
	case from == "cdsredis/state":
		return to == "cdsredis/api"
	case strings.HasPrefix(from, "cdsredis/ui/uitest"):
		return strings.HasPrefix(to, "cdsredis/ui/uitest")
	case strings.HasPrefix(to, "cdsredis/ui/uitest"):
		return false
	case screen(from):
		return !screen(to) && to != "cdsredis/config" && to != "cdsredis/ui/terminal"
	}
	return true
}
