# The stand-ins of eng/offline as packages in artifacts/feed.
# shellcheck shell=bash

# What eng/offline stands in for. A feed that lacks one of the required packages gets all as stand-ins: the real ones are compiled
# against one another, and a stand-in among them would not do.
stood_in=("${required[@]}" Microsoft.ML.AutoML)

# Prints the include folder of the libtorch that CMake will find: in CMAKE_PREFIX_PATH or in the system.
libtorch_headers() {
    local prefixes prefix folder
    IFS=':;' read -ra prefixes <<<"${CMAKE_PREFIX_PATH:-}"
    # A prefix may also be the one that PyTorch names (torch/share/cmake), with the headers beside share.
    for prefix in "${prefixes[@]}" /usr/local /usr; do
        for folder in "$prefix/include" "$prefix/../../include"; do
            if [[ -f $folder/torch/csrc/api/include/torch/version.h ]]; then
                echo "$folder"
                return
            fi
        done
    done
    return 1
}

libtorch_version() {
    sed -nE 's/^#define TORCH_VERSION_(MAJOR|MINOR) ([0-9]+).*/\2/p' \
        "$(libtorch_headers)/torch/csrc/api/include/torch/version.h" | paste -sd .
}

require_native_tools() {
    local missing=()
    command -v cmake >/dev/null || missing+=(cmake)
    command -v make >/dev/null || missing+=(make)
    command -v g++ >/dev/null || missing+=(g++)
    libtorch_headers >/dev/null || missing+=(libtorch-dev)
    if ((${#missing[@]} == 0)); then return; fi
    can_install_debian_packages ||
        fail "the stand-ins need ${missing[*]}, which this script installs on Debian only, as root or with sudo. Install them, and name libtorch's folder in CMAKE_PREFIX_PATH."
    install_debian_packages "${missing[@]}"
}

# A version suffix that is new whenever the sources or libtorch are, so that NuGet's cache is never stale.
stand_ins_suffix() {
    local hash
    hash=$(
        {
            libtorch_headers
            libtorch_version
            find eng/offline/{TorchSharp,Microsoft.ML,Microsoft.Data.Analysis,Microsoft.ML.AutoML,Directory.Build.props} \
                Directory.Build.props Directory.Packages.props \
                -type f -not -path '*/obj/*' -not -path '*/bin/*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
        } | sha256sum | cut -c 1-8
    )
    # The letter keeps a hash of digits only from being read as a number.
    echo "-offline.h$hash"
}

# stand_ins_are_built SUFFIX
stand_ins_are_built() {
    local id
    for id in "${stood_in[@]}"; do
        [[ -f artifacts/feed/$id.$(version_of "$id")$1.nupkg ]] || return 1
    done
}

build_native_library() {
    step "Compiling the native library"
    rm -rf artifacts/native
    {
        cmake -S eng/offline/TorchSharp/native -B artifacts/native -DCMAKE_BUILD_TYPE=Release &&
            cmake --build artifacts/native
    } >artifacts/native.log 2>&1 || {
        cat artifacts/native.log >&2
        fail "the native library of the stand-ins does not build (see above)"
    }
}

# pack_stand_in SUFFIX ID PROJECT
pack_stand_in() {
    step "Packing the stand-in for $2"
    dotnet pack "$3" -c Release -v quiet -o artifacts/feed -p:Version="$(version_of "$2")$1"
}

# build_stand_ins SUFFIX
build_stand_ins() {
    mkdir -p artifacts/feed
    if stand_ins_are_built "$1"; then return; fi
    rm -f artifacts/feed/*.nupkg
    build_native_library
    pack_stand_in "$1" TorchSharp eng/offline/TorchSharp/TorchSharp.csproj
    pack_stand_in "$1" Microsoft.ML eng/offline/Microsoft.ML/Microsoft.ML.csproj
    pack_stand_in "$1" Microsoft.Data.Analysis eng/offline/Microsoft.Data.Analysis/Microsoft.Data.Analysis.csproj
    pack_stand_in "$1" Microsoft.ML.AutoML eng/offline/Microsoft.ML.AutoML/Microsoft.ML.AutoML.csproj
    pack_stand_in "$1" TorchSharp-cpu eng/offline/TorchSharp/cpu/TorchSharp-cpu.csproj
    stand_ins_are_built "$1" || fail "dotnet pack left out one of the stand-ins in artifacts/feed"
}
