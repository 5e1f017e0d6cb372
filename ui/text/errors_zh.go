package text

import "cdsredis/api"

var errorsZH = Errors{
	Codes: map[api.Code]string{
		api.CodeArgMissing:           "接口提示缺少参数",
		api.CodeInvalidParameter:     "接口不接受某个参数值",
		api.CodeBadArgs:              "接口不接受这些参数",
		api.CodeUnsupportedOperation: "接口不支持该操作",
		api.CodeResourceNotFound:     "资源不存在，可能已被删除",
		api.CodeResourceInUse:        "资源正被其他任务占用，请等待其结束后再试",
		api.CodeInternalError:        "接口内部错误，重试前请先查看列表",
		api.CodeCreateOrderExcept:    "创建订单异常，请在控制台检查余额与配额，重试前先查看列表",
		api.CodeInvalidRegionID:      "接口不认识该区域",
		api.CodeVDCNotFound:          "接口找不到该 VDC",
		api.CodeInvalidVDCID:         "VDC 编号格式不正确",
		api.CodeInvalidTaskID:        "接口查不到该任务的状态",
	},
	Auth:      "接口拒绝了密钥，请检查配置中的 secret id 与 key",
	Throttled: "请求过于频繁，稍后再试",
	NotAPI:    "应答的不是接口（%s），请检查接入地址与代理",
	Server:    "接口暂时不可用（%s）",
	Timeout:   "等待应答超时，请检查网络",
	Cancelled: "已放弃",
	Transport: "无法连接接口：%s",
	ReadOnly:  "只读模式，请求未发送",
	NoID:      "缺少实例编号，请求未发送",
	Other:     "%s",
	Said:      "%s（接口原话：%s）",
}
