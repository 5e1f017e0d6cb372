package text

var createZH = Create{Title: "Create"}
