# Runs a command that must not outlive its parent, whatever ends the parent: the parent holds the other end of this
# script's standard input, and when that closes the command is told to stop.
# Usage: guard.sh SIGNAL COMMAND..., where SIGNAL is the one on which the command stops in order.
stop=$1
shift
exec 3<&0
"$@" 3<&- </dev/null &
child=$!
trap 'kill -s "$stop" "$child" 2>/dev/null' TERM INT HUP
(
    trap - TERM INT HUP
    read -r _ <&3
    kill -s "$stop" "$child"
) >/dev/null 2>&1 &
watch=$!
exec 3<&-
status=0
# A signal ends the wait, not the command, so wait until it is gone.
while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    status=$?
done
kill "$watch" 2>/dev/null
exit "$status"
