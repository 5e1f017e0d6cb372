package text

var tasksZH = Tasks{Title: "Tasks"}
