package cli

import (
	"fmt"
	"strings"

	"cdsredis/config"
)

// source words where a value came from.
func (r *run) source(s config.Source) string {
	if r.language != config.Chinese {
		return s.String()
	}
	switch s.Origin {
	case config.FromFile:
		return "文件 " + s.Place()
	case config.FromEnvironment:
		return "环境变量 " + s.Name
	case config.FromFlag:
		return "选项 " + s.Name
	case config.FromDefault:
	}
	return "默认"
}

// mistake words a mistake: its key, where it came from, what to do.
func (r *run) mistake(m config.Mistake) string {
	if r.language != config.Chinese {
		return m.Error()
	}
	where := r.source(m.Source)
	if m.Key != "" {
		where = m.Key + "（" + where + "）"
	}
	return where + "：" + problemZH(m)
}

func problemZH(m config.Mistake) string {
	switch m.Problem {
	case config.UnknownKey:
		return "未知的配置项，请删除或更正拼写"
	case config.WrongType:
		return "必须是" + shapeZH(m.Shape)
	case config.NotOneOf:
		return fmt.Sprintf("%q 不在可选值之内：%s", m.Value, strings.Join(m.Allowed, "、"))
	case config.BadDuration:
		return fmt.Sprintf("%q 无效，应为 0，或 1s 到 24h 之间的时间，例如 10s、2m", m.Value)
	case config.BadEndpoint:
		return fmt.Sprintf("%q 无效，应为 cn、asia、us 或 https 地址（http 仅限本机回环地址）", m.Value)
	case config.NoSuchProfile:
		if len(m.Allowed) == 0 {
			return fmt.Sprintf("没有名为 %q 的 profile，文件中一个也没有，请添加 [profiles.%s]", m.Value, m.Value)
		}
		return fmt.Sprintf("没有名为 %q 的 profile，现有：%s", m.Value, strings.Join(m.Allowed, "、"))
	case config.BadSyntax:
		return "不是有效的 TOML：" + m.Value
	case config.Unreadable:
		return "无法打开：" + m.Value
	case config.TooOpen:
		return fmt.Sprintf("含有密钥，但权限为 %s，请执行：%s", m.Value, m.Mend)
	case config.Shared:
		return fmt.Sprintf("其他用户可以写入（权限 %s），其内容不会被采用，请执行：%s", m.Value, m.Mend)
	case config.ForeignOwner:
		return "属于用户 " + m.Value + "，其内容不会被采用，请使用自己的文件"
	case config.TwoSecrets:
		return "secret_key 和 secret_command 只能有一个，请删除其一"
	case config.NoHome:
		return "找不到主目录，请设置 HOME 或 " + m.Value
	case config.CommandFailed:
		return "命令执行失败：" + m.Value
	case config.CommandTimedOut:
		return "命令超过 " + m.Value + " 仍未结束，已被终止"
	case config.CommandOutput:
		return "命令必须只输出一行，即密钥本身"
	case config.BadColour:
		return fmt.Sprintf(`%q 不是颜色，应为 "#rrggbb"、"0" 到 "255" 的编号或 "default"`, m.Value)
	case config.BadPattern:
		return fmt.Sprintf(`%q 不是名称模式，应类似 "prod-*"：* 代表任意字符，? 代表一个字符`, m.Value)
	case config.BadName:
		return fmt.Sprintf("%q 含有不可见字符，请去掉", m.Value)
	case config.UnknownAction:
		return "没有这个操作，可用的操作见 cdsredis config --help"
	case config.BadKey:
		return fmt.Sprintf("%q 不是按键，应为单个字符或 ctrl+d、f2、enter、pgdown 等名称", m.Value)
	case config.KeyClash:
		return fmt.Sprintf("按键 %s 同时属于 %s，请更换其中一个", m.Value, strings.Join(m.Allowed, "、"))
	}
	return ""
}

func shapeZH(s config.Shape) string {
	switch s {
	case config.Truth:
		return " true 或 false"
	case config.Duration:
		return `带引号的时间（例如 "10s"）或秒数`
	case config.List:
		return `文本列表，例如 ["pass", "show", "cds"]`
	case config.Table:
		return "表，例如 [log] 或 [profiles.prod]"
	case config.Text:
	}
	return "带引号的文本"
}
