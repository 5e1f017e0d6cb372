// Package ptytest runs a program in a terminal, types at it, and tells what is
// on the screen. Nothing in it sleeps: a test waits for a text or a condition,
// and fails with the screen as it is when a deadline passes.
//
//	p := ptytest.Start(t, ptytest.Options{Width: 80, Height: 24}, bin, "--demo")
//	p.WaitFor("Instances")
//	p.Type("jj<enter>")
//	if exit := p.Wait(); exit.Code != 0 { ... }
//
// The terminal can answer questions, or not; late, or slowly. Only _test files
// import this package, and only where there are pseudo terminals: they carry
// the build tag unix.
package ptytest
