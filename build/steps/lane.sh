#!/bin/sh
# Starts a worker of the end-to-end tests in a lane that is free, in Node's place (see lanes.mjs): with the variables of the lane's session,
# and in a network that reaches nothing but itself. Its two interfaces are joined to each other, so that a computer in it is not one without
# a network. The lane is free again when the worker has ended: until then it holds the lock.
set -eu
find_lane() {
  for lane in "$CHARTLOCK_LANES"/*; do
    exec 9<"$lane"
    if flock --nonblock 9; then return 0; fi
  done
  return 1
}
# The worker before may still be ending.
until find_lane; do sleep 0.1; done
. "$lane"
exec unshare --net sh -c '
  ip link set lo up
  ip link add lane type veth peer name lane-end
  ip addr add 10.255.76.1/32 dev lane
  ip link set lane-end up
  ip link set lane up
  exec "$@"
' lane "$CHARTLOCK_NODE" "$@"
