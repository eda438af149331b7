#!/usr/bin/env bash
# Prove the set-up on a bare Debian 12: python3 and nothing else, first as root, then as an
# ordinary user who gets one command to run.
#
#   sudo packaging/prove_bare_debian.sh FOLDER [ARGUMENTS OF dev.py, default: run]
#
# Needs root, debootstrap, git and about 15 GB in FOLDER. It takes the checkout as it stands, without
# what git ignores.
# Where the machine itself needs something to reach its package index (a certificate, a pip.conf, a
# folder of wheels), name those paths in AMBIENT; they are copied to the same place in the root.
# PIP_* variables are passed on as they are. COMPILED may name the .build/llama of an earlier proof, to
# skip the compiling; KEEP=1 keeps the two roots.
set -euo pipefail

folder=$(realpath -m "${1:?a folder for the Debian roots}")
shift
arguments=("${@:-run}")
checkout=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$folder"

fresh_root() { # NAME: unpack a bare Debian and put the checkout into it
  rm -rf --one-file-system "${folder:?}/$1"
  if [ ! -f "$folder/bare.tar" ]; then
    debootstrap --variant=minbase --include=python3 bookworm "$folder/bare"
    tar -C "$folder/bare" -cf "$folder/bare.tar" . && rm -rf --one-file-system "$folder/bare"
  fi
  mkdir "$folder/$1" && tar -C "$folder/$1" -xf "$folder/bare.tar"
  cp /etc/resolv.conf "$folder/$1/etc/resolv.conf"
  for path in ${AMBIENT:-}; do
    mkdir -p "$folder/$1$(dirname "$path")" && cp -rT "$path" "$folder/$1$path"
  done
  in_root "$1" useradd --create-home person
  mkdir "$folder/$1/home/person/workbench"
  (cd "$checkout" && git ls-files -z --cached --others --exclude-standard) |
    tar -C "$checkout" --null -T - --ignore-failed-read -c |
    tar -x -C "$folder/$1/home/person/workbench"
  if [ -n "${COMPILED:-}" ]; then
    mkdir "$folder/$1/home/person/workbench/.build"
    cp -r "$COMPILED" "$folder/$1/home/person/workbench/.build/llama"
  fi
}

in_root() { # NAME COMMAND...: run it in the root, with its own mounts and processes
  local root="$folder/$1"
  shift
  local -a passed=(HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin)
  while IFS= read -r line; do passed+=("$line"); done < <(env | grep '^PIP_' || true)
  unshare --mount --pid --ipc --fork bash -c '
    root=$1; shift
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/dev" && mkdir "$root/dev/shm" && chmod 1777 "$root/dev/shm"
    for device in null zero full random urandom tty; do
      touch "$root/dev/$device" && mount --bind "/dev/$device" "$root/dev/$device"
    done
    ln -s /proc/self/fd "$root/dev/fd"
    exec chroot "$root" env -i "$@"' in_root "$root" "${passed[@]}" "$@" </dev/null
}

as_person() { # NAME COMMAND: the ordinary user, in the checkout
  in_root "$1" su person -c "cd ~/workbench && $2"
}

say() { printf '\n### %s\n' "$*"; }

started() { # run the given function and tell how long it took
  local begin=$SECONDS
  "$@" || { say "FAILED after $((SECONDS - begin)) s: $*"; exit 1; }
  say "took $((SECONDS - begin)) s"
}

quoted=$(printf ' %q' "${arguments[@]}")

say "As root, from nothing: dev.py$quoted"
fresh_root root
in_root root sh -c '! python3 -c "import ensurepip" 2>/dev/null; ! command -v c++' >/dev/null
started in_root root sh -c "cd /home/person/workbench && python3 packaging/dev.py$quoted"
say "As root, again"
started in_root root sh -c "cd /home/person/workbench && python3 packaging/dev.py$quoted"
[ -n "${KEEP:-}" ] || rm -rf --one-file-system "${folder:?}/root"

say "As an ordinary user, from nothing: told what to do, nothing made"
fresh_root user
in_root user chown -R person: /home/person
told=0
as_person user "python3 packaging/dev.py$quoted" >"$folder/told.txt" 2>&1 || told=$?
cat "$folder/told.txt"
[ "$told" = 1 ] && [ ! -e "$folder/user/home/person/workbench/.venv" ]
command=$(sed -n 's/^    //p' "$folder/told.txt" | tail -n 1)
say "The printed command, by the administrator: $command"
started in_root user sh -c "$command" >"$folder/command.log"
tail -n 2 "$folder/command.log"
say "As an ordinary user: dev.py$quoted"
started as_person user "python3 packaging/dev.py$quoted"
say "As an ordinary user, again"
started as_person user "python3 packaging/dev.py$quoted"
[ -n "${KEEP:-}" ] || rm -rf --one-file-system "${folder:?}/user"
say "Proved."
