# Every suite, one after the other; each leaves its cases in build/results, and tally.ts sums them.
# Sourced by build.sh.
# shellcheck shell=bash disable=SC2154

results=$root/build/results
suites=()

# The end of a log, without the lines on what went well.
show() { # log
  grep -Ev '^\[[0-9]+/[0-9]+\] |^ +Start +[0-9]+: | Passed +[0-9.]+ sec *$|^✔' "$1" |
    tail -n 150 | cut -c 1-400 | sed 's/^/    | /' || true
}

# Runs a suite: its output goes to NAME.log, shown if it fails, its exit code to NAME.code. It has
# to write its cases to NAME.xml itself.
suite() { # name command...
  local name=$1 code began=$SECONDS
  shift
  suites+=("$name")
  printf '  %-18s ' "$name"
  set +e
  (
    set -e
    "$@"
  ) >"$results/$name.log" 2>&1 </dev/null
  code=$?
  set -e
  echo "$code" >"$results/$name.code"
  if ((code == 0)); then
    echo "ended well, $((SECONDS - began)) s"
  else
    echo "FAILED with code $code, $((SECONDS - began)) s; the end of build/results/$name.log:"
    show "$results/$name.log"
  fi
}

# A suite of one case: the command itself.
check() { # name command...
  local name=$1 outcome='<failure/>'
  suite "$@"
  [[ $(<"$results/$name.code") != 0 ]] || outcome=''
  echo "<testsuites><testcase name=\"$name\">$outcome</testcase></testsuites>" >"$results/$name.xml"
}

skip() { # name reason
  suites+=("$1")
  echo "$2" >"$results/$1.skip"
  cat <<END
  ######################################################################
  #  NOT RUN: $1
  #  $2
  ######################################################################
END
}

# The engine's tests in a configured folder, built there: GoogleTest's cases in two processes, since
# to start one takes longer than most cases do, and whatever else CMakeLists.txt names. The two are
# told apart by the first letter: a module does not see the environment, where shards would stand.
run_engine() { # suite folder command...
  local name=$1 folder=$2 half pids=()
  shift 2
  local letters='A*:B*:C*:D*:E*:F*:G*:H*' parts=("$results/$name".{0,1,ctest})
  local filters=("$letters" "-$letters")
  cmake --build "$folder" -- --quiet
  for half in 0 1; do
    timeout 1200 "$@" --gtest_brief=1 --gtest_filter="${filters[half]}" \
      --gtest_output="xml:${parts[half]}" &
    pids+=($!)
  done
  for half in 0 1; do wait "${pids[half]}"; done
  ctest --test-dir "$folder" --parallel 2 --timeout 600 --output-on-failure \
    --output-junit "${parts[2]}"
  cat "${parts[@]}" >"$results/$name.xml"
}

run_native() {
  configure build/native "$(g++ --version | head -n 1)" cmake -DSURPRISAL_SANITIZE=ON
  run_engine native build/native build/native/surprisal_tests
}

run_wasm() {
  configure_wasm
  run_engine wasm build/wasm node build/wasm/surprisal_tests.js
}

run_node() { # suite test-files...
  local name=$1
  shift
  node --test --test-timeout=300000 \
    --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=junit --test-reporter-destination="$results/$name.xml" "$@"
}

run_visits() { # browser
  PLAYWRIGHT_JUNIT_OUTPUT_FILE="$results/visits-$1.xml" \
    playwright test --config tests/web/playwright.config.ts --project "$1" \
    --global-timeout 1800000 --reporter list,junit
}

# Playwright drives Firefox from 153 on; on Debian that is the one of the security archive.
oldest_firefox=153

is_too_old() { # firefox
  local version
  version=$("$1" --version 2>/dev/null || true)
  [[ $version =~ ([0-9]+)\. && ${BASH_REMATCH[1]} -lt $oldest_firefox ]]
}

visits() { # browser variable path
  if [[ -z $3 ]]; then
    skip "visits-$1" "apt has no real $1 here; to run them: $2=/path/to/$1 ./build.sh test"
  elif [[ $1 == firefox ]] && is_too_old "$3"; then
    skip "visits-$1" "$3 is older than $oldest_firefox, which Debian's security archive has"
  else
    suite "visits-$1" run_visits "$1"
  fi
}

run_suites() {
  say "testing; each suite writes to build/results"
  rm -rf "$results"
  mkdir -p "$results"
  check site build_site
  check types npm --prefix web run --silent types
  check lint npm --prefix web run --silent lint
  suite native run_native
  suite wasm run_wasm
  suite house run_node house 'tests/run/*.test.ts'
  suite unit run_node unit 'tests/web/unit/*.test.ts'
  suite boundary run_node boundary 'tests/wasm/*.test.ts'
  visits chromium CHROMIUM "$CHROMIUM"
  visits firefox FIREFOX "$FIREFOX"
  echo
  exec node tests/run/tally.ts "$results" "${suites[@]}"
}
