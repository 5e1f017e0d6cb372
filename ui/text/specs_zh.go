package text

var specsZH = Specs{Title: "Specs"}
