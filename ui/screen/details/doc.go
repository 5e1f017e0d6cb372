// Package details shows one instance whole: every field, in groups, the ways to
// connect to it, the operations that touched it, and the API's own entry
// beside them.
//
// model.go has the state and what changes it, fields.go what is shown, layout.go
// and view.go how.
package details
