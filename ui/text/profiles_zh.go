package text

var profilesZH = Profiles{
	Title: "配置档", Key: "配置档", Kind: "配置档",
	Name: "配置档", Current: "使用中", Named: "配置档 %s",
	Connecting: "正在连接 %s…", Failed: "%s：%s", GiveUp: "放弃",
	None: "配置文件中没有可选的配置档", NotInDemo: "演示模式没有配置档",
	Now: "已切换到配置档 %s", GoesOn: "已切换到配置档 %s；原配置档有一个变更请求仍在发送，结果会照常记录",
	WrongKey:  "API 拒绝了密钥：请检查配置档 %s 的 secret id 和 key",
	Protected: "%s 受 %q 保护（配置档 %s），不会被删除",
}
