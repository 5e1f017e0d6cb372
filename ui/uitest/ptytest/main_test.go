//go:build unix

package ptytest

import (
	"testing"

	"go.uber.org/goleak"
)

// TestMain holds that nothing of a terminal outlives its test.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }
