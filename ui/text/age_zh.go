package text

var agesZH = Ages{
	Now:    "刚刚",
	Minute: "%d 分钟前", Hour: "%d 小时前", Day: "%d 天前", Month: "%d 个月前", Year: "%d 年前",
	Minutes: "%d 分钟前", Hours: "%d 小时前", Days: "%d 天前", Months: "%d 个月前",
	Years: "%d 年前",
}
