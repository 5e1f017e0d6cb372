//go:build !unix

package state

func troubleOfSystem(error) Trouble { return TroubleOther }
