package config

// Notify is how the dashboard tells of operations outside of itself. Plain
// surroundings, such as NO_COLOR asks for, make all of it silent.
type Notify struct {
	// Bell rings the terminal's bell when an operation ends.
	Bell Value[bool]
	// Desktop sends a notification to the desktop when an operation ends.
	Desktop Value[bool]
	// Title keeps the number of open operations in the window's title.
	Title Value[bool]
	// Progress shows on the taskbar that operations are open.
	Progress Value[Progress]
}

// Progress is whether the taskbar shows progress.
type Progress string

// The choices. ProgressAuto is on where the terminal is known to show it, and
// off elsewhere, since some terminals take it for a notification.
const (
	ProgressAuto Progress = auto
	ProgressOn   Progress = "on"
	ProgressOff  Progress = "off"
)

func defaultNotify() Notify {
	on := Value[bool]{V: true}
	return Notify{Bell: on, Desktop: on, Title: on, Progress: Value[Progress]{V: ProgressAuto}}
}

// settleNotify finds the values in force of the settings of a Notify.
func (l *loader) settleNotify(n Notify) Notify {
	return Notify{
		Bell:     settle(l, "notify.bell", n.Bell, parseBool),
		Desktop:  settle(l, "notify.desktop", n.Desktop, parseBool),
		Title:    settle(l, "notify.title", n.Title, parseBool),
		Progress: settle(l, "notify.progress", n.Progress, parseWord(ProgressAuto, ProgressOn, ProgressOff)),
	}
}
