package text

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"testing"
)

// every walks all texts of v, by their paths.
func every(path string, v reflect.Value, visit func(path, s string)) {
	switch v.Kind() {
	case reflect.String:
		visit(path, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				every(path+"."+v.Type().Field(i).Name, v.Field(i), visit)
			}
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			every(fmt.Sprintf("%s[%v]", path, k), v.MapIndex(k), visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			every(fmt.Sprintf("%s[%d]", path, i), v.Index(i), visit)
		}
	default:
	}
}

func TestBothLanguagesSayEverythingWithTheSameArguments(t *testing.T) {
	t.Parallel()
	verb := regexp.MustCompile(`%(\[\d+\])?[-+# 0-9.]*[a-zA-Z]`)
	texts := map[Lang]map[string]string{}
	for _, l := range []Lang{Chinese, English} {
		texts[l] = map[string]string{}
		every("", reflect.ValueOf(*For(l)), func(path, s string) {
			texts[l][path] = s
			if s == "" {
				t.Errorf("%s: %s is empty", l, path)
			}
		})
	}
	zh, en := slices.Sorted(maps.Keys(texts[Chinese])), slices.Sorted(maps.Keys(texts[English]))
	if !slices.Equal(zh, en) {
		t.Errorf("the languages have different keys:\n%v\n%v", zh, en)
	}
	for path, s := range texts[Chinese] {
		a, b := verb.FindAllString(s, -1), verb.FindAllString(texts[English][path], -1)
		if !slices.Equal(a, b) {
			t.Errorf("%s takes %v in Chinese and %v in English", path, a, b)
		}
	}
}

func TestOnlyActionsAreNamedInSentences(t *testing.T) {
	t.Parallel()
	named := 0
	for _, l := range []Lang{Chinese, English} {
		words := For(l)
		every("", reflect.ValueOf(*words), func(path, s string) {
			os.Expand(s, func(action string) string {
				if named++; words.Keys.Named("${"+action+"}") == "" {
					t.Errorf("%s: %s names %q, which is no action", l, path, action)
				}
				return ""
			})
		})
	}
	if named == 0 {
		t.Error("no sentence names a key")
	}
}

func TestAWordThatTheDictionaryLacksStaysAsItCame(t *testing.T) {
	t.Parallel()
	if got := For(English).Word("中国大陆"); got != "Mainland China" {
		t.Errorf("in English 中国大陆 is %q", got)
	}
	if got := For(English).Word("火星"); got != "火星" {
		t.Errorf("an unknown word became %q", got)
	}
	if got := For(Chinese).Word("中国大陆"); got != "中国大陆" {
		t.Errorf("in Chinese 中国大陆 is %q", got)
	}
}
