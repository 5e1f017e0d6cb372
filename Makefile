# cdsredis. `make help` lists what can be done.

GO      ?= go
BIN     := cdsredis
SOURCES := $(shell find . -name '*.go' -not -path './.git/*')
TARGETS := darwin/amd64 darwin/arm64 windows/amd64 windows/arm64

.DEFAULT_GOAL := help
.PHONY: help run build test test-ssh soak race check verify fmt fmt-check vet staticcheck gosec govulncheck cross reproducible golden bench screenshots clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## open the dashboard on the built-in simulator
	@$(GO) run . --demo

build: $(BIN) ## build the program

BUILD := CGO_ENABLED=0 $(GO) build -trimpath -ldflags '-s -w'

$(BIN): $(SOURCES) go.mod go.sum
	$(BUILD) -o $@ .

test: ## run all tests; needs nothing but Go
	CGO_ENABLED=0 $(GO) test ./...

test-ssh: ## try lost lines with OpenSSH's sshd; as root, installs it if it is missing
	@test -x /usr/sbin/sshd || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null; } || \
		{ echo "this needs OpenSSH, both sides (on Debian: apt-get install openssh-server openssh-client)"; exit 1; }
	@test -x /usr/sbin/sshd || { apt-get update -qq && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
		apt-get install -y -qq --no-install-recommends openssh-server openssh-client >/dev/null; }
	@test "$$(id -u)" != 0 || mkdir -p /run/sshd
	CGO_ENABLED=0 $(GO) test -tags sshd -count 1 -run OverSSH ./ui/endtoend

soak: ## use the program at random for SOAK (10m) while all goes wrong, and kill it SOAK_RUNS (300) times
	SOAK=$${SOAK:-10m} SOAK_RUNS=$${SOAK_RUNS:-300} CGO_ENABLED=0 $(GO) test -v -count 1 -timeout 0 -run AtRandom ./ui/endtoend

race: ## run all tests under the race detector; needs a C compiler
	CGO_ENABLED=1 $(GO) test -race ./...

check: verify fmt-check vet staticcheck gosec test race cross reproducible ## everything that must hold before a change lands

verify:
	$(GO) mod verify

fmt: ## format the code
	gofmt -w $(SOURCES)

fmt-check:
	@unformatted=$$(gofmt -l $(SOURCES)); test -z "$$unformatted" || { echo "not formatted; run make fmt:"; echo "$$unformatted"; exit 1; }

vet:
	$(GO) vet ./...
	$(GO) vet -tags sshd ./ui/endtoend

staticcheck:
	$(GO) tool staticcheck ./...

# Left out are words that name passwords (G101), and numbers of sizes, colours
# and ports that were bounded before they are made smaller (G115).
gosec: ## look for what is known to be dangerous
	$(GO) run github.com/securego/gosec/v2/cmd/gosec@v2.30.0 -quiet -exclude=G101,G115 -exclude-dir=ui/uitest ./...

govulncheck: ## look for known vulnerabilities; needs vuln.go.dev, so it is not part of check
	$(GO) run golang.org/x/vuln/cmd/govulncheck@v1.1.4 ./...

cross:
	@for t in $(TARGETS); do echo "build for $$t"; GOOS=$${t%/*} GOARCH=$${t#*/} CGO_ENABLED=0 $(GO) build -o /dev/null . || exit 1; done

reproducible: ## build in two places, and compare
	@copy=$$(mktemp -d) && trap 'rm -rf "$$copy"' EXIT && cp -R . "$$copy/source" && \
		$(BUILD) -buildvcs=false -o "$$copy/here" . && (cd "$$copy/source" && $(BUILD) -buildvcs=false -o "$$copy/there" .) && \
		cmp "$$copy/here" "$$copy/there" && echo "the same, byte for byte"

golden: ## write the golden files anew; look at what changed
	$(GO) test $$(find . -name '*.golden' | sed 's#/testdata/.*##' | sort -u) -update

bench: ## measure speed, bytes and memory beside an empty program; BENCH=1,5 picks figures
	@cd ui/bench && BENCH=$(or $(BENCH),all) $(GO) test -count=1 -timeout 15m -run '^TestFigures$$'

screenshots: ## make the README's pictures anew; installs or names what that needs
	@screenshots/install.sh
	$(GO) test ./screenshots -shoot -count 1 -timeout 20m

clean: ## remove what was built
	rm -f $(BIN)
