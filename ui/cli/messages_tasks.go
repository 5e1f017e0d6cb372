package cli

// tasksMessages are what the tasks command says beside the dashboard's own
// words for operations.
type tasksMessages struct {
	// Operation and Detail are titles of columns.
	Operation, Detail string
	// None is for an empty list.
	None string
	// Choose takes the number of instances that could be an operation's.
	Choose string
	// Usually takes a duration.
	Usually string
	// OtherAccount takes the account that an operation belongs to.
	OtherAccount string
	// NotThisAccount takes an id and the account that it belongs to.
	NotThisAccount string
	// OnlyOthers says what following can do without credentials.
	OnlyOthers string
	// GoesOn takes an error that ends nothing.
	GoesOn string
	// TimedOut takes how long was waited, and ids.
	TimedOut string
	// NoSuch takes what was typed as an id; Ambiguous also the ids that begin
	// so.
	NoSuch    string
	Ambiguous string
	// TimeoutAlone and AllWithFollow are about flags.
	TimeoutAlone  string
	AllWithFollow string
}

func tasksEnglish() tasksMessages {
	return tasksMessages{
		Operation: "Operation", Detail: "Detail",
		None:           "There is no operation under way, and none of the last 24 hours. --all lists older ones.",
		Choose:         "%d could be it; choose in the dashboard's tasks",
		Usually:        "usually %s",
		OtherAccount:   "another account: %s",
		NotThisAccount: "operation %s belongs to another account and cannot be followed with this one: %s",
		OnlyOthers:     "there are no credentials to ask the cloud with; only what other sessions record is followed",
		GoesOn:         "%s; following goes on",
		TimedOut:       "gave up after %s; still open: %s",
		NoSuch:         "no operation has an id that begins with %q",
		Ambiguous:      "%q begins the ids of several operations: %s",
		TimeoutAlone:   "--timeout goes with --follow or --wait",
		AllWithFollow:  "--all is for the list; it does not go with --follow or --wait",
	}
}

func tasksChinese() tasksMessages {
	return tasksMessages{
		Operation: "操作编号", Detail: "详情",
		None:           "没有进行中的操作，最近 24 小时内也没有。--all 可列出更早的操作。",
		Choose:         "%d 个可能的实例，请在面板的任务界面选择",
		Usually:        "通常 %s",
		OtherAccount:   "其他账号：%s",
		NotThisAccount: "操作 %s 属于其他账号，无法用当前账号跟踪：%s",
		OnlyOthers:     "没有访问凭证，无法查询云端，只跟踪其他会话的记录",
		GoesOn:         "%s；继续跟踪",
		TimedOut:       "等待 %s 后放弃，仍未结束：%s",
		NoSuch:         "没有编号以 %q 开头的操作",
		Ambiguous:      "%q 对应多个操作：%s",
		TimeoutAlone:   "--timeout 需与 --follow 或 --wait 一起使用",
		AllWithFollow:  "--all 用于列表，不能与 --follow 或 --wait 一起使用",
	}
}
