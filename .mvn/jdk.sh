# Sourced by mvnw and headroom. Sets JAVA_HOME to a JDK 25 or later, wherever the default `java` points to.

# The major version of the JDK in directory $1; fails where there is none.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# The JDK that an executable on the PATH belongs to, through its symbolic links.
jdk_of_path() {
  jdk_java=$(command -v javac) && jdk_java=$(readlink -f "$jdk_java") || return 1
  dirname "$(dirname "$jdk_java")"
}

# Every directory where a JDK is usually unpacked.
jdk_candidates() {
  for jdk_dir in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/jdk* /usr/local/java* /opt/* /opt/*/* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.gradle/jdks/* "${HOME-}"/.jabba/jdk/* \
    "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/.jdks/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    [ -x "$jdk_dir/bin/javac" ] && printf '%s\n' "$jdk_dir"
  done
}

# Keeps a fit JAVA_HOME; else takes the JDK of the PATH; else the oldest fit one of the usual places.
find_jdk() {
  if jdk_found=$(jdk_major "${JAVA_HOME-}") && [ "${jdk_found:-0}" -ge 25 ]; then return 0; fi
  if jdk_home=$(jdk_of_path) && jdk_found=$(jdk_major "$jdk_home") && [ "${jdk_found:-0}" -ge 25 ]; then
    JAVA_HOME=$jdk_home
    export JAVA_HOME
    return 0
  fi
  jdk_home=$(jdk_candidates | while IFS= read -r jdk_dir; do
    jdk_found=$(jdk_major "$jdk_dir") && [ "${jdk_found:-0}" -ge 25 ] && printf '%s %s\n' "$jdk_found" "$jdk_dir"
  done | sort -n | sed -n '1s/^[0-9]* //p')
  if [ -n "$jdk_home" ]; then
    JAVA_HOME=$jdk_home
    export JAVA_HOME
    return 0
  fi
  echo "Headroom needs a JDK 25 or later and found none: install one, for instance Eclipse Temurin 25 from https://adoptium.net or the package openjdk-25-jdk, or set JAVA_HOME to where it is." >&2
  return 1
}
