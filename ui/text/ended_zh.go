package text

var endsZH = Ends{
	Done:    "%d 项完成",
	Failed:  "%d 项失败",
	Unknown: "%d 项结果未知",
	And:     "，",
	Away:    "离开期间：%s",
	Close:   "esc 关闭",
}
