package text

var plainZH = Plain{
	Welcome: "输入回答后按回车。输入 :? 查看说明。",
	Menu:    "菜单",
	Help: `列出编号时，输入编号，或只有其中一项含有的文字；其他问题输入文字。
已有回答时，直接按回车表示保留。直接按回车绝不会购买或删除任何东西。
只输入一个空格表示清空回答。
:l 再次朗读列表。
:b 返回上一个问题或菜单。
:q 放弃当前操作；在菜单中则退出。
:? 再次朗读本说明。
多个词须同时出现；!词 排除含有该词的项。
每次创建和删除都先记录再发送，只发送一次，并在任务中跟踪，后续会话也会继续跟踪。`,
	Comma: "，", Colon: "：", Stop: "。",

	Number: "编号 1 到 %d，或文字", NumberKept: "编号 1 到 %d，或文字，回车选择 %d", OnlyOne: "回车选择此项", NotANumber: "请输入 1 到 %d 之间的编号",
	Keep: "%s，回车保留 %s", KeepSecret: "%s，回车保留已输入的内容", Hinted: "%s（%s）",
	Refused: "不可选择，%s",
	Command: "命令", NoCommand: "这里没有这个命令；输入 :? 查看说明", Way: "%s %s", GiveUp: "放弃",
	Discard: "要丢弃已输入的内容吗？输入 y 丢弃，输入其他内容继续",
	Open:    "%d 个进行中", Looking: "当前范围：%s。", SpecsOf: "%s 在售规格", CreateHint: "选择一项即开始创建。",
	Pick:       "输入编号或文字，回车返回",
	PickOrMore: "输入编号或文字，回车继续朗读",
	MenuPrompt: "菜单，输入编号或文字，回车朗读菜单",
	Found:      "%d 项匹配：", DetailsHint: ":d 删除该实例。", NoneTold: "请先选择一个实例",
	Speaking: "现在使用%s。", Hidden: "不朗读",
	NoInstances: "这里没有 Redis 实例。", NoMatch: "没有匹配项。", NoAddress: "暂无地址",
	Task:        "已记录为任务 %s。",
	FollowNow:   "回车跟踪进度，:b 回到菜单",
	Following:   "有变化时会逐条提示。按回车回到菜单，操作会继续进行。",
	Followed:    "已没有进行中的操作。按回车继续。",
	TasksHint:   ":f 跟踪进行中的操作。",
	Acknowledge: "输入 y 表示已知悉，输入其他内容保持不变",
	Adopt:       "输入由它创建的实例编号，最多 %d 个；0 表示都不是，直接回车暂不决定",
}
