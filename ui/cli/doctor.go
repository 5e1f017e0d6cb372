package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"github.com/spf13/cobra"

	"cdsredis/config"
)

// grade is how good a finding is.
type grade int

const (
	gradeOK grade = iota
	gradeWarn
	gradeBad
)

// finding is one line of a report.
type finding struct {
	grade grade
	about string
	text  string
}

// report is what the doctor found. Nothing in it is secret.
type report struct {
	*run
	m        doctorMessages
	cfg      config.Config
	mistakes *config.Mistakes // nil for none
	findings []finding
}

func (r *run) doctorCommand() *cobra.Command {
	cmd := r.command("doctor", doctorHelp(), shortSettings())
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		defer keepPipes()()
		return ended(r.doctor(cmd))
	}
	return cmd
}

// doctor looks at everything, whatever it finds, and prints it at the end.
func (r *run) doctor(cmd *cobra.Command) error {
	ctx, stop := watch(cmd.Context(), heeded(endingSignals())...)
	cfg, err := r.load(givenSettings(cmd))
	d := &report{run: r, m: r.messages().Doctor, cfg: cfg}
	d.mistakes, _ = errors.AsType[*config.Mistakes](err) // it is nothing else
	d.examine(ctx)
	if signalled := stop(); signalled != nil {
		return signalled
	}
	if _, err := fmt.Fprint(r.Stdout, d.String()); err != nil {
		return err
	}
	switch {
	case d.mistakes != nil:
		return &verdictError{code: ExitConfiguration}
	case d.count(gradeBad) > 0:
		return &verdictError{code: ExitFailure}
	}
	return nil
}

// examine goes from what is nearest to what is farthest. The folders are
// looked at before anything is made in them.
func (d *report) examine(ctx context.Context) {
	d.program()
	d.settings()
	d.paths()
	d.terminal()
	d.locale()
	d.account()
	d.proxy()
	log, file, err := openLog(d.cfg)
	if err != nil {
		d.bad(d.m.Log, "%v", err)
		log = slog.New(slog.DiscardHandler)
	} else {
		defer func() { _ = file.Close() }() // the report does not depend on it
	}
	d.cloud(ctx, log)
	d.record(log)
}

func (d *report) add(g grade, about, format string, args ...any) {
	d.findings = append(d.findings, finding{g, about, fmt.Sprintf(format, args...)})
}

func (d *report) ok(about, format string, args ...any)   { d.add(gradeOK, about, format, args...) }
func (d *report) warn(about, format string, args ...any) { d.add(gradeWarn, about, format, args...) }
func (d *report) bad(about, format string, args ...any)  { d.add(gradeBad, about, format, args...) }

func (d *report) count(g grade) int {
	n := 0
	for _, f := range d.findings {
		if f.grade == g {
			n++
		}
	}
	return n
}

// String is the report, a finding on each line, and a summary.
func (d *report) String() string {
	words := map[grade]string{gradeOK: d.m.OK, gradeWarn: d.m.Warn, gradeBad: d.m.Bad}
	var rows []row
	for _, f := range d.findings {
		rows = append(rows, row{words[f.grade], f.about, f.text})
	}
	summary := d.m.AllWell
	if bad, warn := d.count(gradeBad), d.count(gradeWarn); bad+warn > 0 {
		summary = fmt.Sprintf(d.m.Summary, bad, warn)
	}
	return table(rows) + "\n" + summary + "\n"
}

// joined puts parts behind each other.
func (d *report) joined(parts ...string) string { return strings.Join(parts, d.messages().Comma) }
