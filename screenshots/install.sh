#!/bin/sh
# What the pictures are drawn with. Installs what is missing where that can be
# done without asking, and names it elsewhere.
set -eu

packages='librsvg2-bin fontconfig fonts-jetbrains-mono fonts-noto-cjk'

complete() {
	command -v rsvg-convert >/dev/null && command -v fc-list >/dev/null &&
		fc-list : family | grep -q 'JetBrains Mono' &&
		fc-list : family | grep -q 'Noto Sans Mono CJK SC'
}

complete && exit
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
	apt-get update -qq
	# The packages are meant to be parted.
	# shellcheck disable=SC2086
	DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
	complete && exit
fi
cat >&2 <<END
The pictures need rsvg-convert, fc-list, and the fonts JetBrains Mono and Noto
Sans Mono CJK SC. On Debian and Ubuntu:
  sudo apt-get install $packages
END
exit 1
