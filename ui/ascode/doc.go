// Package ascode writes a creation in the languages of other tools: the body of
// the API's request, a resource of the provider's for Terraform, and a command
// line of curl. None of them has a password or a signature in it.
//
// order.go says what a creation is here, and what is known of the one that an
// instance came from. What isn't known becomes a placeholder.
package ascode
