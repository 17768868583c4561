#!/bin/sh
# usage: postgres.sh PROGRAMS FOLDER PORT [keep]
# Runs a throw-away PostgreSQL server in FOLDER until standard input ends. It ends when the process that started this
# script is gone, in whichever way, so that no server and no data stay behind. With "keep" the folder stays, and a
# server started there again has to recover from that end.
set -eu
programs=$1 folder=$2 port=$3 keep=${4:-} as=

if [ "$(id -u)" = 0 ]; then
  # PostgreSQL refuses to run as root, and the user that it runs as instead may not get to where the programs are.
  if [ -d "$folder/program" ]; then
    programs=$folder/program/bin
  elif [ -d "$programs/../share/postgresql" ]; then
    cp -R "$programs/.." "$folder/program"
    programs=$folder/program/bin
  fi
  chown -R 65534:65534 "$folder"
  as='setpriv --reuid=65534 --regid=65534 --clear-groups'
fi

trap '' INT TERM HUP
[ -d "$folder/data" ] || $as "$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$folder/initdb.log"
$as "$programs/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
  -c max_connections=300 -c shared_buffers=64MB -c timezone=UTC -c log_timezone=UTC </dev/null &
server=$!

cat >/dev/null
kill -QUIT "$server" 2>/dev/null || true
wait "$server" || true
[ "$keep" = keep ] || rm -rf "$folder"
