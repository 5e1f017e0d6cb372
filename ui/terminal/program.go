package terminal

import tea "github.com/charmbracelet/bubbletea"

// cursorer is a model that knows where the next typed character goes, which is
// where the terminal's cursor is put: input methods open their window there.
type cursorer interface {
	// Cursor is in cells from the top left.
	Cursor() (x, y int, shown bool)
}

// program is the model that bubbletea runs. It hands messages on to the inner
// one and its view to the painter.
type program struct {
	inner         tea.Model
	s             *session
	shown         frame // as last given to the painter
	width, height int
	first         tea.Cmd // of begin, to be run by Init
}

func newProgram(m tea.Model, s *session) *program { return &program{inner: m, s: s} }

// begin tells the model the size and sends the first frame.
func (p *program) begin() (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = caught(v)
		}
	}()
	p.width, p.height = p.s.device.size()
	start := p.inner.Init()
	p.first = tea.Batch(start, p.pass(tea.WindowSizeMsg{Width: p.width, Height: p.height}))
	p.shown = p.draw()
	return p.s.painter.start(p.s.modes(), p.shown)
}

// Init runs the commands of the inner model's start.
func (p *program) Init() tea.Cmd { return p.s.protect(p.first) }

// View is empty: frames go to the painter.
func (p *program) View() string { return "" }

// Update handles what concerns the terminal, and hands on the rest.
func (p *program) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	defer func() {
		if v := recover(); v != nil {
			p.s.end(caught(v))
		}
	}()
	cmd, done := p.own(msg)
	if done {
		return p, p.s.protect(cmd)
	}
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		p.width, p.height = size.Width, size.Height
	}
	cmd = p.pass(msg)
	p.refresh()
	return p, p.s.protect(cmd)
}

// own handles the messages that are not for the inner model.
func (p *program) own(msg tea.Msg) (cmd tea.Cmd, done bool) {
	switch msg := msg.(type) {
	case tea.KeyMsg:
		switch msg.Type {
		case tea.KeyCtrlL:
			p.s.painter.repaint()
			return nil, true
		case tea.KeyCtrlZ:
			return p.s.suspend, true
		}
		return nil, false
	case suspendMsg:
		return p.s.suspend, true
	case execMsg:
		return func() tea.Msg { return p.s.exec(msg) }, true
	case repaintMsg:
		p.s.painter.repaint()
		return nil, true
	case mouseMsg:
		p.s.setMouse(msg.on)
		return nil, true
	case writeMsg:
		p.s.painter.send(msg.sequence)
		return nil, true
	case keepMsg:
		p.s.keep(msg.sequence)
		return nil, true
	}
	return nil, false
}

// pass gives a message to the inner model. Letters that arrived in one read
// are one message in bubbletea; they become one for each, but for a paste.
func (p *program) pass(msg tea.Msg) (cmd tea.Cmd) {
	k, ok := msg.(tea.KeyMsg)
	if !ok || k.Type != tea.KeyRunes || k.Paste || len(k.Runes) < 2 {
		p.inner, cmd = p.inner.Update(msg)
		return cmd
	}
	cmds := make([]tea.Cmd, 0, len(k.Runes))
	for _, r := range k.Runes {
		one := k
		one.Runes = []rune{r}
		p.inner, cmd = p.inner.Update(one)
		cmds = append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}

// refresh gives the painter the view, if it is another than before.
func (p *program) refresh() {
	if f := p.draw(); f != p.shown {
		p.shown = f
		p.s.painter.show(f)
	}
}

func (p *program) draw() frame {
	f := frame{view: p.inner.View(), width: p.width, height: p.height}
	if at, ok := p.inner.(cursorer); ok {
		f.cursor.x, f.cursor.y, f.cursor.shown = at.Cursor()
	}
	return f
}
