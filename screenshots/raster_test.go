//go:build unix

package screenshots

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"strings"
)

// stillColours is how many a picture has: enough for letters to look smooth.
const stillColours = 128

// raster makes pixels of an SVG.
func raster(svg string) (image.Image, error) {
	var out, said bytes.Buffer
	cmd := exec.Command("rsvg-convert", "--format", "png")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(svg), &out, &said
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("rsvg-convert: %w: %s", err, said.String())
	}
	p, err := png.Decode(&out)
	if err != nil {
		return nil, fmt.Errorf("read what rsvg-convert made: %w", err)
	}
	return p, nil
}

// writePNG writes a picture with few colours.
func writePNG(path string, p image.Image) (err error) {
	s := shades{}
	s.add(p)
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write a picture: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(f, reduce(p, s.palette(stillColours))); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}
