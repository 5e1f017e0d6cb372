package simulator_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"cdsredis/api/simulator"
)

func TestEveryCodeIsReachedByTheInputThatCausesIt(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Instances: 12, Provision: time.Minute})
	beijing := func(changes ...any) map[string]any { return c.order(t, "CN_Beijing_B", changes...) }
	tests := map[string]struct {
		body   map[string]any
		status int
		code   string
		names  string // what the message has to name
	}{
		"no region":                {beijing("RegionId", nil), 400, "ArgMissing", "RegionId"},
		"no data centre":           {beijing("VdcId", nil), 400, "ArgMissing", "VdcId"},
		"no network":               {beijing("BasePipeId", nil), 400, "ArgMissing", "BasePipeId"},
		"an empty name":            {beijing("InstanceName", ""), 400, "ArgMissing", "InstanceName"},
		"no goods":                 {beijing("PaasGoodsId", nil), 400, "ArgMissing", "PaasGoodsId"},
		"no password":              {beijing("Password", nil), 400, "ArgMissing", "Password"},
		"goods that are words":     {beijing("PaasGoodsId", "abc"), 400, "BadArgs", "PaasGoodsId"},
		"goods that are a part":    {beijing("PaasGoodsId", 1.5), 400, "BadArgs", "PaasGoodsId"},
		"a name that is a number":  {beijing("InstanceName", 5), 400, "BadArgs", "InstanceName"},
		"an amount that is a list": {beijing("Amount", []int{1}), 400, "BadArgs", "Amount"},
		"an unknown region":        {beijing("RegionId", "CN_Nowhere_A"), 400, "InvalidParameter", "RegionId"},
		"another data centre":      {beijing("VdcId", c.vdcs(t, "RegionId", "CN_Taipei_A")[0].VdcId), 400, "InvalidParameter", "VdcId"},
		"an unknown network":       {beijing("BasePipeId", "x"), 400, "InvalidParameter", "BasePipeId"},
		"another region's goods":   {beijing("PaasGoodsId", 5765), 400, "InvalidParameter", "PaasGoodsId"},
		"goods of an empty region": {c.order(t, "APAC_Mumbai_A"), 400, "InvalidParameter", "PaasGoodsId"},
		"a long name":              {beijing("InstanceName", strings.Repeat("缓", 65)), 400, "InvalidParameter", "InstanceName"},
		"a name with an escape":    {beijing("InstanceName", "a\x1b[31m"), 400, "InvalidParameter", "InstanceName"},
		"a short password":         {beijing("Password", "Abc123"), 400, "InvalidParameter", "Password"},
		"a password of letters":    {beijing("Password", "Abcdefghij"), 400, "InvalidParameter", "Password"},
		"no instances":             {beijing("Amount", 0), 400, "InvalidParameter", "Amount"},
		"four instances":           {beijing("Amount", 4), 400, "InvalidParameter", "Amount"},
		"a low port":               {beijing("ServicePort", 80), 400, "InvalidParameter", "ServicePort"},
		"a reserved port":          {beijing("ServicePort", 9121), 400, "InvalidParameter", "ServicePort"},
		"a sold out region":        {c.order(t, "CN_Haikou_A"), 500, "CreateOrderExcept", "CN_Haikou_A"},
		"the broken name":          {beijing("InstanceName", "simulate-internal-error"), 500, "InternalError", "simulate-internal-error"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a := c.post(t, "CreateDBInstance", test.body)
			if a.Status != test.status || a.Code != test.code || !strings.Contains(a.Message, test.names) {
				t.Errorf("answers %d %s %q; want %d %s naming %s", a.Status, a.Code, a.Message, test.status, test.code, test.names)
			}
			if p, ok := test.body["Password"].(string); ok && strings.Contains(a.Message, p) {
				t.Errorf("the message %q holds the password", a.Message)
			}
		})
	}
	if got := c.server.Simulator().Acted("CreateDBInstance"); got != 0 {
		t.Errorf("%d refused creations were acted on", got)
	}
}

func TestADeletionOfWhatIsNotRunningIsRefused(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{Instances: 12, Provision: time.Minute})
	byStatus := map[string]string{}
	for _, e := range c.list(t) {
		byStatus[e.Status] = e.InstanceUuid
	}
	c.post(t, "DeleteDBInstance", map[string]any{"InstanceUuid": byStatus["RUNNING"]})
	tests := map[string]struct {
		id     any
		status int
		code   string
	}{
		"none":           {nil, 400, "ArgMissing"},
		"an empty one":   {"", 400, "ArgMissing"},
		"an unknown one": {"00000000-0000-4000-8000-000000000000", 404, "ResourceNotFound"},
		"creating":       {byStatus["CREATING"], 409, "ResourceInUse"},
		"updating":       {byStatus["UPDATING"], 409, "ResourceInUse"},
		"deleting":       {byStatus["RUNNING"], 409, "ResourceInUse"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a := c.post(t, "DeleteDBInstance", map[string]any{"InstanceUuid": test.id})
			if a.Status != test.status || a.Code != test.code {
				t.Errorf("answers %d %s; want %d %s", a.Status, a.Code, test.status, test.code)
			}
		})
	}
}

func TestReadsAreRefusedWithTheCodesOfTheirServices(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	const unknown = "00000000-0000-4000-8000-000000000000"
	tests := map[string]struct {
		service, action string
		params          []string
		status          int
		code            string
	}{
		"catalogue of nothing":   {"redis", "DescribeAvailableDBConfig", nil, 400, "ArgMissing"},
		"catalogue of nowhere":   {"redis", "DescribeAvailableDBConfig", []string{"RegionId", "x"}, 400, "InvalidParameter"},
		"data centres nowhere":   {"network", "DescribeVdc", []string{"RegionId", "x"}, 400, "InvalidRegionID.Malformed"},
		"a malformed VDC":        {"network", "DescribeVdc", []string{"VdcId", "x"}, 400, "InvalidVDCID.Malformed"},
		"an unknown VDC":         {"network", "DescribeVdc", []string{"VdcId", unknown}, 400, "VDCNotFound"},
		"a page that is no page": {"network", "DescribeVdc", []string{"PageNumber", "x"}, 400, "BadArgs"},
		"page zero":              {"network", "DescribeVdc", []string{"PageNumber", "0"}, 400, "InvalidParameter"},
		"no task":                {"ccs", "DescribeTask", nil, 400, "ArgMissing"},
		"a task":                 {"ccs", "DescribeTask", []string{"TaskId", unknown}, 400, "InvalidTaskID.Malformed"},
		"an unknown action":      {"redis", "DescribeRegions", nil, 400, "UnsupportedOperation"},
		"another service":        {"ccs", "DescribeVdc", nil, 400, "UnsupportedOperation"},
		"a write that is read":   {"redis", "DeleteDBInstance", []string{"InstanceUuid", unknown}, 400, "UnsupportedOperation"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			a := c.get(t, test.service, test.action, test.params...)
			if a.Status != test.status || a.Code != test.code || a.Message == "" {
				t.Errorf("answers %d %s %q; want %d %s", a.Status, a.Code, a.Message, test.status, test.code)
			}
		})
	}
	if got := c.server.Simulator().Requests(""); got != 1 {
		t.Errorf("%d requests for unknown actions; want 1", got)
	}
}

func TestABodyThatIsNoJSONObjectIsRefused(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	for _, body := range []string{"", "null", "[]", "{", `{} {}`, strings.Repeat("x", 2<<20)} {
		r := c.request(t, http.MethodPost, "redis", "DeleteDBInstance", url.Values{}, []byte(body))
		if a := c.decode(t, r); a.Code != "BadArgs" {
			t.Errorf("body %.20q answers %s; want BadArgs", body, a.Code)
		}
	}
	r := c.request(t, http.MethodPost, "redis", "DeleteDBInstance", url.Values{}, []byte("{}"))
	r.Header.Set("Content-Type", "text/plain")
	if a := c.decode(t, r); a.Code != "BadArgs" {
		t.Errorf("a plain text body answers %s; want BadArgs", a.Code)
	}
}

func TestMessagesAreEnglishForAClientThatAsksForIt(t *testing.T) {
	t.Parallel()
	c := start(t, simulator.Options{})
	chinese := c.post(t, "DeleteDBInstance", map[string]any{})
	c.language = "en"
	english := c.post(t, "DeleteDBInstance", map[string]any{})
	if chinese.Message != "缺少参数错误: InstanceUuid is missing" || english.Message != "InstanceUuid is missing" {
		t.Errorf("messages are %q and %q", chinese.Message, english.Message)
	}
}
