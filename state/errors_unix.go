//go:build unix

package state

import (
	"errors"

	"golang.org/x/sys/unix"
)

func troubleOfSystem(err error) Trouble {
	errno, ok := errors.AsType[unix.Errno](err)
	if !ok {
		return TroubleOther
	}
	switch errno {
	case unix.ENOSPC, unix.EDQUOT:
		return TroubleFull
	case unix.EROFS:
		return TroubleReadOnly
	case unix.ENOLCK, unix.ENOSYS, unix.EOPNOTSUPP:
		return TroubleNoLocks
	case unix.ELOOP:
		return TroublePermission
	}
	return TroubleOther
}
