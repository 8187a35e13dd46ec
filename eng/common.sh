# Messages and checks shared by build.sh and its parts.
# shellcheck shell=bash

step() { printf -- '-- %s\n' "$*" >&2; }

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

require_dotnet() {
    if command -v dotnet >/dev/null && dotnet --list-sdks | grep -qE '^[1-9][0-9]+\.'; then return; fi
    fail "the .NET 10 SDK is missing. Get it from https://dotnet.microsoft.com/download/dotnet/10.0, or with
    curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 && export PATH=\"\$HOME/.dotnet:\$PATH\""
}

can_install_debian_packages() {
    command -v apt-get >/dev/null && { ((EUID == 0)) || command -v sudo >/dev/null; }
}

# install_debian_packages PACKAGE...
install_debian_packages() {
    local as_root=()
    if ((EUID != 0)); then as_root=(sudo); fi
    step "Installing $* (Debian)"
    mkdir -p artifacts
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends "$@" >artifacts/apt.log ||
        fail "apt-get could not install $*; its output is in artifacts/apt.log"
}
