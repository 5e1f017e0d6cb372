package text

var tasksEN = Tasks{Title: "Tasks"}
