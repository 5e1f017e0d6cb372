//go:build linux

package bench

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// resident is a process's memory, in MB.
func resident(t testing.TB, pid int) float64 {
	t.Helper()
	return float64(number(t, fmt.Sprintf("/proc/%d/status", pid), "VmRSS:")) / 1024
}

// use is what a process has cost since it began.
type use struct {
	cpu     float64 // seconds
	wakeups int     // how often a thread slept and was woken
}

// useOf adds up the threads that live.
func useOf(t testing.TB, pid int) use {
	t.Helper()
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", pid))
	if err != nil || len(threads) == 0 {
		t.Fatalf("process %d has no threads: %v", pid, err)
	}
	var u use
	for _, thread := range threads {
		u.wakeups += number(t, thread+"/status", "voluntary_ctxt_switches:")
		u.cpu += float64(number(t, thread+"/schedstat", "")) / 1e9
	}
	return u
}

// number is the first number behind a name in a file of /proc.
func number(t testing.TB, file, name string) int {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("read the process's state: %v", err)
	}
	text := "\n" + string(data)
	_, rest, found := strings.Cut(text, "\n"+name)
	fields := strings.Fields(rest)
	if !found || len(fields) == 0 {
		t.Fatalf("no %s in %s", name, file)
	}
	n, err := strconv.Atoi(fields[0])
	if err != nil {
		t.Fatalf("%s in %s: %v", name, file, err)
	}
	return n
}
