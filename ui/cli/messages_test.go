package cli

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cdsredis/config"
)

func TestBothLanguagesSayEverythingWithTheSameArguments(t *testing.T) {
	t.Parallel()
	verbs := regexp.MustCompile(`%(\[\d+\])?[a-z]`)
	compare(t, "messages", reflect.ValueOf(english()), reflect.ValueOf(chinese()), verbs)
}

func compare(t *testing.T, name string, en, zh reflect.Value, verbs *regexp.Regexp) {
	t.Helper()
	if en.Kind() == reflect.Struct {
		for i := range en.NumField() {
			compare(t, name+"."+en.Type().Field(i).Name, en.Field(i), zh.Field(i), verbs)
		}
		return
	}
	if en.String() == "" || zh.String() == "" {
		t.Errorf("%s is missing: %q, %q", name, en, zh)
	}
	if a, b := verbs.FindAllString(en.String(), -1), verbs.FindAllString(zh.String(), -1); !slices.Equal(a, b) {
		t.Errorf("%s takes %v in English and %v in Chinese", name, a, b)
	}
}

func TestEveryMistakeIsWordedInChinese(t *testing.T) {
	t.Parallel()
	r := &run{language: config.Chinese}
	count := 0
	for p := config.UnknownKey; ; p++ {
		m := config.Mistake{Problem: p, Key: "key", Value: "v", Mend: "chmod"}
		if strings.HasSuffix(m.Error(), ": ") {
			break // past the last
		}
		for _, m.Allowed = range [][]string{nil, {"a", "b"}} {
			_, words, _ := strings.Cut(r.mistake(m), "）：")
			if !regexp.MustCompile(`\p{Han}`).MatchString(words) {
				t.Errorf("%v is worded as %q", m, words)
			}
		}
		count++
	}
	if count < 14 {
		t.Errorf("looked at %d problems; there are more", count)
	}
}

func TestEveryShapeIsWordedInChinese(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for s := config.Text; s <= config.Table; s++ {
		seen[shapeZH(s)] = true
	}
	if want := int(config.Table) + 1; len(seen) != want {
		t.Errorf("%d wordings for %d shapes: %v", len(seen), want, seen)
	}
}

func TestEverySourceIsWordedInChinese(t *testing.T) {
	t.Parallel()
	r := &run{language: config.Chinese}
	tests := map[string]config.Source{
		"默认":              {},
		"文件 /c.toml:3":    {Origin: config.FromFile, Name: "/c.toml", Line: 3},
		"环境变量 CDS_REGION": {Origin: config.FromEnvironment, Name: "CDS_REGION"},
		"选项 --region":     {Origin: config.FromFlag, Name: "--region"},
	}
	for want, source := range tests {
		if got := r.source(source); got != want {
			t.Errorf("%v is worded as %q, want %q", source, got, want)
		}
	}
}
