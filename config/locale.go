package config

import (
	"strconv"
	"strings"
)

// LocaleLanguage is the language that the environment asks for: by
// CDSREDIS_LANG, else by the first of LC_ALL, LC_MESSAGES and LANG that is
// set. It is for messages that come before, or instead of, a Config.
func LocaleLanguage(env Env) Language {
	if language, ok := parseLanguage(env.value("CDSREDIS_LANG")); ok && language != auto {
		return language
	}
	return localeLanguage(env).V
}

// localeLanguage leaves this program's own variable out.
func localeLanguage(env Env) Value[Language] {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		locale := env.value(name)
		if locale == "" {
			continue
		}
		from := Source{Origin: FromEnvironment, Name: name}
		if strings.HasPrefix(strings.ToLower(locale), string(Chinese)) {
			return Value[Language]{V: Chinese, From: from}
		}
		return Value[Language]{V: English, From: from}
	}
	return Value[Language]{V: English}
}

// terminalTheme reads COLORFGBG, in which some terminals state the numbers of
// their colours, the background last. Asking the terminal itself would mean
// to wait for one that never answers.
func terminalTheme(env Env) Value[Theme] {
	colours := env.value("COLORFGBG")
	background, err := strconv.Atoi(colours[strings.LastIndexByte(colours, ';')+1:])
	if err != nil {
		return Value[Theme]{V: Dark}
	}
	from := Source{Origin: FromEnvironment, Name: "COLORFGBG"}
	// Of the sixteen colours 0 to 6 and 8 are dark.
	if background == 7 || background > 8 {
		return Value[Theme]{V: Light, From: from}
	}
	return Value[Theme]{V: Dark, From: from}
}
