#!/usr/bin/env bash
# Surprisal: builds, serves and tests everything, and first installs what is missing.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$root"

usage() {
  cat <<'END'
./build.sh            build the page, serve it and print its address
./build.sh site       build the page: dist/, to open by double click or put on any web host
./build.sh test       run every test; the last line counts them
./build.sh bench      measure, here and now; sets no limits
./build.sh fuzz [SECONDS [TARGET]]
                      fuzz each target (or the one named) for SECONDS, 60 unless told
./build.sh help       this text

What is missing is installed with apt (as root, or with sudo) and npm, and named before.
  EMSDK               an emsdk to use; else the emcc of the PATH, ./emsdk, ~/emsdk, or apt's
  CHROMIUM, FIREFOX   browsers for the visits; else Debian's chromium and firefox-esr
  SURPRISAL_PORT      first port to serve at, 8080 unless told
  SURPRISAL_HOST      address to serve at, 127.0.0.1 unless told
  SURPRISAL_SITE      address that the page will have, for what other sites show of a link to it
  SURPRISAL_CORPORA   folder with the corpora that some tests and benches read
END
}

say() { echo "build.sh: $*"; }

die() {
  echo "build.sh: $*" >&2
  exit 1
}

# shellcheck source=tests/run/install.sh
. tests/run/install.sh

# Lines of "probe package": see missing() in tests/run/install.sh. CMakeLists.txt always configures
# the tests, so that GoogleTest belongs to the first.
site_needs='
cmake cmake
ninja ninja-build
npm npm
zopfli zopfli
/usr/src/googletest libgtest-dev
/etc/ssl/certs/ca-certificates.crt ca-certificates
'
test_needs='
g++ g++
'
bench_needs='
g++ g++
/usr/include/zstd.h libzstd-dev
7z p7zip-full
zpaq zpaq
'

# One apt call for all that is missing, Emscripten included.
prepare() { # lines of "probe package" beyond those of the page
  local needs=$site_needs$1
  find_emscripten || needs+='emcc emscripten'
  install_missing "$needs"
  install_emscripten
  install_npm
}

# A folder configured for another compiler, or copied from another place, starts anew.
configure() { # folder compiler-version command...
  local folder=$1 identity="$root $2" mark=$1/.configured
  shift 2
  if [[ ! -e $mark || $(<"$mark") != "$identity" ]]; then
    rm -rf "$folder" && "$@" -S . -B "$folder" -G Ninja && echo "$identity" >"$mark"
  fi
}

configure_wasm() {
  configure build/wasm "$(emcc --version | head -n 1)" emcmake cmake
}

build_site() {
  configure_wasm && cmake --build build/wasm --target surprisal_wasm -- --quiet &&
    rm -rf dist && npm --prefix web run --silent build
}

command_site() {
  prepare ''
  say "building"
  logged site build_site || die "the build failed: see build/log/site.log"
  say "the page is in dist/"
}

command_serve() {
  command_site
  exec node tests/run/serve.ts dist "${SURPRISAL_PORT:-8080}" "${SURPRISAL_HOST:-127.0.0.1}"
}

command_test() {
  prepare "$test_needs"
  install_browsers
  # shellcheck source=tests/run/suites.sh
  . tests/run/suites.sh
  run_suites
}

command_bench() {
  prepare "$bench_needs"
  install_browsers
  logged site build_site || die "the build failed: see build/log/site.log"
  local bench
  for bench in tests/bench/*/run.ts; do
    say "${bench%/run.ts}"
    node "$bench"
  done
}

command_fuzz() { # [seconds [target]]
  [[ ${1:-60} =~ ^[1-9][0-9]*$ && $# -le 2 ]] ||
    die "fuzz takes SECONDS and a TARGET: see ./build.sh help"
  [[ -z ${2:-} || $2 == links || -e tests/fuzz/fuzz_$2.cpp ]] ||
    die "no fuzz target $2: neither links nor a tests/fuzz/fuzz_$2.cpp"
  prepare "$test_needs"
  [[ ${2:-} == links ]] || install_fuzzer
  [[ ${2:-links} != links ]] || install_browsers
  # shellcheck source=tests/run/fuzz.sh
  . tests/run/fuzz.sh
  run_fuzzers "$@"
}

main() {
  local command=${1:-serve}
  (($# == 0)) || shift
  case $command in
    serve | site | test | bench)
      (($# == 0)) || die "'$command' takes no argument: see ./build.sh help"
      ;;
  esac
  case $command in
    serve | site | test | bench | fuzz) "command_$command" "$@" ;;
    help | -h | --help) usage ;;
    *) die "no command '$command': see ./build.sh help" ;;
  esac
}

main "$@"
