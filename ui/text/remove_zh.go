package text

var removeZH = Remove{Title: "Remove"}
