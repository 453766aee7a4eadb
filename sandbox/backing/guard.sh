#!/bin/sh
# Becomes a command that must not outlive its parent, whatever ends the parent: the parent holds the other end of this
# script's standard input, and when that closes a watcher tells the command to stop.
# Usage: guard.sh SIGNAL COMMAND..., where SIGNAL is the one on which the command stops in order.
stop=$1
shift

# When a process started, in clock ticks since boot: together with its number, a name that is never used again.
started() {
    read -r stat <"/proc/$1/stat" || return
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    echo "${20}"
}

alive() {
    [ "$(started $$)" = "$start" ]
}

watch() {
    read -r _ <&3
    alive && kill -s "$stop" $$
    for _ in $(seq 60); do
        alive || return
        sleep 1
    done
    alive && kill -s KILL $$
}

exec 3<&0
start=$(started $$)
# Twice removed, because PostgreSQL takes the end of an unknown child for a crash.
(watch >/dev/null 2>&1 &)
exec "$@" 3<&- </dev/null
