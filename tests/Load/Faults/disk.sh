#!/bin/sh
# usage: disk.sh FOLDER
# Keeps a disk of memory at FOLDER until standard input ends. Started in a mount namespace, which nobody else sees.
# "fill" leaves nothing free, "free" gives the space back; each is answered by "done" or "failed".
set -u
disk=$1 room=4g
mount -t tmpfs -o "size=$room" tmpfs "$disk" && echo ready || exit 1

fill() {
  # The disk shrinks around what lies on it, which may be growing at this moment; a file takes the rest.
  for spare in 64 256 1024 4096 16384; do
    used=$(df -k --output=used "$disk" | tail -n 1)
    if mount -o "remount,size=$((used + spare))k" "$disk" 2>/dev/null; then
      cat /dev/zero >"$disk/filling" 2>/dev/null
      return 0
    fi
  done
  return 1
}

free() {
  mount -o "remount,size=$room" "$disk" && rm -f "$disk/filling"
}

while read -r order; do
  case $order in
    fill) fill && echo done || echo failed ;;
    free) free && echo done || echo failed ;;
  esac
done
umount -l "$disk"
