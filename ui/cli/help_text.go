package cli

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"cdsredis/ui/keymap"
)

func dashboardHelp() commandHelp {
	return commandHelp{
		long: "A dashboard in the terminal for managed Redis on Capital Online (CDS): regions,\n" +
			"specifications, instances, and the tasks that create and delete them.",
		usage: "cdsredis [flags]            open the dashboard\n" +
			"cdsredis --demo             the same on a simulated cloud, to look around\n" +
			"cdsredis COMMAND [flags]    without a terminal: for pipes, cron and ssh HOST",
		after: environmentHelp + "\n\n" + exitCodesHelp,
	}
}

func settingsHelp() commandHelp {
	return commandHelp{
		short: "Print what is configured, and where each value comes from",
		long: "Print the configuration that is in force and where each value comes from.\n" +
			"Secrets are masked, and a command for one is not run. Mistakes are listed on\n" +
			"standard error, all at once. It takes the flags of the dashboard.",
		usage: "cdsredis config [flags]",
		after: keysHelp() + "\n\n" + environmentHelp + "\n\n" + exitCodesHelp,
	}
}

func tasksHelp() commandHelp {
	return commandHelp{
		short: "Print the operations that are under way, and follow them",
		long: "Print the creations and deletions that were begun on this machine by this user,\n" +
			"in any session: those that are open first, those of the last 24 hours, and older\n" +
			"ones that did not end well and that nobody has acknowledged.",
		usage: "cdsredis tasks [flags]                    list them\n" +
			"cdsredis tasks --follow [flags]           print changes until all are done\n" +
			"cdsredis tasks --wait OPERATION [flags]   print changes until this one is",
		after: followHelp + "\n\n" + jsonHelp + "\n\n" + exitCodesHelp,
	}
}

func doctorHelp() commandHelp {
	return commandHelp{
		short: "Print what a bug report needs, and what is wrong here",
		long: "Print versions, paths, terminal, locale, configuration, the way to the API and\n" +
			"the health of the record, each line with a word for how it is: ok, warn or bad.\n" +
			"It needs no terminal and no credentials. No secret is printed; still, read the\n" +
			"report before you publish it. It ends with 1 if anything is bad, and with 3 if\n" +
			"the configuration is.",
		usage: "cdsredis doctor [flags]",
		after: environmentHelp + "\n\n" + exitCodesHelp,
	}
}

func signHelp() commandHelp {
	return commandHelp{
		short: "Print a signed address of the API, for curl and scripts",
		long: "Print the address of one request to the API, signed with the configured key. It\n" +
			"is a credential: whoever has it can send that request, once, within 15 minutes.\n" +
			"Keep it out of logs and histories; with --curl it stays out of the list of\n" +
			"processes too. Nothing is sent, and nothing is recorded under tasks.",
		usage: "cdsredis sign ACTION [NAME=VALUE ...] [flags]",
		after: signedHelp + "\n\n" + environmentHelp + "\n\n" + exitCodesHelp,
	}
}

func simulateHelp() commandHelp {
	return commandHelp{
		short: "Serve a small simulated cloud, for this and other clients",
		long: "Serve a small simulated cloud over HTTP until SIGINT or SIGTERM. It checks\n" +
			"signatures, takes its time to create instances, and fails on request. Its URL\n" +
			"is the first line on standard output.",
		usage: "cdsredis simulate [flags]",
		after: faultHelp + "\n\n" + exitCodesHelp,
	}
}

func completionHelp() commandHelp {
	return commandHelp{
		short: "Print what lets a shell complete commands and flags",
		long: "Print a script that lets a shell complete this program's commands, flags and\n" +
			"their values. It has to be read when the shell starts:",
		usage: "bash   source <(cdsredis completion bash)     in ~/.bashrc\n" +
			"zsh    cdsredis completion zsh > \"${fpath[1]}/_cdsredis\"     once\n" +
			"fish   cdsredis completion fish | source      in ~/.config/fish/config.fish",
		after: exitCodesHelp,
	}
}

func manHelp() commandHelp {
	return commandHelp{
		short: "Print the page for the manual",
		long:  "Print the page for the manual, about all commands, in the format of man.",
		usage: "cdsredis man | man -l -                       read it\n" +
			"cdsredis man > /usr/local/share/man/man1/cdsredis.1     install it",
		after: exitCodesHelp,
	}
}

// keysHelp lists the actions that [keys] in the file can name.
func keysHelp() string {
	const width = 78
	return "Actions that [keys] in the file can give other keys\n" +
		indent(ansi.Wordwrap(strings.Join(keymap.Names(), ", "), width, ""))
}

const environmentHelp = `Environment
  CDS_SECRET_ID, CDS_SECRET_KEY   the access key, as for the provider's tools
  CDS_REGION                      the region to begin in
  CDSREDIS_PROFILE, CDSREDIS_ENDPOINT, CDSREDIS_CA_FILE, CDSREDIS_READ_ONLY,
  CDSREDIS_SCREEN, CDSREDIS_REFRESH, CDSREDIS_LANG, CDSREDIS_THEME,
  CDSREDIS_ASCII, CDSREDIS_CURSOR, CDSREDIS_NOTIFY_BELL,
  CDSREDIS_NOTIFY_DESKTOP, CDSREDIS_NOTIFY_TITLE, CDSREDIS_NOTIFY_PROGRESS,
  CDSREDIS_ACCESSIBLE, CDSREDIS_CONFIG, CDSREDIS_LOG_FILE, CDSREDIS_LOG_LEVEL
                                  as the flags and the file's keys of like names
  ACCESSIBLE                      any value has the effect of --accessible
  HTTPS_PROXY, NO_PROXY           the way to the endpoint

  Flags go before the environment, the environment before the file. Read-only
  holds if any of them says so. The secret key is never a flag: it comes from
  the environment, from a command that the file names (secret_command), or from
  the file itself if only you can read it.`

const signedHelp = `Examples
  curl -K <(cdsredis sign DescribeDBInstances InstanceName=cache --curl)
  curl -K <(cdsredis sign DeleteDBInstance --curl) \
    -H 'Content-Type: application/json' --data '{"InstanceUuid":"ID"}'

  NAME=VALUE are the parameters of a GET. Those of a POST are its body, which is
  not signed. In a read-only profile only Describe... is signed.`

const followHelp = `Following
  A line for each change: local time, operation, what, name, region, state,
  detail. The cloud is asked with the credentials of the profile, every 3 to 30
  seconds; errors are told on standard error and end nothing. Operations of
  another account are printed, marked, and not waited for. Without credentials,
  or with --offline, only what other sessions record is followed. An operation
  that waits for somebody to choose between instances is not waited for: its
  outcome is unknown. The exit code tells the worst of those that were waited
  for; a list ends with 0 whatever is in it.`

const jsonHelp = `Fields of --json
  id, name, region, task_id, reason, user, profile, key, endpoint   texts
  what          create or delete
  phase         intended, accepted, stalled, unknown (open); not_sent, rejected,
                running, failed, gone, not_found (ended)
  result        pending, done, failed or unknown
  at, event     time and kind of the newest event
  instances     id, phase and status of each instance
  candidates    ids of the instances to choose from
  progress      0 to 1; null where nothing is known
  usual_seconds the median of the like; null where nothing is known
  begun, ended  times in UTC (RFC 3339); ended is null while it is open
  acknowledged, other_account   true or false`

const exitCodesHelp = `Exit codes
  0               all is well
  1               failure
  2               usage: an unknown flag or command, or no terminal to draw on
  3               credentials or configuration
  6               tasks: an operation was still open when the time was over
  7               tasks: an operation failed
  8               tasks: the outcome of an operation is unknown
  129, 130, 143   ended by SIGHUP, SIGINT or SIGTERM
  141             tasks, doctor: nobody reads the output any more`

const faultHelp = `Faults
  ACTION is an action of the API, such as CreateDBInstance, or * for all. FAULT
  is latency=DURATION, skew=DURATION, code=STATUS:CODE, http=STATUS[:RETRY],
  html502, empty, cut, reset-before, reset-after, hang, hang-after, odd,
  drip[=DURATION], gzip or type. *N lets it strike N times, not for ever.

    cdsredis simulate --fault CreateDBInstance=reset-after*1
    cdsredis simulate --fault '*=latency=2s' --fault DescribeTask=html502*3`
