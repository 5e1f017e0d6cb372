package config

// Env looks a variable of the environment up, as os.LookupEnv does.
type Env func(name string) (string, bool)

// value is empty for a variable that is unset; an empty one counts as unset
// everywhere.
func (e Env) value(name string) string {
	if e == nil {
		return ""
	}
	text, _ := e(name)
	return text
}

// setting is one thing that can be set, and the places where it can be.
type setting struct {
	// key is its path in the file, below a profile where it belongs to one.
	key string
	// flag and env are empty where there is none.
	flag, env string
	shape     Shape
	// inProfile and atTop tell where in the file it may stand.
	inProfile, atTop bool
}

func settings() []setting {
	return []setting{
		{key: "profile", flag: "profile", env: "CDSREDIS_PROFILE", atTop: true},
		{key: "endpoint", flag: "endpoint", env: "CDSREDIS_ENDPOINT", inProfile: true},
		{key: "ca_file", env: "CDSREDIS_CA_FILE", inProfile: true},
		{key: "secret_id", env: "CDS_SECRET_ID", inProfile: true},
		{key: "secret_key", env: "CDS_SECRET_KEY", inProfile: true},
		{key: "secret_command", shape: List, inProfile: true},
		{key: "region", flag: "region", env: "CDS_REGION", inProfile: true},
		{key: "read_only", flag: "read-only", env: "CDSREDIS_READ_ONLY", shape: Truth, inProfile: true},
		{key: "protect", shape: List, inProfile: true},
		{key: "colour", inProfile: true},
		{key: "refresh", flag: "refresh", env: "CDSREDIS_REFRESH", shape: Duration, inProfile: true, atTop: true},
		{key: "language", flag: "lang", env: "CDSREDIS_LANG", atTop: true},
		{key: "theme", flag: "theme", env: "CDSREDIS_THEME", atTop: true},
		{key: "cursor", env: "CDSREDIS_CURSOR", atTop: true},
		{key: "ascii", flag: "ascii", env: "CDSREDIS_ASCII", atTop: true},
		{key: "accessible", flag: "accessible", env: "CDSREDIS_ACCESSIBLE", shape: Truth, atTop: true},
		{key: "screen", flag: "screen", env: "CDSREDIS_SCREEN", atTop: true},
		{key: "notify.bell", env: "CDSREDIS_NOTIFY_BELL", shape: Truth, atTop: true},
		{key: "notify.desktop", env: "CDSREDIS_NOTIFY_DESKTOP", shape: Truth, atTop: true},
		{key: "notify.title", env: "CDSREDIS_NOTIFY_TITLE", shape: Truth, atTop: true},
		{key: "notify.progress", env: "CDSREDIS_NOTIFY_PROGRESS", atTop: true},
		{key: "log.file", flag: "log-file", env: "CDSREDIS_LOG_FILE", atTop: true},
		{key: "log.level", flag: "log-level", env: "CDSREDIS_LOG_LEVEL", atTop: true},
	}
}

// accessible is what other programs are told by too; any value means yes.
const accessible = "ACCESSIBLE"

// stated is a value as it was written somewhere.
type stated struct {
	text string
	// list is set in place of text for a setting of that shape.
	list []string
	// key is the whole path in the file, or the setting's own key.
	key  string
	from Source
}

// layer is what one place says, by the setting's key.
type layer map[string]stated

func flagLayer(flags map[string]string) layer {
	found := layer{}
	for _, s := range settings() {
		if value, ok := flags[s.flag]; ok && s.flag != "" {
			found[s.key] = stated{text: value, key: s.key, from: Source{Origin: FromFlag, Name: "--" + s.flag}}
		}
	}
	return found
}

func envLayer(env Env) layer {
	found := layer{}
	for _, s := range settings() {
		if value := env.value(s.env); value != "" {
			found[s.key] = stated{text: value, key: s.key, from: Source{Origin: FromEnvironment, Name: s.env}}
		}
	}
	if _, ours := found["accessible"]; !ours && env.value(accessible) != "" {
		found["accessible"] = stated{text: "true", key: "accessible", from: Source{Origin: FromEnvironment, Name: accessible}}
	}
	return found
}
