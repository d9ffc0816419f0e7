# Longer fuzzing than the replay of seeds in ./build.sh test. Sourced by build.sh.
# shellcheck shell=bash disable=SC2154

# What a target finds new is kept in build/fuzz/corpus; an input that breaks it, in build/fuzz.
fuzz_target() { # target seconds
  local name=${1#fuzz_} seeds=tests/fuzz/seeds/${1#fuzz_}
  mkdir -p "build/fuzz/corpus/$name"
  say "fuzzing $name for $2 s"
  "build/fuzz/$1" -max_total_time="$2" -timeout=10 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/$name-" "build/fuzz/corpus/$name" "$seeds"
}

# The parser of links has no C++ in it: it is fuzzed in the browsers.
run_fuzzers() { # [seconds [target]]
  local source
  if [[ ${2:-links} == links ]]; then
    say "fuzzing links in the browsers for ${1:-60} s each"
    node tests/fuzz/links.ts "${1:-60}"
  fi
  [[ ${2:-} != links ]] || return 0
  configure build/fuzz "$(clang++ --version | head -n 1)" \
    env CC=clang CXX=clang++ cmake -DSURPRISAL_FUZZ=ON
  cmake --build build/fuzz -- --quiet
  for source in tests/fuzz/fuzz_${2:-*}.cpp; do
    fuzz_target "$(basename "$source" .cpp)" "${1:-60}"
  done
}
