#!/usr/bin/env bash
# Runs the recorded cases and the property table on a GPU, on the CUDA libtorch of an installed PyTorch.
set -euo pipefail
shopt -s inherit_errexit

cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
source eng/common.sh
source eng/packages.sh
source eng/standins.sh

usage() {
    cat <<'END'
Usage: eng/gpu-check.sh               build and run here: a GPU, PyTorch with CUDA, and the .NET SDK
       eng/gpu-check.sh publish DIR   build for a machine without an SDK, on any machine that has one
       eng/gpu-check.sh run DIR       run what publish made, on a machine with a GPU, PyTorch with CUDA, cmake and g++
END
}

property_tests=FullyQualifiedName~MetricPropertyTests

# Makes CMake and the loader find PyTorch's libtorch, and says what will be tested on.
use_pytorch() {
    python3 -c 'import torch' 2>/dev/null || fail "python3 has no torch: install PyTorch with CUDA"
    python3 -c 'import sys, torch; sys.exit(not torch.cuda.is_available())' || fail "PyTorch $(python3 -c 'import torch; print(torch.__version__)') sees no GPU"
    CMAKE_PREFIX_PATH=$(python3 -c 'import torch; print(torch.utils.cmake_prefix_path)')
    LD_LIBRARY_PATH=$(python3 -c 'import os, torch; print(os.path.join(os.path.dirname(torch.__file__), "lib"))')${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
    export CMAKE_PREFIX_PATH LD_LIBRARY_PATH
    python3 -c 'import torch; print("Device:", torch.cuda.get_device_name(), "| PyTorch", torch.__version__, "| CUDA", torch.version.cuda)'
    date -u '+Date: %F'
}

# The stand-ins, whatever the feed has: they are what can be built on another libtorch.
use_stand_ins() {
    require_dotnet
    require_native_tools
    mkdir -p artifacts
    offline_suffix=$(stand_ins_suffix)
    write_packages_props "\$(MSBuildThisFileDirectory)feed"
    build_stand_ins "$offline_suffix"
}

check_here() {
    local status=0
    use_pytorch
    use_stand_ins
    dotnet run --project test/Metrics.Conformance -c Release -- test/data/golden --device cuda || status=1
    METRICS_TEST_DEVICE=cuda dotnet test test/Metrics.Core.Tests -c Release --filter "$property_tests" || status=1
    return "$status"
}

# publish FOLDER
publish() {
    local folder=$1
    use_stand_ins
    dotnet publish test/Metrics.Conformance -c Release -r linux-x64 --self-contained -o "$folder/conformance"
    # As a program of its own: without an SDK there is no `dotnet test`.
    dotnet publish test/Metrics.Core.Tests -c Release -r linux-x64 --self-contained -o "$folder/tests" \
        -p:EnableMSTestRunner=true -p:ValidateExecutableReferencesMatchSelfContained=false
    cp -r eng/offline/TorchSharp/native "$folder/native"
    cp -r test/data/golden "$folder/golden"
}

# check_published FOLDER: the native half is compiled on the spot, on the libtorch that is there.
check_published() {
    local folder=$1 build status=0
    use_pytorch
    build=$(mktemp -d)
    step "Compiling the native library"
    cmake -S "$folder/native" -B "$build" -DCMAKE_BUILD_TYPE=Release
    cmake --build "$build"
    cp "$build/libLibTorchSharp.so" "$folder/conformance/"
    cp "$build/libLibTorchSharp.so" "$folder/tests/"
    "$folder/conformance/Metrics.Conformance" "$folder/golden" --device cuda || status=1
    METRICS_TEST_DEVICE=cuda "$folder/tests/Metrics.Core.Tests" --filter "$property_tests" || status=1
    return "$status"
}

case ${1:-here} in
    here) check_here ;;
    publish | run)
        if (($# < 2)); then
            usage >&2
            exit 2
        fi
        if [[ $1 == publish ]]; then publish "$2"; else check_published "$2"; fi
        ;;
    help | -h | --help) usage ;;
    *) usage >&2; exit 2 ;;
esac
