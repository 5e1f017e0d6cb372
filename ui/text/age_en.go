package text

var agesEN = Ages{
	Now:    "just now",
	Minute: "%d minute ago", Hour: "%d hour ago", Day: "%d day ago", Month: "%d month ago", Year: "%d year ago",
	Minutes: "%d minutes ago", Hours: "%d hours ago", Days: "%d days ago", Months: "%d months ago",
	Years: "%d years ago",
}
