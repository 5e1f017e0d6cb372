package ui

import (
	"testing"

	"go.uber.org/goleak"
)

// TestMain holds that nothing of a dashboard outlives it.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }
