package text

var removeEN = Remove{Title: "Remove"}
