package cli

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"strings"
	"time"

	"cdsredis/api"
	"cdsredis/config"
)

// reachWithin bounds the one request that the doctor makes, retries included.
const reachWithin = 15 * time.Second

// account is the profile, masked.
func (d *report) account() {
	key := d.secretRow(d.cfg)
	id := secretID(d.cfg.SecretID.V, d.messages().Settings)
	about := []string{d.cfg.Profile.V, "secret_id " + id, key[0] + " " + key[1]}
	if d.cfg.HasCredentials() {
		d.ok(d.m.Profile, "%s", d.joined(about...))
	} else {
		d.warn(d.m.Profile, "%s", d.joined(append(about, d.m.NoCredentials)...))
	}
	d.ok(d.m.Endpoint, "%s", endpoint(d.cfg.Endpoint.V))
}

// proxy shows the variables that a way to the endpoint is taken from.
func (d *report) proxy() {
	var set []string
	for _, name := range []string{"HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"} {
		if value, _ := d.Env(name); value != "" {
			set = append(set, name+"="+maskUser(value))
		}
	}
	set = append(set, d.variables("NO_PROXY", "no_proxy")...)
	d.ok(d.m.Proxy, "%s", cmp.Or(d.joined(set...), d.m.Nothing))
}

// maskUser hides all that can be a user, a password or a token in a proxy's
// URL, however it is written: what stands before the last @, and what follows
// the host.
func maskUser(url string) string {
	scheme, rest, found := strings.Cut(url, "://")
	if !found {
		scheme, rest = "", url
	} else {
		scheme += "://"
	}
	if at := strings.LastIndex(rest, "@"); at >= 0 {
		scheme, rest = scheme+"****@", rest[at+1:]
	}
	if end := strings.IndexAny(rest, "/?#"); end >= 0 {
		rest = rest[:end]
	}
	return scheme + rest
}

// cloud asks for the regions. Without credentials a refusal still shows that
// the API is there.
func (d *report) cloud(ctx context.Context, log *slog.Logger) {
	if d.mistakes != nil {
		d.warn(d.m.API, "%s", d.m.NotAsked)
		return
	}
	cfg := d.cfg
	cfg.ReadOnly.V = true
	secret, err := cfg.Secret(ctx)
	if err != nil {
		d.mistakes, _ = errors.AsType[*config.Mistakes](err)
		for _, m := range d.mistakes.List {
			d.bad(d.m.Profile, "%s", d.mistake(m))
		}
		return
	}
	client, err := d.client(cfg, api.Credentials{ID: cfg.SecretID.V, Secret: secret.Reveal()}, log)
	if err != nil {
		d.bad(d.m.API, "%v", err)
		return
	}
	defer client.Close()
	ctx, cancel := context.WithTimeout(ctx, reachWithin)
	defer cancel()
	begun := d.Now()
	regions, err := client.Regions(ctx)
	took := d.Now().Sub(begun).Round(time.Millisecond)
	refusal, answered := errors.AsType[*api.Error](err)
	switch {
	case err == nil:
		d.ok(d.m.API, d.m.Reached, len(regions), took)
	case answered && refusal.Code != "" && !cfg.HasCredentials():
		d.warn(d.m.API, d.m.ReachedOnly, took)
	default:
		d.bad(d.m.API, "%s", d.trouble(err))
	}
	d.clock(client.Skew(), answered || err == nil)
}

// trouble explains an error, with its cause where that cannot be a proxy's
// URL: the standard library quotes one that does not parse, password and all.
func (d *report) trouble(err error) string {
	words := d.words().Explain(err)
	t, ok := errors.AsType[*api.TransportError](err)
	if !ok || strings.Contains(t.Error(), "proxy address") {
		return words
	}
	return words + " (" + t.Err.Error() + ")"
}

func (d *report) clock(skew time.Duration, known bool) {
	switch {
	case !known:
		d.warn(d.m.Clock, "%s", d.m.ClockUnknown)
	case skew == 0:
		d.ok(d.m.Clock, "%s", d.m.ClockRight)
	case skew > 0:
		d.warn(d.m.Clock, d.m.ClockBehind, skew.Round(time.Minute))
	default:
		d.warn(d.m.Clock, d.m.ClockAhead, -skew.Round(time.Minute))
	}
}
