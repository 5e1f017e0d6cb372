//go:build unix

package endtoend

import (
	"bufio"
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha1"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// stranger is a client written from the API's description alone.
type stranger struct {
	t        *testing.T
	url      string
	id, key  string
	requests *http.Client
}

// call sends a signed request and reads the data of its answer into data,
// which may be nil. Arguments are in the query for reads and in the body for
// writes.
func (s stranger) call(method, service, action string, arguments map[string]any, data any) {
	s.t.Helper()
	query := url.Values{
		"Action": {action}, "AccessKeyId": {s.id}, "SignatureMethod": {"HMAC-SHA1"}, "SignatureVersion": {"1.0"},
		"SignatureNonce": {rand.Text()}, "Timestamp": {time.Now().UTC().Format("2006-01-02T15:04:05Z")},
		"Version": {"2019-08-08"},
	}
	var body []byte
	if method == http.MethodPost {
		body, _ = json.Marshal(arguments) // texts and numbers always encode
	} else {
		for name, value := range arguments {
			query.Set(name, value.(string))
		}
	}
	query.Set("Signature", s.sign(method, query))
	request, err := http.NewRequestWithContext(s.t.Context(), method, s.url+"/"+service+"/?"+query.Encode(), bytes.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := s.requests.Do(request)
	if err != nil {
		s.t.Fatalf("%s: %v", action, err)
	}
	defer response.Body.Close()
	var answer struct {
		Code, Message string
		Data          json.RawMessage
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || answer.Code != "Success" {
		s.t.Fatalf("%s: got %s, %+v, %v; want success", action, response.Status, answer, err)
	}
	if data == nil {
		return
	}
	if err := json.Unmarshal(answer.Data, data); err != nil {
		s.t.Fatalf("%s: %v in %s", action, err, answer.Data)
	}
}

func (s stranger) sign(method string, query url.Values) string {
	escape := func(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }
	var pairs []string
	for name := range query {
		pairs = append(pairs, escape(name)+"="+escape(query.Get(name)))
	}
	slices.Sort(pairs)
	mac := hmac.New(sha1.New, []byte(s.key))
	_, _ = io.WriteString(mac, method+"&%2F&"+escape(strings.Join(pairs, "&"))) // a hash never fails
	return base64.StdEncoding.EncodeToString(mac.Sum(nil))
}

// status is the state of an instance, "" if it is not listed.
func (s stranger) status(id string) string {
	s.t.Helper()
	var list []struct{ InstanceUuid, Status string }
	s.call(http.MethodGet, "redis", "DescribeDBInstances", nil, &list)
	for _, i := range list {
		if i.InstanceUuid == id {
			return i.Status
		}
	}
	return ""
}

func TestAClientThatIsNotOursListsCreatesAndDeletes(t *testing.T) {
	t.Parallel()
	simulate := exec.Command(program, "simulate", "--listen", "127.0.0.1:0", "--provision", "1ms", "--latency", "0s")
	out, err := simulate.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := simulate.Start(); err != nil {
		t.Fatal(err)
	}
	first, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatalf("the first line of simulate is %q: %v", first, err)
	}
	transport := &http.Transport{}
	defer transport.CloseIdleConnections()
	s := stranger{t, strings.TrimSpace(first), "demo", "demo", &http.Client{Transport: transport, Timeout: patience}}

	var vdcs []struct {
		VdcId          string
		PrivateNetwork []struct{ PrivateId string }
	}
	s.call(http.MethodGet, "network", "DescribeVdc", map[string]any{"RegionId": region}, &vdcs)
	var sold struct {
		Products []struct {
			Architectures []struct {
				ComputeRoles []struct {
					Standards struct{ CpuRam []struct{ PaasGoodsId int } }
				}
			}
		}
	}
	s.call(http.MethodGet, "redis", "DescribeAvailableDBConfig", map[string]any{"RegionId": region}, &sold)
	var made struct{ InstancesUuid []string }
	s.call(http.MethodPost, "redis", "CreateDBInstance", map[string]any{
		"RegionId": region, "VdcId": vdcs[0].VdcId, "BasePipeId": vdcs[0].PrivateNetwork[0].PrivateId,
		"InstanceName": "陌生-stranger", "Password": password, "Amount": 1,
		"PaasGoodsId": sold.Products[0].Architectures[0].ComputeRoles[0].Standards.CpuRam[0].PaasGoodsId,
	}, &made)
	if len(made.InstancesUuid) != 1 {
		t.Fatalf("a creation of one gives the ids %q", made.InstancesUuid)
	}
	id := made.InstancesUuid[0]
	eventually(t, "the new instance runs", func() bool { return s.status(id) == "RUNNING" })
	s.call(http.MethodPost, "redis", "DeleteDBInstance", map[string]any{"InstanceUuid": id}, nil)
	eventually(t, "the deleted instance is gone", func() bool { return s.status(id) == "" })

	if err := simulate.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if err := simulate.Wait(); err != nil {
		t.Errorf("simulate ends with %v; want 0", err)
	}
}
