package cli

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"cdsredis/api/simulator"
)

// demoKey is the simulator's usual access key id and its secret.
const demoKey = "demo"

// simulation is what the simulate command is asked for.
type simulation struct {
	listen  string
	options simulator.Options
	faults  []string
}

func (r *run) simulateCommand() *cobra.Command {
	var s simulation
	world := group("Flags")
	f := world.flags
	f.StringVar(&s.listen, "listen", "127.0.0.1:8900", "`ADDRESS` loopback only; port 0 picks one")
	f.StringVar(&s.options.SecretID, "secret-id", demoKey, "`ID` access key id that is let in")
	f.StringVar(&s.options.SecretKey, "secret-key", demoKey, "`KEY` secret key that goes with it")
	f.DurationVar(&s.options.Provision, "provision", 20*time.Second, "`TIME` usual time that an instance takes to create")
	f.IntVar(&s.options.Instances, "instances", 12, "`N` instances at the start")
	f.DurationVar(&s.options.Latency, "latency", 50*time.Millisecond, "`TIME` time that each answer takes")
	f.Uint64Var(&s.options.Seed, "seed", 1, "`N` chooses the world: same seed, same world")
	f.StringArrayVar(&s.faults, "fault", nil, "`FAULT` ACTION=FAULT[*N] to spoil answers; may be repeated")

	cmd := r.command("simulate", simulateHelp(), world)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return r.simulate(cmd.Context(), s) }
	return cmd
}

// simulate serves until it is told to end, which is its good end.
func (r *run) simulate(ctx context.Context, s simulation) error {
	if err := r.checkSimulation(&s); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
	defer stop()
	server, err := simulator.Listen(s.listen, s.options)
	if err != nil {
		return r.listenError(s.listen, err)
	}
	_, err = fmt.Fprintln(r.Stdout, server.URL())
	if err == nil {
		r.pointTo(server.URL(), s.options)
		<-ctx.Done()
	}
	return errors.Join(err, server.Close())
}

func (r *run) checkSimulation(s *simulation) error {
	m := r.messages()
	refuse := func(format string, args ...any) error {
		return &usageError{text: fmt.Sprintf(format, args...), command: program + " simulate"}
	}
	switch {
	case s.options.Provision < 0:
		return refuse(m.Negative, "--provision")
	case s.options.Latency < 0:
		return refuse(m.Negative, "--latency")
	case s.options.Instances < 0:
		return refuse(m.Negative, "--instances")
	}
	for _, text := range s.faults {
		fault, err := simulator.ParseFault(text)
		if err != nil {
			return refuse(m.BadFault, text, reason(err))
		}
		s.options.Faults = append(s.options.Faults, fault)
	}
	return nil
}

// reason is an error without what was wrapped around it.
func reason(err error) error {
	if inner := errors.Unwrap(err); inner != nil {
		return inner
	}
	return err
}

// listenError tells an address that makes no sense from one that is taken.
func (r *run) listenError(addr string, err error) error {
	_, malformed := errors.AsType[*net.AddrError](err)
	if malformed || errors.Is(err, simulator.ErrNotLoopback) {
		text := fmt.Sprintf(r.messages().NotLoopback, addr)
		return &usageError{text: text, command: program + " simulate"}
	}
	return err
}

// pointTo says how to use the simulator. Keys other than the usual ones are
// not repeated.
func (r *run) pointTo(url string, o simulator.Options) {
	m := r.messages().Simulate
	export := "export CDS_SECRET_ID=" + demoKey + " CDS_SECRET_KEY=" + demoKey
	if o.SecretID != demoKey || o.SecretKey != demoKey {
		export = "export CDS_SECRET_ID=... CDS_SECRET_KEY=...   # " + m.OwnKeys
	}
	fmt.Fprintf(r.Stderr, m.Running+"\n", o.Instances)
	fmt.Fprintf(r.Stderr, "%s\n  %s\n  %s --endpoint %s\n", m.Point, export, program, url)
}
