package ui

import (
	"context"
	"runtime"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"cdsredis/api"
	"cdsredis/state"
	"cdsredis/ui/alert"
	"cdsredis/ui/clipboard"
	"cdsredis/ui/latest"
	"cdsredis/ui/msg"
	"cdsredis/ui/screen/market"
	"cdsredis/ui/screen/palette"
	"cdsredis/ui/screen/welcome"
	"cdsredis/ui/terminal"
	"cdsredis/ui/text"
	"cdsredis/ui/theme"
)

// screen is what the app asks of a full-window view.
type screen interface {
	Update(tea.Msg) tea.Cmd
	View() string
	// SetSize sets the screen's own rectangle, not the terminal's.
	SetSize(width, height int)
	// Bindings are the keys that work now, the most important first.
	Bindings() []key.Binding
	// Capturing reports whether keys are text, which must reach the screen
	// unread.
	Capturing() bool
	// Cursor is where the next typed character goes, in the screen's own
	// rectangle.
	Cursor() (x, y int, shown bool)
}

// app is the whole dashboard. It is touched by Update and View only.
type app struct {
	o     Options
	ctx   context.Context
	text  *text.Text
	theme theme.Theme
	keys  keyMap
	frame frame

	screens []screen // in the order of msg.Place
	at      msg.Place
	form    screen // in front of the screens; nil when there is none
	under   []screen
	market  *market.Model
	help    *helpPage
	palette *palette.Model // nil unless something is looked for

	scope     api.Region // zero for all regions
	regions   []api.Region
	instances []api.Instance
	listed    bool      // whether the instances ever were
	asOf      time.Time // when the instances in sight were asked for
	stale     bool      // they are from an earlier run
	err       error     // of the last load
	failures  int       // loads in a row that were answered with an error
	nextTry   time.Time // when the next load is due after a failure
	slowLine  bool      // little fits through to the terminal

	saved time.Time // when the answers were kept for the next run

	loadRegions, loadInstances latest.Latest
	connecting                 latest.Latest // to another profile
	chain                      uint64        // of polls; an older one has no effect
	attention                  attention
	operations                 []state.Operation
	recordErr                  error           // why nothing can be recorded; nil when it can
	untold                     map[string]bool // operations whose task the server knows nothing of

	clipboard clipboard.Clipboard

	notice   notice
	ends     ends
	signals  alert.Signals
	standing string // what signals show of the operations

	mouse   bool // the terminal reports clicks
	leaving bool // asked whether to leave while a write is in flight
}

func newApp(ctx context.Context, o Options) *app {
	t := text.For(o.Lang).WithKeys(o.Keys)
	a := &app{
		o: o, ctx: ctx, text: t, theme: themeOf(o), keys: newKeyMap(t),
		untold: map[string]bool{}, scope: api.Region{ID: o.Region}, at: o.Place,
		attention: attention{last: o.Now()},
		clipboard: clipboard.New(o.Programs, runtime.GOOS),
	}
	a.screens = a.newScreens()
	a.market = market.New(market.Options{Theme: a.theme, Text: t, Cloud: o.Cloud, Context: ctx, Now: o.Now})
	return a
}

// Init starts the loads, and tells the screens where they are and what was
// known last.
func (a *app) Init() tea.Cmd {
	return tea.Batch(
		a.load(),
		loadRegions(a.o.Cloud, a.loadRegions.Begin(a.ctx, loadTimeout)),
		begin(a.o.Operations),
		a.stand(),
		a.tell(msg.ScopeChanged{Region: a.scope}),
		a.tell(msg.PlaceChanged{Place: a.at}),
		a.begin(),
		a.recall(),
		ready(a.o.Ready),
	)
}

// begin starts the screens that begin with a load of their own.
func (a *app) begin() tea.Cmd {
	cmds := make([]tea.Cmd, 0, len(a.screens))
	for _, s := range a.screens {
		if f, ok := s.(form); ok {
			cmds = append(cmds, f.Init())
		}
	}
	return tea.Batch(cmds...)
}

// Update takes sizes, keys, and everything else, each its own way.
func (a *app) Update(message tea.Msg) tea.Cmd {
	switch message := message.(type) {
	case tea.WindowSizeMsg:
		a.onSize(message)
		return nil
	case tea.KeyMsg:
		return tea.Batch(a.noticed(), a.onKey(message), a.lookAtEnds())
	case tea.MouseMsg:
		return tea.Batch(a.noticed(), a.onMouse(message))
	case tea.FocusMsg:
		return tea.Batch(a.noticed(), a.lookAtEnds())
	case tea.BlurMsg:
		a.attention.away = true
		return nil
	case regionsAnsweredMsg:
		return a.onRegions(message)
	case instancesAnsweredMsg:
		return a.onInstances(message)
	case pollDueMsg:
		if message.chain != a.chain {
			return nil
		}
		return a.load()
	case operationsBegunMsg:
		return a.onBegun(message)
	case endsDueMsg:
		return a.onEndsDue(message)
	case seenMarkedMsg:
		a.onMarked(message)
		return nil
	case operationsReadMsg:
		return a.onOperations(message)
	case answersSavedMsg:
		if message.err != nil {
			a.o.Logger.Warn("answers not kept", "err", message.err)
		}
		return nil
	case taskAskedMsg:
		return a.onTask(message)
	case countDownMsg:
		return a.onCountDown(message)
	case noticeOverMsg:
		a.notice.over(message)
		return nil
	case msg.SetScope:
		return a.onScope(message)
	case msg.Open:
		return a.goTo(message.Place)
	case msg.Refresh:
		return a.refresh()
	case msg.Notice:
		return a.notice.show(message, a.o.Now())
	case msg.BeginCreate:
		return a.beginCreate(message.Choice)
	case msg.BeginDelete:
		return a.beginDelete(message.Instance)
	case msg.BeginDeleteMany:
		return a.beginDeleteMany(message.Instances)
	case msg.ShowInstance:
		return a.showInstance(message)
	case profilesMsg:
		return a.openProfiles()
	case msg.NewProfile:
		return a.makeProfile()
	case welcome.LeftMsg:
		return a.onProfileMade(message)
	case msg.UseProfile:
		return a.useProfiles(message.Name)
	case msg.UseProfiles:
		return a.useProfiles(message.Names...)
	case msg.GiveUpProfile:
		return a.giveUpProfile()
	case connectedMsg:
		return a.onConnected(message)
	case marketMsg:
		return a.openMarket()
	case msg.SetTheme:
		return a.setTheme(message.Name)
	case msg.SetLanguage:
		return a.setLanguage(message.Lang)
	case msg.SetMouse:
		return a.setMouse(message.On)
	case terminal.SlowLineMsg:
		return a.onSlowLine()
	case lookUpMsg:
		return a.lookUp(message.filter)
	case leaveMsg:
		return a.leave()
	case helpMsg:
		a.openHelp()
		return nil
	case actMsg:
		return a.act(message.action)
	case msg.RecordChanged:
		return read(a.o.Operations)
	case msg.FormClosed:
		return a.onFormClosed(message)
	case tea.ResumeMsg:
		return a.refresh()
	}
	if cmd, done := a.onHand(message); done {
		return cmd
	}
	return a.tell(message)
}

// tell sends a message to every screen, shown or not, and to the form.
func (a *app) tell(message tea.Msg) tea.Cmd {
	cmds := make([]tea.Cmd, 0, len(a.screens)+2)
	for _, s := range append(a.screens, a.market) {
		cmds = append(cmds, s.Update(message))
	}
	for _, f := range a.stack() {
		if f != screen(a.market) {
			cmds = append(cmds, f.Update(message))
		}
	}
	return tea.Batch(cmds...)
}

func (a *app) onSize(s tea.WindowSizeMsg) {
	a.frame = newFrame(s.Width, s.Height)
	for _, s := range a.screens {
		s.SetSize(a.frame.inner, a.frame.body)
	}
	if a.form != nil {
		a.fit(a.form)
	}
	if a.help != nil {
		a.help.setSize(a.frame.inner, a.frame.body)
	}
	if a.palette != nil {
		a.palette.SetSize(a.frame.inner, a.frame.body)
	}
}

func (a *app) onScope(m msg.SetScope) tea.Cmd {
	a.scope = m.Region
	return tea.Batch(a.tell(msg.ScopeChanged{Region: m.Region}), a.goTo(m.Then))
}

// goTo puts a screen in front. Pages before it are left.
func (a *app) goTo(p msg.Place) tea.Cmd {
	if a.form != nil && !a.drafting() {
		a.connecting.Drop()
		a.closeForms()
	}
	a.at = p
	return tea.Batch(a.tell(msg.PlaceChanged{Place: p}), a.lookAtEnds())
}
