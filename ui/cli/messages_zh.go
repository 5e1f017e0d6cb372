package cli

func chinese() messages {
	return messages{
		NotATerminal: "面板需要终端：标准输入和标准输出都必须是终端（通过 ssh 使用时请加 -t）",
		DumbTerminal: "面板需要支持转义序列的终端，而当前 TERM 为 “dumb”",
		NoCredentials: `没有访问凭证。请用以下三种方式之一提供：
  1. 环境变量：CDS_SECRET_ID 和 CDS_SECRET_KEY
  2. 用命令输出密钥：在 %[1]s 的
     [profiles.default] 下设置 secret_id 和 secret_command
  3. 直接写在该文件中，且仅本人可读（chmod 600）：secret_id 和 secret_key
没有账号也可以先试用：cdsredis --demo`,
		NoSecretKey:      "已有 Access Key ID，但缺少密钥",
		NoSecretID:       "已有密钥，但缺少 Access Key ID",
		NoKeyInProfile:   "该配置没有凭证：需要 secret_id，以及 secret_key 或 secret_command",
		ProfileExists:    "文件中已有同名的配置，请换一个名称",
		FolderForeign:    "其所在目录 %s 属于其他用户，请用 --config 指定自己的文件",
		FolderShared:     "其他用户可以写入其所在目录，请执行 chmod 700 %s",
		FolderUnwritable: "%w；请将 XDG_CONFIG_HOME 设为可写的目录，或用 CDS_SECRET_ID 和 CDS_SECRET_KEY 提供密钥",
		Mistakes:         "配置有误：",
		Client:           "无法建立连接：%s",
		LogFile:          "无法写入日志：%s",

		UnknownFlag:        "未知选项 %s",
		FlagNeedsValue:     "选项 %s 需要一个值",
		BadFlagValue:       "选项 %s 不接受 %q",
		BadFlagSyntax:      "%s 不是正确的选项写法",
		UnknownCommand:     "未知命令 %q",
		UnexpectedArgument: "多余的参数 %q",
		SeeHelp:            "查看帮助：%s --help",
		NoShell:            "请指定一种 shell：%s",
		NotWithDemo:        "--demo 自带账号和接入地址，请去掉 %s",
		OneProfile:         "纯文本模式（--accessible）每次只支持一个配置，可在菜单中切换",
		Negative:           "%s 不能为负",
		NotLoopback:        "模拟器只监听本机回环地址，例如 127.0.0.1:8900，不能监听 %q",
		BadFault:           "--fault %s：%s",

		Comma: "，",

		Settings: settingsMessages{
			Setting: "配置项", Value: "值", From: "来源",
			NotSet: "未设置", Nothing: "无", AllRegions: "全部", SystemRoots: "系统自带", Off: "关闭",
			PrintedBy: "由 %s 输出", Read: "已读取", Missing: "不存在",
		},
		Simulate: simulateMessages{
			Running: "模拟云已启动，含 %d 个实例，按 ctrl+c 结束。其中一切都不是真实资源，也不产生费用。",
			Point:   "让客户端连接到它：",
			OwnKeys: "即 --secret-id 和 --secret-key 所给的值",
		},
		Tasks:  tasksChinese(),
		Doctor: doctorChinese(),
		Sign:   signChinese(),
	}
}
