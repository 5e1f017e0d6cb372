//go:build unix

package terminal_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	_ "cdsredis/ui/background"
	"cdsredis/ui/terminal"
)

// asProgram makes this test binary the program that the tests start.
const asProgram = "TERMINAL_TEST_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) == "" {
		os.Exit(m.Run())
	}
	os.Exit(run())
}

// What the model wants done as the terminal is taken and given back.
const (
	pushTitle = "\x1b[22;2t"
	popTitle  = "\x1b[23;2t"
)

// run shows the typist, prints how it ended, and maps that to an exit code.
func run() int {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	_, err := terminal.Run(ctx, typist{cancel: cancel}, terminal.Options{
		In: os.Stdin, Out: os.Stdout, Env: os.Getenv, Enter: pushTitle, Leave: popTitle,
	})
	var ended *terminal.Signal
	var broke *terminal.Panic
	switch {
	case errors.As(err, &ended):
		return ended.ExitCode()
	case errors.As(err, &broke):
		fmt.Printf("%v\r\nstack has the place: %v\r\n", err, strings.Contains(string(broke.Stack), "program_test.go"))
		return 70
	case err != nil:
		fmt.Printf("%v\r\n", err)
		return 1
	}
	fmt.Print("bye\r\n")
	return 0
}

// typist shows the keys it got, and does what some of them stand for.
type typist struct {
	keys, size, notes string
	updates           int
	cancel            context.CancelFunc
	broken            bool
}

func (m typist) Init() tea.Cmd { return nil }

func (m typist) View() string {
	if m.broken {
		panic("boom in View")
	}
	return fmt.Sprintf("size %s\nkeys [%s]\n实例 %s\nupdates %d", m.size, m.keys, m.notes, m.updates)
}

func (m typist) Cursor() (x, y int, shown bool) { return len("keys [") + len(m.keys), 1, m.keys != "" }

func (m typist) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.size = fmt.Sprintf("%d×%d", msg.Width, msg.Height)
	case tea.FocusMsg:
		m.notes += "focus "
	case tea.BlurMsg:
		m.notes += "blur "
	case tea.ResumeMsg:
		m.notes += "resumed "
	case noteMsg:
		m.notes += string(msg) + " "
	case tea.KeyMsg:
		if msg.Paste {
			m.notes += "paste " + string(msg.Runes)
			return m, nil
		}
		m.keys += msg.String()
		return m.act(msg.String())
	}
	return m, nil
}

type noteMsg string

func boom() tea.Msg { panic("boom in a command") }

func (m typist) act(key string) (tea.Model, tea.Cmd) {
	switch key {
	case "q":
		return m, tea.Quit
	case "I":
		return m, tea.Interrupt
	case "X":
		m.cancel()
	case "U":
		panic("boom in Update")
	case "V":
		m.broken = true
	case "C":
		return m, boom
	case "B":
		return m, tea.Batch(nil, tea.Batch(boom, boom))
	case "S":
		return m, tea.Sequence(func() tea.Msg { return nil }, boom)
	case "Z":
		return m, tea.Suspend
	case "M":
		return m, terminal.SetMouse(true)
	case "m":
		return m, terminal.SetMouse(false)
	case "T":
		return m, terminal.Write("\x1b]2;the title\x07")
	case "K":
		return m, terminal.Keep("\x1b]2;the kept title\x1b\\")
	case "E":
		return m, terminal.Exec(exec.Command("sh", "-c", `echo child; read line; echo "child got $line"; exit 3`),
			func(err error) tea.Msg { return noteMsg(fmt.Sprint(err)) })
	case "P":
		return m, terminal.Exec(exec.Command("sh", "-c", `trap 'echo interrupted' INT; trap 'echo quit' QUIT; echo child; while read line; [ -z "$line" ]; do :; done; echo over`),
			func(err error) tea.Msg { return noteMsg(fmt.Sprint(err)) })
	case "r":
		m.updates++
	}
	return m, nil
}
