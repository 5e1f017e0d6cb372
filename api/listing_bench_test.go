package api

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
)

// manyInstances is an answer with n instances of 690 bytes each, as like each
// other as those of one account are.
func manyInstances(n int) []byte {
	var b strings.Builder
	b.WriteString(`{"Code":"Success","Message":"Success.","Data":[`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, `{"AppName":"香港PaaS","CloneServices":null,"CreatedTime":"2022-10-%02d 10:19:%02d","DisplayName":"亚太地区-香港-可用区%c",`+
			`"IP":"10.%d.%d.%d","InstanceName":"订单-cache-%d","InstanceUuid":"5d74bb81-0473-464d-b15b-%012x","LinkType":"default_link",`+
			`"LinkTypeStr":"默认链路","MasterInfo":"","Port":9736,"ProjectName":"默认项目","Ram":%d,"RegionId":"CN_Hongkong_%c",`+
			`"RelationService":null,"ResourceId":"r-%d","RoGroups":[],"Status":"RUNNING","StatusStr":"运行中","SubProductKey":"redis_rw",`+
			`"SubProductName":"Redis 读写分离版","Tags":[{"TagID":"%d","TagName":"订单"}],"VdcId":"0d3ba29b-9f52-4ac5-8a23-%012x",`+
			`"VdcName":"香港%d","Version":"2.8.19"}`,
			1+i%28, i%60, 'A'+i%5, i>>16, i>>8&255, i&255, i, i, 1024<<(i%5), 'A'+i%5, i, i%9, i%40, i%40)
	}
	b.WriteString(`]}`)
	return []byte(b.String())
}

// plainInstance is what encoding/json decodes an instance into.
type plainInstance struct {
	InstanceUuid, InstanceName, Status, StatusStr, IP, Version, SubProductName, RegionId, VdcId, VdcName,
	DisplayName, LinkType, LinkTypeStr, CreatedTime, AppName, ResourceId, ProjectName, SubProductKey string
	Port, Ram int
	Tags      []struct{ TagID, TagName string }
}

// BenchmarkInstances asks for 10,000 instances: unchanged is a poll that finds
// nothing new, one-changed one that finds one row changed, and bare-read the
// same poll without looking into the answer. full decodes such an answer the
// first time; encoding-json decodes it into like values, and is spared the
// tolerance, the cleaning, the times and Raw.
func BenchmarkInstances(b *testing.B) {
	body := manyInstances(10000)
	r := request{service: serviceRedis, action: "DescribeDBInstances", limit: instanceLimit, expected: len(body)}

	b.Run("bare-read", func(b *testing.B) {
		c := benchmarkClient(b, func() []byte { return body })
		measure(b, body, func() error { _, err := c.get(b.Context(), r); return err })
	})
	b.Run("unchanged", func(b *testing.B) {
		c := benchmarkClient(b, func() []byte { return body })
		measure(b, body, func() error { _, err := c.Instances(b.Context(), InstanceFilter{}); return err })
	})
	b.Run("one-changed", func(b *testing.B) {
		changed, n := append([]byte(nil), body...), 0
		at := strings.Index(string(body), "cache-5000")
		c := benchmarkClient(b, func() []byte {
			n++
			copy(changed[at:], strconv.Itoa(10000+n%90000))
			return changed
		})
		measure(b, body, func() error { _, err := c.Instances(b.Context(), InstanceFilter{}); return err })
	})
	b.Run("full", func(b *testing.B) {
		measure(b, body, func() error {
			_, ok := new(listing).follow(answer{status: http.StatusOK, body: body})
			if !ok {
				return io.ErrUnexpectedEOF
			}
			return nil
		})
	})
	b.Run("encoding-json", func(b *testing.B) {
		measure(b, body, func() error {
			var got struct {
				Code, Message string
				Data          []plainInstance
			}
			return json.Unmarshal(body, &got)
		})
	})
}

// benchmarkClient asks a server on this machine that answers with body.
func benchmarkClient(b *testing.B, body func() []byte) *Client {
	b.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		text := body()
		w.Header().Set("Content-Length", strconv.Itoa(len(text)))
		_, _ = w.Write(text)
	}))
	b.Cleanup(server.Close)
	c, err := New(testOptions(server.URL))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(c.Close)
	return c
}

func measure(b *testing.B, body []byte, f func() error) {
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	if err := f(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if err := f(); err != nil {
			b.Fatal(err)
		}
	}
}
