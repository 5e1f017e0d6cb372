package config

import (
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// auto leaves a choice to the surroundings.
const auto = "auto"

// maxRefresh keeps a mistyped number from meaning "never".
const maxRefresh = 24 * time.Hour

// problem is what a parser finds: a Mistake that does not know its place yet,
// nil if all is well.
type problem = *Mistake

func parseText(s stated) (string, problem) { return strings.TrimSpace(s.text), nil }

func parseSecret(s stated) (Secret, problem) { return NewSecret(strings.TrimSpace(s.text)), nil }

func parseList(s stated) ([]string, problem) {
	if len(s.list) == 0 || s.list[0] == "" {
		return nil, &Mistake{Problem: WrongType, Shape: List}
	}
	return s.list, nil
}

// parseRegion reads "all" as no region in particular, so that a flag can say
// so over a profile that names one.
func parseRegion(s stated) (string, problem) {
	region := strings.TrimSpace(s.text)
	if region == "all" {
		return "", nil
	}
	if !isShown(region) {
		return "", &Mistake{Problem: BadName, Value: region}
	}
	return region, nil
}

// isShown reports whether all of a name can be seen.
func isShown(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) })
}

func parseBool(s stated) (bool, problem) {
	value, err := strconv.ParseBool(strings.ToLower(s.text))
	if err != nil {
		return false, &Mistake{Problem: NotOneOf, Value: s.text, Allowed: []string{"true", "false"}}
	}
	return value, nil
}

// parseRefresh reads a bare number as seconds.
func parseRefresh(s stated) (time.Duration, problem) {
	written := strings.TrimSpace(s.text)
	if _, err := strconv.Atoi(written); err == nil {
		written += "s"
	}
	d, err := time.ParseDuration(written)
	if err != nil || d != 0 && (d < time.Second || d > maxRefresh) {
		return 0, &Mistake{Problem: BadDuration, Value: s.text}
	}
	return d, nil
}

// parseLanguage also takes a locale's name, such as zh_CN.
func parseLanguage(written string) (Language, bool) {
	written = strings.ToLower(written)
	for _, known := range []Language{Chinese, English} {
		if rest, ok := strings.CutPrefix(written, string(known)); ok && (rest == "" || strings.ContainsAny(rest[:1], "-_.")) {
			return known, true
		}
	}
	return auto, written == auto
}

func parseLanguageSetting(s stated) (Language, problem) {
	language, ok := parseLanguage(s.text)
	if !ok {
		return "", &Mistake{Problem: NotOneOf, Value: s.text, Allowed: []string{auto, string(Chinese), string(English)}}
	}
	return language, nil
}

// parseWord reads one of a few words.
func parseWord[T ~string](allowed ...T) func(stated) (T, problem) {
	return func(s stated) (T, problem) {
		word := T(strings.ToLower(s.text))
		if slices.Contains(allowed, word) {
			return word, nil
		}
		return "", &Mistake{Problem: NotOneOf, Value: s.text, Allowed: names(allowed)}
	}
}

func parseLevel(s stated) (slog.Level, problem) {
	levels := map[string]slog.Level{
		"debug": slog.LevelDebug, "info": slog.LevelInfo,
		"warn": slog.LevelWarn, "error": slog.LevelError,
	}
	word, wrong := parseWord("debug", "info", "warn", "error")(s)
	return levels[word], wrong
}

// parseEndpoint leaves to check what an endpoint is, but for one thing: a
// name and password in the URL, which would be shown wherever the URL is.
func parseEndpoint(check func(string) error) func(stated) (string, problem) {
	return func(s stated) (string, problem) {
		endpoint := strings.TrimSpace(s.text)
		at := strings.LastIndexByte(endpoint, '@')
		if at >= 0 {
			return "", &Mistake{Problem: BadEndpoint, Value: "…" + endpoint[at:]}
		}
		if check != nil && check(endpoint) != nil {
			return "", &Mistake{Problem: BadEndpoint, Value: endpoint}
		}
		return endpoint, nil
	}
}
