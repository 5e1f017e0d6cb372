package config

import "os"

// privateFolder makes the folder for a file with secrets. The user's profile
// keeps others out of it.
func privateFolder(dir string) error { return os.MkdirAll(dir, privateDir) }
