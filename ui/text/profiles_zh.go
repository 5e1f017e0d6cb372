package text

var profilesZH = Profiles{
	Title: "配置", Key: "配置", Kind: "配置",
	Name: "配置", Current: "使用中", Named: "配置 %s",
	Connecting: "正在连接 %s…", Failed: "%s：%s", GiveUp: "放弃", New: "新建配置",
	None: "配置文件中没有可选的配置", NotInDemo: "演示模式没有配置",
	Now: "已切换到配置 %s", GoesOn: "已切换到配置 %s；原配置有一个变更请求仍在发送，结果会照常记录",
	Hint: "按空格标记多个，可一起打开", Several: "%d 个配置", And: "；",
	SomeFailed:  "%s 没有应答，按 %s 查看原因",
	OneOnly:     "当前打开了多个配置，此操作只能在单个配置中进行",
	OneToCreate: "当前打开了多个配置：请先按 %s 打开要在其中创建的那一个",
	WrongKey:    "接口拒绝了密钥：请检查配置 %s 的 secret id 和 key",
	OfWrongKey:  "密钥被拒绝，请检查其 secret id 和 key",
	ReadOnly:    "%s 不会被删除：配置 %s 是只读的",
	Protected:   "%s 受 %q 保护（配置 %s），不会被删除",
}
