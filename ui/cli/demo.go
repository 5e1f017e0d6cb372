package cli

import (
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/spf13/cobra"

	"cdsredis/api"
	"cdsredis/api/simulator"
	"cdsredis/config"
)

// The demo's cloud: large enough to scroll, quick enough to watch.
const (
	demoInstances = 21
	demoProvision = 20 * time.Second
	demoLatency   = 60 * time.Millisecond
	demoSeed      = 1
)

// demoName stands for the address of the demo's cloud, which is another one in
// each run and says nothing, and for its account.
const demoName = "demo"

// demo opens the dashboard on a simulated cloud in this process. What it
// records is gone with it.
func (r *run) demo(cmd *cobra.Command, clockFile string) error {
	for _, name := range []string{"profile", "endpoint"} {
		if cmd.Flags().Changed(name) {
			return &usageError{text: fmt.Sprintf(r.messages().NotWithDemo, "--"+name), command: program}
		}
	}
	if clockFile != "" {
		now, err := fileClock(clockFile)
		if err != nil {
			return &usageError{text: err.Error(), command: program}
		}
		r.Now = now
	}
	cfg, err := r.load(givenSettings(cmd))
	if err := r.refuseWithoutTerminal(cfg); err != nil {
		return err
	}
	if err != nil {
		return err
	}
	return r.withLog(cfg, func(log *slog.Logger) error { return r.showDemo(cmd, cfg, log) })
}

func (r *run) showDemo(cmd *cobra.Command, cfg config.Config, log *slog.Logger) (err error) {
	// A random key, so that no other program on this machine can use the server.
	account := api.Credentials{ID: demoName, Secret: rand.Text()}
	server, err := simulator.Listen("127.0.0.1:0", simulator.Options{
		SecretID: account.ID, SecretKey: account.Secret,
		Provision: demoProvision, Instances: demoInstances, Latency: demoLatency, Seed: demoSeed,
		Now: r.Now, Logger: log,
	})
	if err != nil {
		return fmt.Errorf("start the demo: %w", err)
	}
	defer func() { err = errors.Join(err, server.Close()) }()
	dir, err := os.MkdirTemp("", program+"-demo-")
	if err != nil {
		return fmt.Errorf("start the demo: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()

	// Where the cloud is, and what is trusted there, is the demo's to say.
	cfg.Endpoint.V, cfg.CAFile.V = server.URL(), ""
	client, err := r.client(cfg, account, log)
	if err != nil {
		return err
	}
	defer client.Close()
	s := newSession(cfg, log)
	s.Client, s.Endpoint, s.Demo = client, demoName, true
	s.StateDir, s.CacheDir = dir, dir
	s.Filter = cmd.Flag(filterFlag).Value.String()
	if cfg.Region.From.Origin == config.FromFlag {
		s.Region = cfg.Region.V // others are regions of a real account
	}
	return r.show(cmd.Context(), s)
}
