// Package profiles lists the profiles of the configuration, for another one
// to be chosen, or several to be open together. Connecting to one may take a
// while, since a command may have to print its key; until then it can be given
// up.
package profiles
