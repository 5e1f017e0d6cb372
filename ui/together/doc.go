// Package together makes one cloud of the clouds of several profiles. Their
// lists are merged, each instance with the name of its profile; what a profile
// told last stays while it does not answer. What depends on one account, such
// as a creation, is refused.
package together
