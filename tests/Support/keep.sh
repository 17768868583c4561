#!/bin/sh
# usage: keep.sh PROGRAM ARGUMENT...
# Prints the program's process id, then runs it until it ends or standard input does: nothing that a test starts
# outlives the test run, in whichever way that ends. Standard output ends when the program is gone.
"$@" </dev/null &
program=$!
echo "pid $program"
exec >/dev/null 2>&1
cat
kill -KILL "$program" 2>/dev/null
wait "$program"
