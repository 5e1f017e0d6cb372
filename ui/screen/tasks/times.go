package tasks

import "time"

// Times are shown as the user's clock shows them. Of today the time of day is
// enough; of other days the list has the day, and the account all of it.

// local is a time of the record in full.
func (m *Model) local(t time.Time) string { return m.format(t, time.DateTime) }

// started is when an operation began, for the list.
func (m *Model) started(t time.Time) string {
	now := m.at
	switch t := t.In(now.Location()); {
	case m.today(t):
		return t.Format("15:04")
	case t.Year() == now.Year():
		return t.Format("01-02")
	}
	return m.format(t, time.DateOnly)
}

// clock is how the times of an operation that began then are shown.
func (m *Model) clock(begun time.Time) string {
	if m.today(begun) {
		return time.TimeOnly
	}
	return time.DateTime
}

func (m *Model) today(t time.Time) bool {
	t = t.In(m.at.Location())
	return t.YearDay() == m.at.YearDay() && t.Year() == m.at.Year()
}

func (m *Model) format(t time.Time, layout string) string {
	if t.IsZero() {
		return "–"
	}
	return t.In(m.at.Location()).Format(layout)
}
