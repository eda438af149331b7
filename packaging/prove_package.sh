#!/usr/bin/env bash
# Prove a .deb on a bare Debian: install it, let an ordinary user run its self-test without any
# network, remove it, and see that the workspace stayed.
#
#   sudo packaging/prove_package.sh FILE.deb FOLDER
#
# Needs root and debootstrap, and room in FOLDER for Debian and the installed program. AMBIENT names
# files that the machine needs to reach its package index; they are copied into the root.
set -euo pipefail

package=$(realpath "${1:?a .deb}")
folder=$(realpath -m "${2:?a folder for the Debian root}")
root="$folder/installed"
mkdir -p "$folder"

say() { printf '\n### %s\n' "$*"; }

inside() { # COMMAND...: run it in the root, with its own mounts and processes
  unshare --mount --pid --ipc ${NETWORK:-} --fork bash -c '
    root=$1; shift
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev" && mkdir "$root/dev/shm" && chmod 1777 "$root/dev/shm"
    for device in null zero full random urandom tty; do
      touch "$root/dev/$device" && mount --bind "/dev/$device" "$root/dev/$device"
    done
    ln -s /proc/self/fd "$root/dev/fd"
    exec chroot "$root" env -i HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"' \
    inside "$root" "$@" </dev/null
}

as_person() { inside su person -c "$1"; }

say "A bare Debian"
rm -rf --one-file-system "$root"
if [ ! -f "$folder/minimal.tar" ]; then
  debootstrap --variant=minbase bookworm "$folder/minimal"
  tar -C "$folder/minimal" -cf "$folder/minimal.tar" .
  rm -rf --one-file-system "$folder/minimal"
fi
mkdir "$root" && tar -C "$root" -xf "$folder/minimal.tar"
cp /etc/resolv.conf "$root/etc/resolv.conf"
for path in ${AMBIENT:-}; do
  mkdir -p "$root$(dirname "$path")" && cp -rT "$path" "$root$path"
done
inside useradd --create-home person
ln "$package" "$root/program.deb" 2>/dev/null || cp "$package" "$root/program.deb"

say "Installing"
inside apt-get update -qq
begun=$SECONDS
inside apt-get install -y --no-install-recommends /program.deb >"$folder/install.log" 2>&1 ||
  { tail -n 20 "$folder/install.log"; exit 1; }
say "installed in $((SECONDS - begun)) s, $(du -sm "$root/opt/ai-workbench" | cut -f1) MB"
name=$(inside dpkg-deb --field /program.deb Package)
inside sh -c 'command -v python3' && { say "FAILED: Python is here, so nothing is proved"; exit 1; }

export NETWORK=--net
say "Cold start, without a network"
sync && echo 3 >/proc/sys/vm/drop_caches || say "the page cache could not be dropped"
for _ in 1 2; do
  as_person 'begun=$(date +%s%N); workbench --help >/dev/null; echo "$(( ($(date +%s%N) - begun) / 1000000 )) ms"'
done

say "Self-test by an ordinary user, without a network"
as_person 'workbench --self-test --json' | tee "$folder/self-test.json"
as_person 'cd && workbench --json > tour.json' || { say "FAILED: the main job"; exit 1; }

say "Removing"
inside apt-get purge -y "$name" >>"$folder/install.log" 2>&1
[ ! -e "$root/opt/ai-workbench" ] || { say "FAILED: something of the program stayed"; exit 1; }
[ -e "$root/home/person/.local/share/AI Workbench/workbench.db" ] ||
  { say "FAILED: the workspace went"; exit 1; }
rm -rf --one-file-system "$root"
say "Proved."
