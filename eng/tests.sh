# Runs test projects and adds up their results.
# shellcheck shell=bash

test_results=artifacts/test-results

# add_counters ATTRIBUTE: the sum over all result files of this session.
add_counters() {
    local file sum=0 count
    for file in "$test_results"/*.trx; do
        [[ -f $file ]] || continue
        count=$(sed -nE "s/.*<Counters [^>]*\b$1=\"([0-9]+)\".*/\1/p" "$file" | head -n 1)
        sum=$((sum + ${count:-0}))
    done
    echo "$sum"
}

# run_tests SOLUTION...: the last line printed is `N passed, N failed[, N skipped]`.
run_tests() {
    local solution status=0 passed failed skipped
    rm -rf "$test_results"
    for solution in "$@"; do
        dotnet test "$solution" -c Release --no-build -v quiet \
            --logger "console;verbosity=minimal" --logger "trx;LogFilePrefix=results" \
            --results-directory "$test_results" || status=$?
    done

    passed=$(add_counters passed)
    failed=$(add_counters failed)
    skipped=$(($(add_counters total) - passed - failed))
    if ((status != 0 && failed == 0)); then
        echo "The test run ended with exit code $status without a failed test: a test host that died counts as one failure."
        failed=1
    fi
    if ((skipped > 0)); then
        echo "$passed passed, $failed failed, $skipped skipped"
    else
        echo "$passed passed, $failed failed"
    fi
    ((passed > 0 && failed == 0))
}
