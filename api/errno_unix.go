//go:build !windows

package api

import "syscall"

// What the system calls the ways in which connecting fails.
const (
	errRefused         = syscall.ECONNREFUSED
	errReset           = syscall.ECONNRESET
	errAborted         = syscall.ECONNABORTED
	errHostUnreachable = syscall.EHOSTUNREACH
	errNetUnreachable  = syscall.ENETUNREACH
)
