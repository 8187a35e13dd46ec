# Open MPI, with which the tests of Metrics.Distributed.Mpi start real processes.
# shellcheck shell=bash

# Installs it on Debian. Elsewhere, or where apt-get fails, those tests are skipped and say why.
offer_mpi() {
    if command -v mpirun >/dev/null; then return; fi
    if ! can_install_debian_packages; then
        step "Open MPI is not installed, and only Debian's is installed by this script: its tests will be skipped"
        return
    fi
    (install_debian_packages openmpi-bin libopenmpi-dev) ||
        step "Open MPI could not be installed: its tests will be skipped"
}
