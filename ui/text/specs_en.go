package text

var specsEN = Specs{Title: "Specs"}
