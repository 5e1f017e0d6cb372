// Command cdsredis is a dashboard in the terminal for managed Redis on the
// cloud Capital Online (CDS).
package main

import (
	"context"
	"os"

	_ "cdsredis/ui/background" // before bubbletea's packages; see there
	"cdsredis/ui/cli"
)

func main() {
	os.Exit(cli.Main(context.Background(), cli.System(nil)))
}
