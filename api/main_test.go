package api

import (
	"testing"

	"go.uber.org/goleak"
)

// TestMain holds that no request and no connection outlives its client.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }
