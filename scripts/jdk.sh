# Sourced by ./hearsay, ./check and .ci/run: finds the newest JDK of release 21 or later, the
# first found among equals. Starts no process for a JDK that says in its "release" file which it
# is, as all current ones do.

# Prints the link-free form of a path to a file; `readlink -f` is missing on some systems.
without_links() {
  local file=$1 target
  while [ -L "$file" ]; do
    target=$(readlink "$file")
    case $target in
      /*) file=$target ;;
      *) file=${file%/*}/$target ;;
    esac
  done
  printf '%s\n' "$file"
}

# Sets `version` to that of the JDK in folder $1, such as 21.0.2; to 0 for none, or one without $2.
jdk_version() {
  local line
  version=0
  [ -x "$1/bin/$2" ] && [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in JAVA_VERSION=*) version=${line#*=} ;; esac
    done <"$1/release"
  else
    version=$("$1/bin/$2" -version 2>&1) || version=0
    version=${version##* }
  fi
  version=${version//[!0-9a-zA-Z.+-]/}
}

# Exports JAVA_HOME and sets java_version (21.0.2) and java_release (21). False if there is none.
# What is to be run and not built needs no compiler: find_jdk java.
find_jdk() {
  local home version release found='' on_path tool=${1:-javac}
  java_release=20
  on_path=$(command -v "$tool" || true)
  if [ -n "$on_path" ]; then
    on_path=$(without_links "$on_path")
    on_path=${on_path%"/bin/$tool"}
    # On macOS /usr/bin holds stand-ins, which may open a window that offers a download
    [ "$on_path" != /usr ] || on_path=''
  fi
  for home in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /opt/* /opt/java/*; do
    [ -n "$home" ] || continue
    jdk_version "$home" "$tool"
    release=${version%%[!0-9]*}
    if [ "${release:-0}" -gt "$java_release" ]; then
      java_release=$release
      java_version=$version
      found=$home
    fi
  done
  [ -n "$found" ] || return 1
  export JAVA_HOME=$found
}
