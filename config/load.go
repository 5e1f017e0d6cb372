package config

import (
	"maps"
	"os"
	"slices"
)

// Options is all that Load depends on, besides the file itself.
type Options struct {
	// Flags are the flags that were given, by name without dashes. A flag
	// that was not given is not in the map.
	Flags map[string]string
	Env   Env
	// CheckEndpoint refuses what is no endpoint; nil refuses nothing.
	CheckEndpoint func(nameOrURL string) error
	// CheckKeys finds what is wrong with the keys that the file gives to
	// actions; nil finds nothing.
	CheckKeys func(keys map[string][]string) []KeyMistake
}

// Load settles the configuration. The error is a *Mistakes; the Config that
// comes with it holds what is right, such as the language to say so in.
func Load(o Options) (Config, error) {
	l := &loader{options: o}
	places := findPaths(o.Env)
	if places.state == "" {
		home := Source{Origin: FromEnvironment, Name: "HOME"}
		l.report(Mistake{Source: home, Problem: NoHome, Value: "XDG_STATE_HOME"})
	}
	f := l.readFile(configPath(o, places.file))

	l.themes = f.themes
	l.checkKeys(f.keys)

	l.layers = []layer{f.top, envLayer(o.Env), flagLayer(o.Flags)}
	profile := l.chooseProfile(f.profiles)
	for _, name := range slices.Sorted(maps.Keys(f.profiles)) {
		if name != profile.V {
			l.layers = []layer{f.profiles[name]}
			l.settle()
		}
	}
	l.layers = []layer{f.top, f.profiles[profile.V], envLayer(o.Env), flagLayer(o.Flags)}
	cfg := l.settle()
	l.checkReadable("ca_file", cfg.CAFile)

	cfg.Profile = profile
	cfg.Profiles = slices.Sorted(maps.Keys(f.profiles))
	cfg.Themes, cfg.Keys = f.themes, f.keys
	cfg.File, cfg.FileFound = f.path, f.found
	cfg.StateDir, cfg.CacheDir = places.state, places.cache
	if len(l.mistakes) > 0 {
		return cfg, &Mistakes{List: l.mistakes}
	}
	return cfg, nil
}

// loader gathers mistakes while it works through the layers, weakest first.
type loader struct {
	options  Options
	layers   []layer
	themes   []OwnTheme
	mistakes []Mistake
}

func (l *loader) report(m Mistake) { l.mistakes = append(l.mistakes, m) }

// settle finds the value in force of every setting but the profile.
func (l *loader) settle() Config {
	cfg := Default()
	cfg.Endpoint = settle(l, "endpoint", cfg.Endpoint, parseEndpoint(l.options.CheckEndpoint))
	cfg.CAFile = settle(l, "ca_file", cfg.CAFile, l.parsePath)
	cfg.SecretID = settle(l, "secret_id", cfg.SecretID, parseText)
	cfg.SecretKey = settle(l, "secret_key", cfg.SecretKey, parseSecret)
	cfg.SecretCommand = settle(l, "secret_command", cfg.SecretCommand, parseList)
	cfg.Region = settle(l, "region", cfg.Region, parseRegion)
	cfg.ReadOnly = l.settleReadOnly()
	cfg.Protect = settle(l, "protect", cfg.Protect, parsePatterns)
	cfg.Colour = settle(l, "colour", cfg.Colour, parseWord(Colours()...))
	cfg.Refresh = settle(l, "refresh", cfg.Refresh, parseRefresh)
	cfg.Language = settle(l, "language", Value[Language]{V: auto}, parseLanguageSetting)
	cfg.Theme = settle(l, "theme", Value[Theme]{V: auto}, l.parseTheme)
	cfg.Cursor = settle(l, "cursor", cfg.Cursor, parseWord(CursorAuto, CursorRow, CursorMark))
	cfg.ASCII = settle(l, "ascii", cfg.ASCII, parseWord(ASCIIAuto, ASCIIOn, ASCIIOff))
	cfg.Accessible = settle(l, "accessible", cfg.Accessible, parseBool)
	cfg.Screen = settle(l, "screen", cfg.Screen, parseWord(ScreenRegions, ScreenSpecs, ScreenInstances, ScreenTasks))
	cfg.Notify = l.settleNotify(cfg.Notify)
	cfg.LogFile = settle(l, "log.file", cfg.LogFile, l.parsePath)
	cfg.LogLevel = settle(l, "log.level", cfg.LogLevel, parseLevel)

	if cfg.Language.V == auto {
		cfg.Language = localeLanguage(l.options.Env)
	}
	if cfg.Theme.V == auto {
		cfg.Theme = terminalTheme(l.options.Env)
	}
	if cfg.SecretKey.V.IsSet() {
		// A command can only stand in the file, and the file holds no key
		// beside it: the key comes from a stronger place.
		cfg.SecretCommand = Value[[]string]{}
	}
	return cfg
}

// settle takes the strongest layer's word for a setting. A weaker layer's is
// checked all the same: a mistake is one even while it is overruled.
func settle[T any](l *loader, key string, value Value[T], parse func(stated) (T, problem)) Value[T] {
	for _, layer := range l.layers {
		s, ok := layer[key]
		if !ok {
			continue
		}
		v, wrong := parse(s)
		if wrong != nil {
			wrong.Key, wrong.Source = s.key, s.from
			l.report(*wrong)
			continue
		}
		value = Value[T]{V: v, From: s.from}
	}
	return value
}

// settleReadOnly lets any layer forbid writing, and none lift that again.
func (l *loader) settleReadOnly() Value[bool] {
	var readOnly Value[bool]
	settle(l, "read_only", readOnly, func(s stated) (bool, problem) {
		forbids, wrong := parseBool(s)
		if wrong == nil && (forbids || !readOnly.V) {
			readOnly = Value[bool]{V: forbids, From: s.from}
		}
		return forbids, wrong
	})
	return readOnly
}

func (l *loader) chooseProfile(profiles map[string]layer) Value[string] {
	profile := settle(l, "profile", Default().Profile, parseText)
	_, exists := profiles[profile.V]
	if !exists && profile.From.Origin != FromDefault {
		names := slices.Sorted(maps.Keys(profiles))
		l.report(Mistake{Key: "profile", Source: profile.From, Problem: NoSuchProfile, Value: profile.V, Allowed: names})
	}
	return profile
}

func (l *loader) parsePath(s stated) (string, problem) {
	return absolute(s.text, s.from, l.options.Env), nil
}

// checkReadable opens the file: permissions can be had in more ways than a
// mode tells.
func (l *loader) checkReadable(key string, path Value[string]) {
	if path.V == "" {
		return
	}
	f, err := os.Open(path.V)
	if err != nil {
		l.report(Mistake{Key: key, Source: path.From, Problem: Unreadable, Value: err.Error()})
		return
	}
	_ = f.Close() // nothing was written
}
