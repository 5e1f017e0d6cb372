package create

import (
	"crypto/rand"
	"fmt"
	"io"
	"math/big"
)

// The characters of a generated password: none that are mistaken for others,
// and no signs that a shell or a URL would take for its own.
const (
	lower   = "abcdefghijkmnpqrstuvwxyz"
	upper   = "ABCDEFGHJKLMNPQRSTUVWXYZ"
	digits  = "23456789"
	signs   = "-_"
	letters = lower + upper + digits + signs
)

const generatedLength = 20

// generate makes a password with at least one character of each kind.
func generate(random io.Reader) (string, error) {
	password := make([]byte, 0, generatedLength)
	for _, kind := range []string{lower, upper, digits, signs} {
		i, err := below(random, len(kind))
		if err != nil {
			return "", err
		}
		password = append(password, kind[i])
	}
	for len(password) < generatedLength {
		i, err := below(random, len(letters))
		if err != nil {
			return "", err
		}
		password = append(password, letters[i])
	}
	for i := len(password) - 1; i > 0; i-- {
		j, err := below(random, i+1)
		if err != nil {
			return "", err
		}
		password[i], password[j] = password[j], password[i]
	}
	return string(password), nil
}

// below draws a number from 0 to n-1, each as likely as any other.
func below(random io.Reader, n int) (int, error) {
	i, err := rand.Int(random, big.NewInt(int64(n)))
	if err != nil {
		return 0, fmt.Errorf("draw a random number: %w", err)
	}
	return int(i.Int64()), nil
}
