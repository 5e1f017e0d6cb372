// Package instances is the screen that shows the account's instances: a table
// over the region in scope.
//
// model.go has the state and what changes it, input.go and keys.go the keys,
// row.go and columns.go what is shown of an instance, order.go and arrange.go
// sorting and filtering, which a command does where there are many instances,
// counts.go the counts by status, sort.go and picker.go the choice of an order
// and of columns, remember.go what is kept of it, hand.go what hands
// instances on.
package instances
