package cli

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"

	"github.com/spf13/cobra"

	"cdsredis/api"
	"cdsredis/config"
)

// signRequest is what the sign command is asked for.
type signRequest struct {
	method string // "" goes by the action's name
	curl   bool
	action string
	params map[string]string
}

func (r *run) signCommand() *cobra.Command {
	var q signRequest
	flags := group("Flags")
	flags.flags.StringVar(&q.method, "method", "", "`METHOD` GET or POST; without it GET for Describe…, else POST")
	flags.flags.BoolVar(&q.curl, "curl", false, "print it as a configuration of curl's, for curl -K")

	cmd := r.command("sign", signHelp(), flags, shortSettings())
	cmd.Args = func(cmd *cobra.Command, args []string) error { return r.readSignRequest(cmd, &q, args) }
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return r.sign(cmd, q) }
	return cmd
}

// readSignRequest takes the arguments apart: an action and its parameters.
func (r *run) readSignRequest(cmd *cobra.Command, q *signRequest, args []string) error {
	m := r.messages().Sign
	wrong := func(text string) error { return &usageError{text: text, command: cmd.CommandPath()} }
	if len(args) == 0 || strings.Contains(args[0], "=") {
		return wrong(m.NoAction)
	}
	q.action, q.params = args[0], map[string]string{}
	for _, arg := range args[1:] {
		name, value, ok := strings.Cut(arg, "=")
		if !ok || name == "" {
			return wrong(fmt.Sprintf(m.BadParameter, arg))
		}
		if _, twice := q.params[name]; twice || reservedParameter(name) {
			return wrong(fmt.Sprintf(m.TakenParameter, name))
		}
		q.params[name] = value
	}
	q.method = strings.ToUpper(q.method)
	if q.method == "" {
		q.method = http.MethodPost
		if strings.HasPrefix(q.action, "Describe") {
			q.method = http.MethodGet
		}
	}
	if q.method != http.MethodGet && q.method != http.MethodPost {
		return wrong(fmt.Sprintf(m.BadMethod, q.method))
	}
	if q.method == http.MethodPost && len(q.params) > 0 {
		return wrong(m.BodyNotSigned)
	}
	return nil
}

// reservedParameter reports whether signing itself sets a parameter.
func reservedParameter(name string) bool {
	switch name {
	case "Action", "AccessKeyId", "Timestamp", "Version":
		return true
	}
	return strings.HasPrefix(name, "Signature")
}

func (r *run) sign(cmd *cobra.Command, q signRequest) error {
	cfg, err := r.load(givenSettings(cmd))
	if err != nil {
		return err
	}
	if !cfg.HasCredentials() {
		return r.noCredentials(cfg)
	}
	secret, err := cfg.Secret(cmd.Context())
	if err != nil {
		return err
	}
	return r.withLog(cfg, func(log *slog.Logger) error {
		return r.printSigned(cfg, api.Credentials{ID: cfg.SecretID.V, Secret: secret.Reveal()}, log, q)
	})
}

// printSigned writes the signed address to standard output. Whoever sees it
// there is told what it is.
func (r *run) printSigned(cfg config.Config, account api.Credentials, log *slog.Logger, q signRequest) error {
	client, err := r.client(cfg, account, log)
	if err != nil {
		return err
	}
	defer client.Close()
	m := r.messages().Sign
	signed, err := client.SignedURL(q.method, q.action, q.params)
	if errors.Is(err, api.ErrReadOnly) {
		return &configurationError{fmt.Errorf(m.ReadOnly, q.action)}
	}
	if err != nil {
		return err
	}
	if r.Terminal {
		fmt.Fprintln(r.Stderr, program+": "+m.Credential)
	}
	if q.curl {
		signed = `url = "` + signed + `"` // a signed address has no quotes and no backslashes
	}
	_, err = fmt.Fprintln(r.Stdout, signed)
	return err
}
