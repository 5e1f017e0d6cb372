package connect

import (
	"testing"

	"cdsredis/api"
)

func TestTheLinesLeadToTheInstanceAndHaveNoPassword(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		in        api.Instance
		line, url string
	}{
		"address": {api.Instance{IP: "10.2.0.10", Port: 9736}, `REDISCLI_AUTH="$REDIS_PASSWORD" redis-cli -h 10.2.0.10 -p 9736`, "redis://:PASSWORD@10.2.0.10:9736"},
		"no port": {api.Instance{IP: "10.2.0.10"}, `REDISCLI_AUTH="$REDIS_PASSWORD" redis-cli -h 10.2.0.10 -p 9736`, "redis://:PASSWORD@10.2.0.10:9736"},
		"IPv6":    {api.Instance{IP: "fd00::1", Port: 6379}, `REDISCLI_AUTH="$REDIS_PASSWORD" redis-cli -h fd00::1 -p 6379`, "redis://:PASSWORD@[fd00::1]:6379"},
		"host":    {api.Instance{IP: "cache-1.example", Port: 6379}, `REDISCLI_AUTH="$REDIS_PASSWORD" redis-cli -h cache-1.example -p 6379`, "redis://:PASSWORD@cache-1.example:6379"},
	}
	for name, tt := range tests {
		to, ok := To(tt.in)
		if !ok || to.Line() != tt.line || to.URL() != tt.url {
			t.Errorf("%s: %v\n%s\n%s\nwant\n%s\n%s", name, ok, to.Line(), to.URL(), tt.line, tt.url)
		}
	}
}

func TestWhatIsNoAddressLeadsNowhere(t *testing.T) {
	t.Parallel()
	for _, ip := range []string{"", "$(reboot)", "10.0.0.1;reboot", "-x", "a b", "`id`", "10.0.0.1\n", "fe80::1%eth0;id", "域名"} {
		if to, ok := To(api.Instance{IP: ip, Port: 1}); ok {
			t.Errorf("%q leads to %s", ip, to.Line())
		}
	}
}
