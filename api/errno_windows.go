package api

import "golang.org/x/sys/windows"

// What the system calls the ways in which connecting fails.
const (
	errRefused         = windows.WSAECONNREFUSED
	errReset           = windows.WSAECONNRESET
	errAborted         = windows.WSAECONNABORTED
	errHostUnreachable = windows.WSAEHOSTUNREACH
	errNetUnreachable  = windows.WSAENETUNREACH
)
