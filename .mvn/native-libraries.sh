# Sourced by mvnw and headroom. On Linux, JavaFX loads pango, fontconfig and freetype even without a display, and GTK 3
# for a window. What the machine lacks is fetched here from the Debian or Ubuntu archive that the machine already trusts,
# unpacked into the user's cache and put on LD_LIBRARY_PATH: without root, and without changing the system.

native_cache=${XDG_CACHE_HOME:-${HOME-/tmp}/.cache}/headroom

# Is the shared library $1 known to the linker, or on LD_LIBRARY_PATH?
has_library() {
  case "$native_known" in *"$1 "*) return 0 ;; esac
  native_ifs=$IFS IFS=:
  for native_dir in ${LD_LIBRARY_PATH-}; do
    if [ -e "$native_dir/$1" ]; then
      IFS=$native_ifs
      return 0
    fi
  done
  IFS=$native_ifs
  return 1
}

has_libraries() {
  for native_library; do has_library "$native_library" || return 1; done
}

use_unpacked() {
  for native_dir in "$native_cache"/native/usr/lib/* "$native_cache"/native/lib/*; do
    if [ -d "$native_dir" ]; then LD_LIBRARY_PATH=$native_dir${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}; fi
  done
  export LD_LIBRARY_PATH
}

native_apt() {
  apt-get -qq -o Dir::State="$native_work/state" -o Dir::State::status=/var/lib/dpkg/status \
    -o Dir::Cache="$native_work/cache" -o Debug::NoLocking=1 -o APT::Sandbox::User="$(id -un)" "$@"
}

# Fetches the packages and whatever they need that is not installed, and unpacks them beside the earlier ones.
fetch_packages() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || return 1
  native_work=$native_cache/fetch.$$
  mkdir -p "$native_work/state/lists/partial" "$native_work/cache/archives/partial" "$native_cache/native" || return 1
  native_result=0
  {
    native_apt update && native_apt --yes --no-install-recommends --download-only install "$@" &&
      for native_deb in "$native_work"/cache/archives/*.deb; do dpkg-deb -x "$native_deb" "$native_cache/native" || exit 1; done
  } >"$native_cache/fetch.log" 2>&1 || native_result=1
  rm -rf "$native_work"
  return $native_result
}

# native_libraries PURPOSE PACKAGES LIBRARY...: makes the libraries loadable, or says in one sentence what to install.
need_libraries() {
  native_purpose=$1 native_packages=$2
  shift 2
  if has_libraries "$@"; then return 0; fi
  use_unpacked
  if has_libraries "$@"; then return 0; fi
  echo "Headroom: this machine lacks $native_purpose; fetching it once into $native_cache (no root needed) ..." >&2
  # shellcheck disable=SC2086 # a list of packages
  if fetch_packages $native_packages; then use_unpacked; fi
  if has_libraries "$@"; then return 0; fi
  echo "Headroom lacks $native_purpose and could not fetch it: install it (Debian, Ubuntu: apt-get install $native_packages; Fedora: dnf install pango gtk3)." >&2
  return 1
}

# What every use of JavaFX and of text in pictures needs; with "window" also what a window on a display needs.
native_libraries() {
  [ "$(uname -s)" = Linux ] || return 0
  native_known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null | tr '\n' ' ')
  need_libraries "pango, fontconfig or freetype, which JavaFX draws text with" "libpangoft2-1.0-0 libfontconfig1 libfreetype6" \
    libpango-1.0.so.0 libpangoft2-1.0.so.0 libgobject-2.0.so.0 libglib-2.0.so.0 libfontconfig.so.1 libfreetype.so.6 || return 1
  if [ "${1-}" = window ]; then
    need_libraries "GTK 3, which JavaFX opens windows with" "libgtk-3-0 libxtst6 libxxf86vm1 libgl1" \
      libgtk-3.so.0 libgdk-3.so.0 libX11.so.6 libXtst.so.6 || return 1
  fi
}

# Makes the program's own fonts known to the font library, first, so that a machine without any font shows text too
# and every machine shows the same. $1: the directory of the fonts.
own_fonts() {
  [ "$(uname -s)" = Linux ] && [ -z "${FONTCONFIG_FILE-}" ] || return 0
  native_fonts=$(printf '%s' "$1" | sed 's/&/\&amp;/g; s/</\&lt;/g')
  native_conf=$native_cache/fonts-$(printf '%s' "$1" | cksum | cut -d ' ' -f 1).conf
  if [ ! -e "$native_conf" ]; then
    mkdir -p "$native_cache" || return 0
    cat >"$native_conf.$$" <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>$native_fonts</dir>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
END
    mv "$native_conf.$$" "$native_conf"
  fi
  FONTCONFIG_FILE=$native_conf
  export FONTCONFIG_FILE
}
