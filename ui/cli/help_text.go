package cli

func dashboardHelp() commandHelp {
	return commandHelp{
		long: "A dashboard in the terminal for managed Redis on Capital Online (CDS): regions,\n" +
			"specifications, instances, and the tasks that create and delete them.",
		usage: "cdsredis [flags]            open the dashboard\n" +
			"cdsredis --demo             the same on a simulated cloud, to look around\n" +
			"cdsredis COMMAND [flags]",
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
		after: environmentHelp + "\n\n" + exitCodesHelp,
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

const environmentHelp = `Environment
  CDS_SECRET_ID, CDS_SECRET_KEY   the access key, as for the provider's tools
  CDS_REGION                      the region to begin in
  CDSREDIS_PROFILE, CDSREDIS_ENDPOINT, CDSREDIS_CA_FILE, CDSREDIS_READ_ONLY,
  CDSREDIS_SCREEN, CDSREDIS_REFRESH, CDSREDIS_LANG, CDSREDIS_THEME,
  CDSREDIS_CONFIG, CDSREDIS_LOG_FILE, CDSREDIS_LOG_LEVEL
                                  as the flags and the file's keys of like names
  HTTPS_PROXY, NO_PROXY           the way to the endpoint

  Flags go before the environment, the environment before the file. Read-only
  holds if any of them says so. The secret key is never a flag: it comes from
  the environment, from a command that the file names (secret_command), or from
  the file itself if only you can read it.`

const exitCodesHelp = `Exit codes
  0               all is well
  1               failure
  2               usage: an unknown flag or command, or no terminal to draw on
  3               credentials or configuration
  129, 130, 143   ended by SIGHUP, SIGINT or SIGTERM`

const faultHelp = `Faults
  ACTION is an action of the API, such as CreateDBInstance, or * for all. FAULT
  is latency=DURATION, skew=DURATION, code=STATUS:CODE, http=STATUS[:RETRY],
  html502, empty, cut, reset-before, reset-after, hang, hang-after, odd,
  drip[=DURATION], gzip or type. *N lets it strike N times, not for ever.

    cdsredis simulate --fault CreateDBInstance=reset-after*1
    cdsredis simulate --fault '*=latency=2s' --fault DescribeTask=html502*3`
