package cli

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/spf13/cobra"

	"cdsredis/api"
	"cdsredis/config"
	"cdsredis/state"
)

// waitLimit is how long --wait waits where --timeout does not say.
const waitLimit = 30 * time.Minute

// taskQuery is what the tasks command is asked for.
type taskQuery struct {
	all, follow, json, offline bool
	// wait is the beginning of an operation's id; empty for none.
	wait string
	// timeout bounds the following; 0 does not.
	timeout time.Duration
}

// following reports whether changes are to be printed as they come.
func (q taskQuery) following() bool { return q.follow || q.wait != "" }

func (r *run) tasksCommand() *cobra.Command {
	var q taskQuery
	flags := group("Flags")
	f := flags.flags
	f.BoolVar(&q.all, "all", false, "list all that is recorded")
	f.BoolVar(&q.follow, "follow", false, "print each change, until none is open")
	f.StringVar(&q.wait, "wait", "", "`OPERATION` follow this one; the beginning of its id is enough")
	f.DurationVar(&q.timeout, "timeout", 0, "`TIME` stop following after it; 0 for never (30m with --wait)")
	f.BoolVar(&q.offline, "offline", false, "ask the cloud nothing; other sessions' word is enough")
	f.BoolVar(&q.json, "json", false, "print for scripts: an array; one object a line if followed")

	cmd := r.command("tasks", tasksHelp(), flags, shortSettings())
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := r.checkTasks(cmd, &q); err != nil {
			return err
		}
		defer keepPipes()()
		return ended(r.tasks(cmd, q))
	}
	return cmd
}

// checkTasks refuses flags that make no sense together.
func (r *run) checkTasks(cmd *cobra.Command, q *taskQuery) error {
	m := r.messages()
	given := cmd.Flags().Changed
	var text string
	switch {
	case q.timeout < 0:
		text = fmt.Sprintf(m.Negative, "--timeout")
	case given("wait") && q.wait == "":
		text = fmt.Sprintf(m.FlagNeedsValue, "--wait")
	case given("timeout") && !q.following():
		text = m.Tasks.TimeoutAlone
	case q.all && q.following():
		text = m.Tasks.AllWithFollow
	default:
		if q.wait != "" && !given("timeout") {
			q.timeout = waitLimit
		}
		return nil
	}
	return &usageError{text: text, command: cmd.CommandPath()}
}

// tasks opens the record and prints what is asked for, also from one that can
// be read and not written.
func (r *run) tasks(cmd *cobra.Command, q taskQuery) error {
	cfg, err := r.load(givenSettings(cmd))
	if err != nil {
		return err
	}
	return r.withLog(cfg, func(log *slog.Logger) error {
		operations, err := state.Open(state.Options{Dir: cfg.StateDir, Now: r.Now, Logger: log})
		if err != nil {
			return r.recordFailure(err)
		}
		_, broken := operations.Refresh()
		if broken != nil {
			broken = r.recordFailure(broken)
			if len(operations.List()) == 0 {
				return errors.Join(broken, operations.Close())
			}
		}
		t := &taskPrinter{
			r: r, operations: operations, account: accountOf(cfg), words: r.words(),
			json: q.json, now: r.Now().In(r.Zone),
		}
		if q.following() {
			err = r.follow(cmd.Context(), cfg, log, q, t)
		} else {
			err = errors.Join(t.list(q.all), broken)
		}
		return errors.Join(err, operations.Close())
	})
}

// recordFailure words why the record is of no use.
func (r *run) recordFailure(err error) error {
	return fmt.Errorf("%s\n%w", r.words().Explain(err), err)
}

// account tells whose operations lists of the configured account can move.
type account struct {
	scope state.Scope
	// known is false without an access key id; then all operations are
	// treated alike.
	known bool
}

func accountOf(cfg config.Config) account {
	a := account{known: cfg.SecretID.V != ""}
	a.scope.Profile = cfg.Profile.V
	a.scope.KeyTail = api.Credentials{ID: cfg.SecretID.V}.Tail()
	if u, err := api.ResolveEndpoint(cfg.Endpoint.V); err == nil { // the configuration was checked
		a.scope.Endpoint = u.Host
	}
	return a
}

func (a account) owns(op state.Operation) bool { return !a.known || op.Scope.Same(a.scope) }

// place names an account in a few words.
func place(s state.Scope) string {
	key := ""
	if s.KeyTail != "" {
		key = " ****" + s.KeyTail
	}
	return cmp.Or(s.Profile, "-") + key + " " + s.Endpoint
}
