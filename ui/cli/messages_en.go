package cli

func english() messages {
	return messages{
		NotATerminal: "the dashboard needs a terminal: standard input and output must both be one (with ssh, use ssh -t)",
		DumbTerminal: "the dashboard needs a terminal that understands escape sequences, and TERM is \"dumb\"",
		NoCredentials: `no credentials. Give them in one of three ways:
  1. in the environment: CDS_SECRET_ID and CDS_SECRET_KEY
  2. by a command that prints the secret key: secret_id and secret_command
     under [profiles.default] in %[1]s
  3. in that file itself, readable by you alone (chmod 600): secret_id and secret_key
To look around without an account: cdsredis --demo`,
		NoSecretKey:      "there is an access key id but no secret key",
		NoSecretID:       "there is a secret key but no access key id",
		NoKeyInProfile:   "it has no credentials: secret_id, and secret_key or secret_command",
		ProfileExists:    "the file has a profile of this name already; choose another",
		FolderForeign:    "its folder %s belongs to another user; name a file of your own with --config",
		FolderShared:     "others can write into its folder; chmod 700 %s",
		FolderUnwritable: "%w; set XDG_CONFIG_HOME to a folder that can be written, or give the key in CDS_SECRET_ID and CDS_SECRET_KEY",
		Mistakes:         "the configuration has mistakes:",
		Client:           "the connection cannot be set up: %s",
		LogFile:          "the log cannot be written: %s",

		UnknownFlag:        "unknown flag %s",
		FlagNeedsValue:     "flag %s needs a value",
		BadFlagValue:       "flag %s does not take %q",
		BadFlagSyntax:      "%s is not how a flag is written",
		UnknownCommand:     "unknown command %q",
		UnexpectedArgument: "unexpected argument %q",
		SeeHelp:            "See: %s --help",
		NoShell:            "say for which shell: %s",
		NotWithDemo:        "--demo has an account and an endpoint of its own; leave %s out",
		OneProfile:         "plain lines (--accessible) are for one profile at a time; their menu changes to another",
		Negative:           "%s must not be negative",
		NotLoopback:        "the simulator listens on loopback addresses only, such as 127.0.0.1:8900, and not on %q",
		BadFault:           "--fault %s: %s",

		Comma: ", ",

		Settings: settingsMessages{
			Setting: "SETTING", Value: "VALUE", From: "FROM",
			NotSet: "not set", Nothing: "none", AllRegions: "all", SystemRoots: "the system's", Off: "off",
			PrintedBy: "printed by %s", Read: "read", Missing: "there is none",
		},
		Simulate: simulateMessages{
			Running: "A simulated cloud with %d instances, until ctrl+c. Nothing in it is real or costs money.",
			Point:   "To point a client at it:",
			OwnKeys: "as given by --secret-id and --secret-key",
		},
		Tasks:  tasksEnglish(),
		Doctor: doctorEnglish(),
		Sign:   signEnglish(),
	}
}
