package cli

import (
	"fmt"
	"io"
	"log/slog"
	"os"

	"cdsredis/config"
)

// openLog opens the log that is configured; it may be none. The file is its
// owner's alone, also where it was there before.
func openLog(cfg config.Config) (*slog.Logger, io.Closer, error) {
	path := cfg.LogFile.V
	if path == "" {
		return slog.New(slog.DiscardHandler), io.NopCloser(nil), nil
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600) // #nosec G304 -- the file is the person's own choice
	if err != nil {
		return nil, nil, err
	}
	if err := ownersAlone(f); err != nil {
		_ = f.Close() // nothing was written
		return nil, nil, err
	}
	return slog.New(slog.NewTextHandler(f, &slog.HandlerOptions{Level: cfg.LogLevel.V})), f, nil
}

// ownersAlone leaves what is no file, such as a pipe, as it is.
func ownersAlone(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Mode().IsRegular() && info.Mode().Perm() != 0o600 {
		if err := f.Chmod(0o600); err != nil {
			return fmt.Errorf("make the log its owner's alone: %w", err)
		}
	}
	return nil
}
