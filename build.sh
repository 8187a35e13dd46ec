#!/usr/bin/env bash
# Builds, tests and runs everything in this repository; `./build.sh help` lists the verbs.
set -euo pipefail
shopt -s inherit_errexit # an error inside $(...) ends the script, too

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
cd "$root"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en

source eng/common.sh
source eng/mpi.sh
source eng/packages.sh
source eng/standins.sh
source eng/tests.sh

usage() {
    cat <<'END'
Usage: ./build.sh VERB

  demo               run samples/QuickStart: train, evaluate, save and load a model with its metrics
  test               build everything and run all tests (on Debian, with Open MPI, which is installed if need be)
  conformance [DIR]  compare with the recorded values in DIR (default: test/data/golden)
  bench [ARGS]       run the benchmarks
  pack               make the NuGet packages in artifacts/packages (on the real TorchSharp and ML.NET only)
  format [--check]   format the sources, or only check that they are formatted

Each verb first finds out whether the package feed has TorchSharp and ML.NET; if it lacks one of their
packages, it builds the stand-ins of eng/offline for all of them. FEED=DIR puts a folder with packages in
front of the feed. The answer is kept in artifacts/; remove that folder to ask again.
END
}

solutions() {
    echo Metrics.slnx
    if has_automl; then echo eng/AutoML.slnx; fi
    if on_stand_ins; then echo eng/offline/Offline.slnx; fi
}

# buildable PROJECT...: those that the packages at hand allow, one a line.
buildable() {
    local project
    for project in "$@"; do
        if [[ $project != *AutoML* ]] || has_automl; then echo "$project"; fi
    done
}

build() {
    step "Building $1"
    dotnet build "$1" -c Release -v quiet --nologo -clp:ErrorsOnly
}

run_program() {
    local project=$1
    shift
    build "$project"
    dotnet run --project "$project" -c Release --no-build -- "$@"
}

run_all_tests() {
    local projects
    mapfile -t projects < <(buildable test/*.Tests/*.csproj)
    offer_mpi
    build Metrics.slnx
    if has_automl; then build eng/AutoML.slnx; fi
    if on_stand_ins; then
        build eng/offline/Tests/Offline.Tests.csproj
        projects+=(eng/offline/Tests/Offline.Tests.csproj)
    fi
    step "Testing"
    run_tests "${projects[@]}"
}

make_packages() {
    if on_stand_ins; then
        fail "pack needs the real packages: what is packed on the stand-ins would depend on packages that exist nowhere else. Try FEED=DIR, with the real ones in DIR."
    fi
    local project
    for project in $(buildable src/*/*.csproj); do
        dotnet pack "$project" -c Release -v quiet -o artifacts/packages
    done
    ls artifacts/packages
}

format_sources() {
    local solution
    for solution in $(solutions); do
        if [[ ${1:-} == --check ]]; then
            step "Checking the format of $solution"
            dotnet format "$solution" --verify-no-changes
        else
            step "Formatting $solution"
            dotnet format "$solution"
        fi
    done
}

main() {
    local verb=${1:-help}
    shift || true
    case $verb in
        demo | test | conformance | bench | pack | format) ;;
        help | -h | --help) usage; return ;;
        *) usage >&2; return 2 ;;
    esac

    require_dotnet
    choose_packages
    case $verb in
        demo) run_program samples/QuickStart "$@" ;;
        test) run_all_tests ;;
        conformance) run_program test/Metrics.Conformance "${1:-test/data/golden}" ;;
        bench) run_program test/Metrics.Benchmarks "$@" ;;
        pack) make_packages ;;
        format) format_sources "$@" ;;
    esac
}

main "$@"
