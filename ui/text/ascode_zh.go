package text

var asCodeZH = AsCode{
	Title: "本次创建的代码", TitleOf: "%s 的代码",
	Request: "请求", Terraform: "Terraform", Curl: "curl", Lookup: "curl 查询",
	Unknown: "<…> 中的内容不在实例列表中，请自行填写。",
	Masked:  "密码已隐去。",

	CurlBuys:     "此命令会购买实例，执行两次即购买两次。签名 15 分钟内有效，只能使用一次。",
	CurlPassword: `适用于 bash 和 zsh。密码从键盘读取，不能包含 " 和 \。`,
	CurlReads:    "适用于 bash 和 zsh。只查询，不做任何更改。",

	TerraformNoImport: "该 provider 不支持导入 %s，执行 apply 会另外购买一个实例。",
	TerraformVersion:  "redis_version 必须与规格目录完全一致（含补丁号），不能省略补丁号。",
	TerraformSize:     "该 provider 取规格目录中同内存的第一个规格，不一定是规格编号 %d。",
	TerraformAnySize:  "该 provider 取规格目录中同内存的第一个规格，无法选择计算类型和核数。",
	TerraformPort:     "该 provider 不能设置端口（此处为 %d），服务会使用默认端口 9736。",
	TerraformAmount:   "该 provider 没有数量参数，count 会创建 %d 个同名资源。",
	TerraformMemory:   "ram 以整数 GB 为单位，无法表示 %s。",
	TerraformWaits:    "该 provider 不能修改实例，创建后会一直等待，没有超时。",
}
