# Which packages the build stands on: those of the feed, or the stand-ins of eng/offline.
#
# A trial restore answers that. The answer is kept in artifacts/verdict: a first line that says what was
# asked, a second one with the packages that are missing (empty: the feed has them all), and a third one
# that says whether the feed also has Microsoft.ML.AutoML, without which only Metrics.MLNet.AutoML is left out.
# artifacts/packages.props hands it on to MSBuild, so that plain dotnet commands build on the same packages.
# shellcheck shell=bash

verdict_file=artifacts/verdict
packages_props=artifacts/packages.props
offline_suffix=

# What everything but Metrics.MLNet.AutoML needs.
required=(TorchSharp TorchSharp-cpu Microsoft.ML Microsoft.Data.Analysis)

on_stand_ins() { [[ -n $offline_suffix ]]; }

has_automl() { on_stand_ins || [[ $(sed -n 3p "$verdict_file") == AutoML ]]; }

# version_of ID: the version that Directory.Packages.props asks for, without the offline suffix.
version_of() {
    sed -nE "s|.*<PackageVersion Include=\"$1\" Version=\"([0-9.]+)[^\"]*\".*|\1|p" Directory.Packages.props
}

# listed WORD...: the words with commas between them.
listed() {
    local text
    printf -v text ', %s' "$@"
    echo "${text#, }"
}

feed_directory() {
    if [[ -z ${FEED:-} ]]; then return; fi
    if [[ ! -d $FEED ]]; then fail "FEED=$FEED is not a folder"; fi
    (cd -- "$FEED" && pwd)
}

# What the answer depends on: the versions asked for and the content of the folder feed.
trial_question() {
    local feed=$1
    {
        echo "$feed"
        cat Directory.Packages.props eng/trial/Trial.csproj
        if [[ -n $feed ]]; then find "$feed" -name '*.nupkg' | sort; fi
    } | sha256sum | cut -c 1-16
}

# missing_by LOG: prints the packages that a restore did not find, or only in another version, in one line. What they depend on may be
# there in a later version than they name.
missing_by() {
    local id='([A-Za-z][A-Za-z.-]*[A-Za-z])'
    sed -nE -e "/error NU/s/.*package $id.*/\1/p" -e "s/.*NU1603: Trial depends on $id .*/\1/p" "$1" | awk '!seen[$0]++' | paste -sd ' '
}

# Prints the packages that the feed lacks, in one line.
trial_restore() {
    local feed=$1 log=artifacts/trial.log
    if ! dotnet restore eng/trial/Trial.csproj --force -p:RestoreAdditionalProjectSources="$feed" >"$log" 2>&1 &&
        { ! grep -q 'error NU' "$log" || grep 'error NU' "$log" | grep -qvE 'NU110[123]'; }; then
        cat "$log" >&2
        fail "the trial restore failed for another reason than a missing package (see above)"
    fi
    missing_by "$log"
}

# Whatever keeps the optional package from being restored, the rest is built without it.
trial_restore_of_automl() {
    local log=artifacts/trial-automl.log
    if dotnet restore eng/trial/Trial.csproj --force -p:WithAutoML=true -p:RestoreAdditionalProjectSources="$1" >"$log" 2>&1 &&
        [[ -z $(missing_by "$log") ]]; then
        echo AutoML
    fi
}

ask_feed() {
    local feed=$1 question missing automl=
    question=$(trial_question "$feed")
    if [[ ! -f $verdict_file || $(head -n 1 "$verdict_file") != "$question" ]]; then
        step "Asking the package feed for TorchSharp and ML.NET"
        missing=$(trial_restore "$feed")
        if [[ -z $missing ]]; then automl=$(trial_restore_of_automl "$feed"); fi
        printf '%s\n%s\n%s\n' "$question" "$missing" "$automl" >"$verdict_file"
    fi
    sed -n 2p "$verdict_file"
}

# write_packages_props SOURCES: touches the file only when it changes, because every project imports it.
write_packages_props() {
    local text
    text=$(
        cat <<END
<Project>
  <!-- Written by build.sh (eng/packages.sh). -->
  <PropertyGroup>
    <OfflineSuffix>$offline_suffix</OfflineSuffix>
    <RestoreAdditionalProjectSources>$1</RestoreAdditionalProjectSources>
  </PropertyGroup>
</Project>
END
    )
    if [[ ! -f $packages_props || $(<"$packages_props") != "$text" ]]; then
        printf '%s\n' "$text" >"$packages_props"
    fi
}

choose_packages() {
    local feed missing id with_versions=() automl="; Metrics.MLNet.AutoML is left out, because the feed lacks Microsoft.ML.AutoML"
    mkdir -p artifacts
    feed=$(feed_directory)
    missing=$(ask_feed "$feed")

    if [[ -n $missing ]]; then
        require_native_tools
        offline_suffix=$(stand_ins_suffix)
        write_packages_props "$feed;\$(MSBuildThisFileDirectory)feed"
        echo "Packages: stand-ins from eng/offline for all of $(listed "${stood_in[@]}") (libtorch $(libtorch_version)), because the feed lacks ${missing// /, }"
        build_stand_ins "$offline_suffix"
    else
        if [[ -n $feed ]]; then write_packages_props "$feed"; else rm -f "$packages_props"; fi
        for id in "${required[@]}"; do with_versions+=("$id $(version_of "$id")"); done
        if has_automl; then automl=" and Microsoft.ML.AutoML $(version_of Microsoft.ML.AutoML)"; fi
        echo "Packages: the feed's own $(listed "${with_versions[@]}")$automl"
    fi
}
