package simulator

import (
	"fmt"
	"net/http"
)

// failure is a refusal in the API's own form.
type failure struct {
	status int
	code   string
	// words is the document's description of the code; detail names the
	// argument and what is wrong with it. It never quotes a password.
	words, detail string
}

func (f *failure) Error() string { return f.code + ": " + f.detail }

// message is what the envelope carries: the document's Chinese description
// first, unless the client asks for English.
func (f *failure) message(language string) string {
	if language == "en" || f.words == "" {
		return f.detail
	}
	return f.words + ": " + f.detail
}

func argMissing(name string) error {
	return &failure{http.StatusBadRequest, "ArgMissing", "缺少参数错误", name + " is missing"}
}

func badArgs(format string, a ...any) error {
	return &failure{http.StatusBadRequest, "BadArgs", "参数错误", fmt.Sprintf(format, a...)}
}

func invalidParameter(format string, a ...any) error {
	return &failure{http.StatusBadRequest, "InvalidParameter", "参数错误", fmt.Sprintf(format, a...)}
}

func unsupported(format string, a ...any) error {
	return &failure{http.StatusBadRequest, "UnsupportedOperation", "操作不支持", fmt.Sprintf(format, a...)}
}

func notFound(format string, a ...any) error {
	return &failure{http.StatusNotFound, "ResourceNotFound", "资源不存在", fmt.Sprintf(format, a...)}
}

func inUse(format string, a ...any) error {
	return &failure{http.StatusConflict, "ResourceInUse", "资源正在被其他任务占用，操作冲突", fmt.Sprintf(format, a...)}
}

func internalError(format string, a ...any) error {
	return &failure{http.StatusInternalServerError, "InternalError", "内部错误", fmt.Sprintf(format, a...)}
}

func createOrderExcept(format string, a ...any) error {
	return &failure{http.StatusInternalServerError, "CreateOrderExcept", "创建订单异常", fmt.Sprintf(format, a...)}
}

// neighbour is a refusal with a code of the network, task or signing service,
// which the Redis document does not describe.
func neighbour(status int, code, format string, a ...any) error {
	return &failure{status, code, "", fmt.Sprintf(format, a...)}
}
