# Runs test projects and adds up their results.
# shellcheck shell=bash

test_results=artifacts/test-results

# run_test_project PROJECT: shows failures and the totals of the project, without the runner's own chatter.
run_test_project() {
    dotnet test "$1" -c Release --no-build --logger "console;verbosity=minimal" \
        --logger "trx;LogFileName=$(basename "$1" .csproj).trx" --results-directory "$test_results" |
        sed -E '/^(Test run for|A total of|Results File|WARNING: Overwriting)/d'
}

# add_counters ATTRIBUTE: the sum over the result files of all projects.
add_counters() {
    local file sum=0 count
    for file in "$test_results"/*.trx; do
        [[ -f $file ]] || continue
        count=$(sed -nE "s/.*<Counters [^>]*\b$1=\"([0-9]+)\".*/\1/p" "$file" | head -n 1)
        sum=$((sum + ${count:-0}))
    done
    echo "$sum"
}

# run_tests PROJECT...: the last line printed is `N passed, N failed[, N skipped]`.
run_tests() {
    local project passed failed skipped ended_badly=()
    rm -rf "$test_results"
    for project in "$@"; do
        run_test_project "$project" || ended_badly+=("$(basename "$project" .csproj)")
    done

    passed=$(add_counters passed)
    failed=$(add_counters failed)
    skipped=$(($(add_counters total) - passed - failed))
    if ((${#ended_badly[@]} > failed)); then
        echo "These test runs failed: ${ended_badly[*]}. One that ended without a failed test counts as one failure."
        failed=${#ended_badly[@]}
    fi
    if ((skipped > 0)); then
        echo "$passed passed, $failed failed, $skipped skipped"
    else
        echo "$passed passed, $failed failed"
    fi
    ((passed > 0 && failed == 0))
}
