package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// splitProfiles leaves the first of several profiles with commas between them
// in the flags that were given, and returns the others.
func splitProfiles(given map[string]string) (others []string) {
	first, rest, several := strings.Cut(given["profile"], ",")
	if !several {
		return nil
	}
	given["profile"] = strings.TrimSpace(first)
	for name := range strings.SplitSeq(rest, ",") {
		if name = strings.TrimSpace(name); name != "" && name != given["profile"] && !slices.Contains(others, name) {
			others = append(others, name)
		}
	}
	return others
}

// connectAll opens the profiles that are shown together with the first. None
// stays open if one cannot be.
func connectAll(ctx context.Context, connect func(context.Context, string) (Session, error), names []string) ([]Session, error) {
	var opened []Session
	for _, name := range names {
		s, err := connect(ctx, name)
		if err != nil {
			closeAll(opened)
			return nil, &configurationError{fmt.Errorf("%s: %w", name, err)}
		}
		opened = append(opened, s)
	}
	return opened, nil
}

func closeAll(sessions []Session) {
	for _, s := range sessions {
		s.Client.Close()
	}
}
