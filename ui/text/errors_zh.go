package text

import (
	"cdsredis/api"
	"cdsredis/state"
)

var errorsZH = Errors{
	Codes: map[api.Code]string{
		api.CodeArgMissing:           "接口提示缺少参数，请补全空项，或升级 cdsredis",
		api.CodeInvalidParameter:     "接口不接受某个参数值，请按其提示修改",
		api.CodeBadArgs:              "接口不接受这些参数，请按其提示修改，或从规格界面重新开始",
		api.CodeUnsupportedOperation: "接口不支持该操作，请换规格或区域，或到控制台操作",
		api.CodeResourceNotFound:     "资源不存在，可能已被删除，按 ${refresh} 刷新",
		api.CodeResourceInUse:        "资源正被其他任务占用，请等待其结束后再试",
		api.CodeInternalError:        "接口内部错误，重试前请先查看列表",
		api.CodeCreateOrderExcept:    "创建订单异常，请在控制台检查余额与配额，重试前先查看列表",
		api.CodeInvalidRegionID:      "接口不认识该区域，请在区域界面重新选择",
		api.CodeVDCNotFound:          "接口找不到该 VDC，请换一个，或在控制台核对编号",
		api.CodeInvalidVDCID:         "VDC 编号格式不正确，请从控制台重新复制",
		api.CodeInvalidTaskID:        "接口查不到该任务的状态，将以实例列表为准",
	},
	Auth:      "接口拒绝了密钥，请检查配置中的 secret id 与 key",
	Clock:     "接口拒绝了请求时间，请校准本机时钟",
	Throttled: "请求过于频繁，稍后再试",
	NotAPI:    "应答的不是接口（%s），请检查接入地址与代理",
	Server:    "接口暂时不可用（%s），请稍后再试",
	Timeout:   "等待应答超时，请检查网络",
	Cancelled: "已放弃，按 ${refresh} 重新请求",
	Transports: map[api.TransportKind]string{
		api.TransportOther:                "无法连接接口，请检查接入地址与网络",
		api.TransportCanceled:             "已放弃，按 ${refresh} 重新请求",
		api.TransportTimeout:              "等待应答超时，请检查网络",
		api.TransportDNS:                  "找不到接口的主机名，请检查接入地址与 DNS",
		api.TransportRefused:              "连接被拒绝，请检查接入地址与防火墙",
		api.TransportUnreachable:          "网络不可达，请检查网络",
		api.TransportReset:                "应答前连接中断，请检查网络",
		api.TransportCertificateHost:      "证书与主机名不符，请检查接入地址",
		api.TransportCertificateTime:      "证书已过期或尚未生效，请检查本机时钟",
		api.TransportCertificateAuthority: "证书颁发机构不受信任，如为自建请设置 ca_file",
		api.TransportTLS:                  "无法建立安全连接，请检查接入地址与代理",
		api.TransportProxy:                "代理失败或拒绝，请检查 HTTPS_PROXY",
	},
	Records: map[state.Trouble]string{
		state.TroubleFull:       "磁盘已满，请清理空间",
		state.TroubleReadOnly:   "磁盘只读，请把 XDG_STATE_HOME 设为可写目录",
		state.TroublePermission: "记录目录必须属于您，且他人不可写",
		state.TroubleNoLocks:    "磁盘不支持文件锁，请把 XDG_STATE_HOME 设到本地磁盘",
		state.TroubleBusy:       "另一个会话占用着记录，是否有会话被挂起？",
		state.TroubleClosed:     "程序正在退出，请重新启动",
		state.TroubleOther:      "无法写入记录，请查看日志",
	},
	NewerRecord: "记录由更新的版本写入，请使用该版本",
	ReadOnly:    "只读模式，请求未发送，请换用可写的 profile",
	NoID:        "缺少实例编号，请求未发送，请先选中实例",
	Other:       "%s",
	Said:        "%s（接口原话：%s）",
}
