package simulator

import (
	"log/slog"
	"time"
)

// Options say what world to simulate and how it behaves.
type Options struct {
	// SecretID and SecretKey are the one account's credentials. Empty means
	// "demo" for either.
	SecretID, SecretKey string
	// Provision is the usual time that an instance takes from CREATING to
	// RUNNING; each takes 0.7 to 1.4 times as long, and a deletion a quarter.
	// Zero is at once.
	Provision time.Duration
	// Instances is how many exist at the start.
	Instances int
	// Latency is how long every answer takes, in real time.
	Latency time.Duration
	// Seed chooses the world: the same seed and clock make the same one.
	Seed uint64
	// Faults are in force from the start; Inject adds more.
	Faults []Fault
	// Older answers a creation as the older service does, without
	// InstancesUuid.
	Older bool
	// Tasks lets DescribeTask know the tasks of Redis. The live service
	// refuses them with InvalidTaskID.Malformed.
	Tasks bool
	// Now is the world's clock, asked at each request; nil means time.Now.
	Now func() time.Time
	// Logger gets one line for each request; nil discards.
	Logger *slog.Logger
}

// withDefaults fills in what was left empty.
func (o Options) withDefaults() Options {
	if o.SecretID == "" {
		o.SecretID = "demo"
	}
	if o.SecretKey == "" {
		o.SecretKey = "demo"
	}
	o.Instances = max(o.Instances, 0)
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return o
}
