package cli

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cdsredis/api"
	"cdsredis/config"
)

func (r *run) settingsCommand() *cobra.Command {
	cmd := r.command("config", settingsHelp(), append(settingFlags(), group("Other"))...)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		cfg, mistakes := r.load(givenSettings(cmd))
		if _, err := fmt.Fprint(r.Stdout, table(r.settingRows(cfg))); err != nil {
			return err
		}
		return mistakes
	}
	return cmd
}

// settingRows are each a setting, its value and where that comes from.
func (r *run) settingRows(cfg config.Config) []row {
	m := r.messages().Settings
	read := m.Missing
	if cfg.FileFound {
		read = m.Read
	}
	rows := []row{
		{m.Setting, m.Value, m.From},
		{"profile", cfg.Profile.V, r.source(cfg.Profile.From)},
		{"endpoint", endpoint(cfg.Endpoint.V), r.source(cfg.Endpoint.From)},
		{"ca_file", cmp.Or(cfg.CAFile.V, m.SystemRoots), r.source(cfg.CAFile.From)},
		{"secret_id", secretID(cfg.SecretID.V, m), r.source(cfg.SecretID.From)},
		r.secretRow(cfg),
		{"region", cmp.Or(cfg.Region.V, m.AllRegions), r.source(cfg.Region.From)},
		{"read_only", fmt.Sprint(cfg.ReadOnly.V), r.source(cfg.ReadOnly.From)},
		{"protect", cmp.Or(strings.Join(cfg.Protect.V, ", "), m.Nothing), r.source(cfg.Protect.From)},
		{"colour", cmp.Or(string(cfg.Colour.V), m.Nothing), r.source(cfg.Colour.From)},
		{"refresh", refresh(cfg.Refresh.V, m), r.source(cfg.Refresh.From)},
		{"language", string(cfg.Language.V), r.source(cfg.Language.From)},
		{"theme", string(cfg.Theme.V), r.source(cfg.Theme.From)},
		{"cursor", string(cfg.Cursor.V), r.source(cfg.Cursor.From)},
		{"ascii", string(cfg.ASCII.V), r.source(cfg.ASCII.From)},
		{"accessible", fmt.Sprint(cfg.Accessible.V), r.source(cfg.Accessible.From)},
		{"screen", string(cfg.Screen.V), r.source(cfg.Screen.From)},
		{"notify.bell", fmt.Sprint(cfg.Notify.Bell.V), r.source(cfg.Notify.Bell.From)},
		{"notify.desktop", fmt.Sprint(cfg.Notify.Desktop.V), r.source(cfg.Notify.Desktop.From)},
		{"notify.title", fmt.Sprint(cfg.Notify.Title.V), r.source(cfg.Notify.Title.From)},
		{"notify.progress", string(cfg.Notify.Progress.V), r.source(cfg.Notify.Progress.From)},
		{"log.file", cmp.Or(cfg.LogFile.V, m.Nothing), r.source(cfg.LogFile.From)},
		{"log.level", strings.ToLower(cfg.LogLevel.V.String()), r.source(cfg.LogLevel.From)},
	}
	return append(append(rows, r.ownRows(cfg)...),
		row{},
		row{"config.toml", cmp.Or(cfg.File, m.Nothing), read},
		row{"state", cmp.Or(cfg.StateDir, m.Nothing), ""},
		row{"cache", cmp.Or(cfg.CacheDir, m.Nothing), ""},
	)
}

func (r *run) secretRow(cfg config.Config) row {
	m := r.messages().Settings
	if command := cfg.SecretCommand; len(command.V) > 0 {
		// Its arguments may be secret.
		return row{"secret_command", fmt.Sprintf(m.PrintedBy, command.V[0]), r.source(command.From)}
	}
	if cfg.SecretKey.V.IsSet() {
		return row{"secret_key", cfg.SecretKey.V.String(), r.source(cfg.SecretKey.From)}
	}
	return row{"secret_key", m.NotSet, r.source(cfg.SecretKey.From)}
}

func secretID(id string, m settingsMessages) string {
	if id == "" {
		return m.NotSet
	}
	return "****" + api.Credentials{ID: id}.Tail()
}

// endpoint adds the address that a name stands for.
func endpoint(nameOrURL string) string {
	u, err := api.ResolveEndpoint(nameOrURL)
	if err != nil || u.String() == nameOrURL {
		return nameOrURL
	}
	return nameOrURL + " = " + u.String()
}

func refresh(d time.Duration, m settingsMessages) string {
	if d == 0 {
		return m.Off
	}
	return d.String()
}
