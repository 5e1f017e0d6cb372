package config

import (
	"path/filepath"
	"strings"
)

// program is the name of this program's own directories.
const program = "cdsredis"

// paths are this program's places by the XDG base directory specification,
// on every system. github.com/adrg/xdg is not used: it reads the process's
// environment when it is initialised, so that it can be neither injected nor
// left out of a run that needs no path.
type paths struct {
	file, state, cache string
}

// findPaths gives empty paths where neither the directory's own variable nor
// a home directory is known.
func findPaths(env Env) paths {
	home := homeDir(env)
	p := paths{
		state: baseDir(env, "XDG_STATE_HOME", home, ".local", "state"),
		cache: baseDir(env, "XDG_CACHE_HOME", home, ".cache"),
	}
	if dir := baseDir(env, "XDG_CONFIG_HOME", home, ".config"); dir != "" {
		p.file = filepath.Join(dir, "config.toml")
	}
	return p
}

// baseDir ignores a variable that is no absolute path, as the specification
// wants it.
func baseDir(env Env, name, home string, below ...string) string {
	if dir := env.value(name); filepath.IsAbs(dir) {
		return filepath.Join(dir, program)
	}
	if home == "" {
		return ""
	}
	return filepath.Join(append(append([]string{home}, below...), program)...)
}

func homeDir(env Env) string {
	if home := env.value("HOME"); home != "" {
		return home
	}
	return env.value("USERPROFILE")
}

// absolute resolves a path as people write it: "~/" is the home directory,
// and a relative path in a file is relative to that file and not to wherever
// the program is started.
func absolute(path string, from Source, env Env) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok && homeDir(env) != "" {
		return filepath.Join(homeDir(env), rest)
	}
	if path != "" && from.Origin == FromFile && !filepath.IsAbs(path) {
		return filepath.Join(filepath.Dir(from.Name), path)
	}
	return path
}
