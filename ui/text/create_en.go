package text

var createEN = Create{Title: "Create"}
