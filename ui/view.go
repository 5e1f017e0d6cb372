package ui

import (
	"fmt"
	"strings"
	"time"

	"cdsredis/ui/cell"
	"cdsredis/ui/msg"
	"cdsredis/ui/text"
)

const (
	clockLayout = "15:04:05"
	dateLayout  = "2006-01-02 15:04"
)

// margin is cell.Margin, of what stands over the body and under it.
const margin = "  "

// tabsFrom is the column of the first tab, whose label begins with a blank.
const tabsFrom = len(margin) - 1

// View draws the window.
func (a *app) View() string {
	f := a.frame
	if f.height == 0 || f.width == 0 {
		return ""
	}
	if a.alone() {
		return a.aloneView()
	}
	rows := make([]string, 0, 6)
	if f.title {
		rows = append(rows, a.title())
	}
	if f.tabs {
		rows = append(rows, a.tabs())
	}
	if f.rules {
		rows = append(rows, a.trouble())
	}
	rows = append(rows, a.body())
	if f.rules {
		rows = append(rows, a.said())
	}
	if f.help {
		rows = append(rows, a.bottom())
	}
	return strings.Join(rows, "\n")
}

// aloneView is the screen that has the whole window to itself. What was said
// last takes its bottom line.
func (a *app) aloneView() string {
	view := a.form.View()
	if a.notice.Text == "" || a.frame.height < 2 {
		return view
	}
	rows := strings.Split(view, "\n")
	rows[len(rows)-1] = a.said()
	return strings.Join(rows, "\n")
}

func (a *app) body() string {
	switch {
	case a.help != nil:
		return a.help.view()
	case a.palette != nil:
		return a.palette.View()
	}
	return a.front().View()
}

// Cursor is where the next typed character goes, for the terminal's cursor.
func (a *app) Cursor() (x, y int, shown bool) {
	if a.help != nil || a.leaving {
		return 0, 0, false
	}
	if a.palette != nil {
		x, y, shown = a.palette.Cursor()
	} else {
		x, y, shown = a.front().Cursor()
	}
	return x, y + a.frame.above(), shown
}

func (a *app) names() []string { return screenNames(a.text) }

// screenNames are the names of the screens, in the order of msg.Place.
func screenNames(t *text.Text) []string {
	return []string{t.App.Regions, t.App.Specs, t.App.Instances, t.App.Tasks}
}

// title says whose cloud this is, which part of it, and how old what one sees
// is.
func (a *app) title() string {
	t, th := a.text.App, a.theme
	dot := th.Faint.Paint(" " + th.Signs.Dot + " ")
	left := margin + th.Strong.Paint(t.Product)
	if a.o.Demo {
		left += " " + th.Badge.Paint(" "+t.Demo+" ")
	}
	if a.o.Cloud.ReadOnly() {
		left += " " + th.Alarm.Paint(" "+t.ReadOnly+" ")
	}
	scope := t.AllRegions
	if a.scope.ID != "" {
		scope = a.text.Site(a.scope)
	}
	facts := []string{th.Accent.Paint(scope)}
	if !a.o.Demo {
		facts = append(facts, a.profile(), th.Muted.Paint(a.o.Cloud.Host()))
	}
	return cell.Split(left+"  "+strings.Join(facts, dot), "  "+a.age(), a.frame.inner)
}

// age says when what one sees is from.
func (a *app) age() string {
	t, th := a.text.App, a.theme
	when := th.Muted.Paint(t.Loading)
	switch {
	case a.listed:
		when = th.Muted.Paint(fmt.Sprintf(t.AsOf, a.clock(a.asOf)))
	case a.err != nil:
		when = th.Muted.Paint(t.NoData)
	}
	if a.stale {
		when = th.Warn.Paint(fmt.Sprintf(t.LastKnown, a.clock(a.asOf)))
	}
	if a.err != nil {
		when = th.Bad.Paint(th.Signs.Bad+" ") + when
	}
	return when
}

// clock is a moment as a time of day, with the day where it is another.
func (a *app) clock(at time.Time) string {
	at, now := at.In(a.o.Zone), a.o.Now().In(a.o.Zone)
	if at.YearDay() == now.YearDay() && at.Year() == now.Year() {
		return at.Format(clockLayout)
	}
	return at.Format(dateLayout)
}

func (a *app) tabs() string {
	th := a.theme
	var b strings.Builder
	b.WriteString(margin[:tabsFrom])
	for i := range a.names() {
		label := a.tab(i)
		if msg.Place(i) == a.at {
			b.WriteString(th.Selected.Paint(label))
		} else {
			b.WriteString(th.Muted.Paint(label))
		}
	}
	return cell.Split(b.String(), "", a.frame.inner)
}

func (a *app) rule() string {
	return a.theme.Line.Paint(strings.Repeat(a.theme.Signs.Rule, a.frame.width))
}

// trouble is what is wrong, in one line over the body, or a rule.
func (a *app) trouble() string {
	t, th := a.text.App, a.theme
	var parts []string
	next := ""
	if a.err != nil {
		parts = append(parts, a.failure())
		if !a.nextTry.IsZero() && !a.loadInstances.Busy() {
			next = "  " + a.untilNextTry()
		}
	}
	if a.recordErr != nil {
		parts = append(parts, fmt.Sprintf(t.Recording, a.recordErr))
	}
	if len(parts) > 0 {
		why := cell.Cut(th.Signs.Bad+" "+strings.Join(parts, " "+th.Signs.Dot+" "), a.frame.inner-cell.Width(next))
		return cell.Split(th.Bad.Paint(why), th.Bad.Paint(next), a.frame.inner)
	}
	if skew := a.o.Cloud.Skew(); skew != 0 {
		return th.Warn.Paint(cell.Cut(margin+fmt.Sprintf(t.Skew, skew.Round(time.Second)), a.frame.inner))
	}
	return a.rule()
}

// said is the notice under the body, or a rule. What was said last hides for
// a while which operations ended.
func (a *app) said() string {
	th := a.theme
	if a.leaving {
		return th.Badge.Paint(cell.Left(margin+a.text.App.QuitInFlight, a.frame.width))
	}
	n, hint := a.notice.Notice, ""
	if n.Text == "" {
		n, hint = a.endsNotice(), a.text.Ends.Close
	}
	ink := th.Accent
	switch {
	case n.Text == "":
		return a.rule()
	case n.Tone == msg.ToneBad:
		ink = th.Bad
	case n.Tone == msg.ToneGood:
		ink = th.OK
	}
	if cell.Width(margin+n.Text+" "+hint) > a.frame.inner {
		hint = ""
	}
	return cell.Split(ink.Paint(margin+n.Text), th.Muted.Paint(hint), a.frame.inner)
}
