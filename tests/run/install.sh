# What the commands need, and how it gets onto this machine: by apt and npm, by nothing else.
# Sourced by build.sh, which defines root, say and die.
# shellcheck shell=bash disable=SC2154

refreshed=no
as_root=()

# Runs a command with its output kept in build/log/NAME.log; shows the end of it on failure.
logged() { # name command...
  local log=$root/build/log/$1.log code=0
  shift
  mkdir -p "$root/build/log"
  "$@" >"$log" 2>&1 </dev/null || code=$?
  if ((code != 0)); then
    tail -n 40 "$log" | sed 's/^/    | /' >&2
  fi
  return "$code"
}

# Prints the packages of those lines of "probe package" whose probe, a command or a file by its
# full path, is not there.
missing() {
  local probe package
  while read -r probe package; do
    if [[ $probe == /* ]]; then
      [[ -e $probe ]] || echo "$package"
    elif [[ -n $probe ]] && ! command -v "$probe" >/dev/null; then
      echo "$package"
    fi
  done
}

# Sets as_root to what makes a command run as root, or ends with the command to give.
become_root() { # package...
  if ((EUID == 0)); then
    as_root=()
  elif command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
    as_root=(sudo)
  else
    die "not root, and no sudo without a password: as root," \
      "run 'apt-get install --no-install-recommends $*', then this again"
  fi
}

apt() { # argument...
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@"
}

# The package lists are brought up to date at most once a run, and only to install something.
refresh() { # package...
  [[ $refreshed == no ]] || return 0
  refreshed=yes
  become_root "$@"
  logged apt-update apt update ||
    say "'apt-get update' failed; going on with the lists that are here"
}

apt_install() { # package...
  (($# > 0)) || return 0
  command -v apt-get >/dev/null ||
    die "no apt-get here: install $* (Debian's names), then run this again"
  become_root "$@"
  say "installing with apt: $*"
  refresh "$@"
  logged apt-install apt install -y --no-install-recommends "$@" ||
    die "apt could not install $*: see build/log/apt-install.log"
}

# Whether apt has the package itself; Ubuntu's browsers are only stubs that ask for a snap.
apt_has() { # package
  command -v apt-cache >/dev/null || return 1
  compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null || refresh "$1"
  LC_ALL=C apt-cache policy "$1" | grep 'Candidate: [0-9]' | grep -qv snap
}

install_missing() { # lines of "probe package"
  local packages
  mapfile -t packages < <(missing <<<"$1")
  apt_install "${packages[@]}"
}

# Puts an Emscripten on the PATH: the one of EMSDK, of the PATH, or of an emsdk beside or at home.
find_emscripten() {
  local sdk
  for sdk in "${EMSDK:-}" PATH "$root/emsdk" "${HOME:-/root}/emsdk"; do
    if [[ $sdk == PATH ]]; then
      command -v emcc >/dev/null && return
    elif [[ -n $sdk && -x $sdk/upstream/emscripten/emcc ]]; then
      PATH=$sdk/upstream/emscripten:$PATH
      [[ ! -e $sdk/.emscripten ]] || export EM_CONFIG=$sdk/.emscripten
      return
    fi
  done
  return 1
}

install_emscripten() {
  find_emscripten || apt_install emscripten
  emcc --version >/dev/null 2>&1 || die "emcc does not run: see what 'emcc --version' says"
  # Debian's emcc looks for its JavaScript modules from whatever node is there.
  export NODE_PATH=${NODE_PATH:+$NODE_PATH:}/usr/share/nodejs
  # A cache that may be written to, where Emscripten has still to build its system libraries.
  if [[ ! -w $(em-config CACHE) && $(em-config FROZEN_CACHE) != True ]]; then
    export EM_CACHE=$root/build/emscripten
  fi
}

# web/node_modules as the lock file says; its newer Node.js then comes first on the PATH.
install_npm() {
  local bin=$root/web/node_modules/.bin mark=$root/web/node_modules/.installed
  PATH=$bin:$PATH
  if ! cmp -s web/package-lock.json "$mark"; then
    say "installing with npm: the packages of web/package-lock.json"
    (cd web && logged npm npm ci --include=dev) ||
      die "'npm ci' failed: is the npm registry within reach? see build/log/npm.log"
    "$bin/node" --version >/dev/null 2>&1 ||
      die "npm put no working node into web/node_modules: allow npm to run install scripts," \
        "then run this again"
    cp web/package-lock.json "$mark"
  fi
  hash -r
}

# Sets CHROMIUM and FIREFOX, installing Debian's; empty where there is none to be had.
install_browsers() {
  local packages=()
  CHROMIUM=${CHROMIUM:-$(command -v chromium || true)}
  FIREFOX=${FIREFOX:-$(command -v firefox-esr || true)}
  [[ -n $CHROMIUM ]] || ! apt_has chromium || packages+=(chromium)
  [[ -n $FIREFOX ]] || ! apt_has firefox-esr || packages+=(firefox-esr)
  if [[ -n $CHROMIUM$FIREFOX || ${#packages[@]} -gt 0 ]]; then
    mapfile -t -O "${#packages[@]}" packages < <(missing <<<"$fonts")
  fi
  apt_install "${packages[@]}"
  CHROMIUM=${CHROMIUM:-$(command -v chromium || true)}
  FIREFOX=${FIREFOX:-$(command -v firefox-esr || true)}
  export CHROMIUM FIREFOX
  local browser
  for browser in "$CHROMIUM" "$FIREFOX"; do
    [[ -z $browser ]] || command -v "$browser" >/dev/null || die "no browser at $browser"
  done
}

fonts='
/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf fonts-dejavu-core
/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf fonts-noto-color-emoji
'

# libFuzzer is in a package that carries the version of clang.
install_fuzzer() {
  install_missing 'clang++ clang'
  [[ -e $(clang -print-file-name=libclang_rt.fuzzer-x86_64.a) ]] ||
    [[ -e $(clang -print-runtime-dir)/libclang_rt.fuzzer.a ]] ||
    apt_install "libclang-rt-$(clang -dumpversion | cut -d. -f1)-dev"
}
