package cli

// doctorMessages are for the doctor's report.
type doctorMessages struct {
	// OK, Warn and Bad begin a line.
	OK, Warn, Bad string
	// AllWell and Summary end the report; Summary takes how many lines are
	// bad and how many warn.
	AllWell, Summary string

	// The next are what a line is about.
	Version, Configuration, File, State, Cache, Log string
	Terminal, Within, Locale, Profile, Endpoint     string
	Proxy, API, Clock, Record                       string

	NoMistakes string
	// Nothing is for what is not set, or not there.
	Nothing string
	// Missing takes a path; Mode and Open also its permissions.
	Missing, Mode, Open string
	// NoTerminal stands for the size, and Redirected beside it.
	NoTerminal, Redirected string
	Dumb                   string
	// Neither is for a terminal that is not within another one.
	Neither       string
	NotUTF8       string
	NoCredentials string
	// NotAsked is why mistakes keep the API from being asked.
	NotAsked string
	// Reached takes a number of regions and how long it took, ReachedOnly the
	// latter.
	Reached, ReachedOnly string
	// ClockBehind and ClockAhead take how far this machine's clock is off.
	ClockRight, ClockBehind, ClockAhead, ClockUnknown string
	// RecordIs takes a path, bytes, records, operations, open ones, sessions.
	RecordIs string
	// Damaged takes a number of lines.
	Damaged string
}

func doctorEnglish() doctorMessages {
	return doctorMessages{
		OK: "ok", Warn: "warn", Bad: "bad",
		AllWell: "All is well.", Summary: "Bad: %d. Warnings: %d.",

		Version: "version", Configuration: "configuration", File: "config file", State: "state", Cache: "cache", Log: "log",
		Terminal: "terminal", Within: "within", Locale: "locale", Profile: "profile", Endpoint: "endpoint",
		Proxy: "proxy", API: "API", Clock: "clock", Record: "record",

		NoMistakes: "no mistakes",
		Nothing:    "none",
		Missing:    "%s (not there)", Mode: "%s (mode %04o)", Open: "%s (mode %04o, open to others)",
		NoTerminal: "no terminal", Redirected: "redirected",
		Dumb:          "the dashboard cannot be drawn",
		Neither:       "neither tmux, screen nor SSH",
		NotUTF8:       "not UTF-8, in which Chinese and signs come out wrong",
		NoCredentials: "no credentials; see cdsredis config",
		NotAsked:      "not asked, because of the mistakes in the configuration",
		Reached:       "DescribeRegins: %d regions in %s", ReachedOnly: "answers in %s, and refuses for want of credentials",
		ClockRight:   "within 4 minutes of the server's",
		ClockBehind:  "%s behind the server's; requests make up for it",
		ClockAhead:   "%s ahead of the server's; requests make up for it",
		ClockUnknown: "not compared, for no answer came",
		RecordIs:     "%s: bytes %d, records %d, operations %d, open %d, sessions %d",
		Damaged:      "%d damaged lines were skipped",
	}
}

func doctorChinese() doctorMessages {
	return doctorMessages{
		OK: "正常", Warn: "警告", Bad: "异常",
		AllWell: "一切正常。", Summary: "异常 %d 项，警告 %d 项。",

		Version: "版本", Configuration: "配置", File: "配置文件", State: "状态目录", Cache: "缓存目录", Log: "日志",
		Terminal: "终端", Within: "环境", Locale: "区域设置", Profile: "账号", Endpoint: "接入点",
		Proxy: "代理", API: "接口", Clock: "时钟", Record: "操作记录",

		NoMistakes: "没有错误",
		Nothing:    "无",
		Missing:    "%s（不存在）", Mode: "%s（权限 %04o）", Open: "%s（权限 %04o，他人可访问）",
		NoTerminal: "不是终端", Redirected: "已重定向",
		Dumb:          "无法绘制面板",
		Neither:       "不在 tmux、screen 或 SSH 中",
		NotUTF8:       "不是 UTF-8，中文和符号会显示错误",
		NoCredentials: "没有访问凭证，参见 cdsredis config",
		NotAsked:      "因配置有误，未访问接口",
		Reached:       "DescribeRegins：%d 个区域，用时 %s", ReachedOnly: "%s 内有应答，因没有访问凭证而被拒绝",
		ClockRight:   "与服务器相差不到 4 分钟",
		ClockBehind:  "比服务器慢 %s，请求中已校正",
		ClockAhead:   "比服务器快 %s，请求中已校正",
		ClockUnknown: "没有应答，无法比较",
		RecordIs:     "%s：%d 字节，%d 条记录，%d 个操作，%d 个进行中，%d 个会话",
		Damaged:      "跳过了 %d 行损坏的记录",
	}
}
