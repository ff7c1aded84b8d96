#!/usr/bin/env bash
# A cluster on this machine: PostgreSQL of the system, three silos, a gateway. For trying things out and for tests; all of it listens on loopback only.
#
#   deploy/local-cluster.sh start     make or go on with it, and wait until it answers
#   deploy/local-cluster.sh status    one line for each process
#   deploy/local-cluster.sh stop      end it in order; what it holds stays
#   deploy/local-cluster.sh remove    stop, and delete what it holds
#
#   ANALYSIS          the program; default the Release build of this repository, built where it is missing
#   ANALYSIS_HOME     where it lives; default ${XDG_STATE_HOME:-~/.local/state}/analysis-cluster; for root /var/lib/analysis-cluster, which PostgreSQL's own user can reach
#   ANALYSIS_PORT     the gateway's port, default 5080; silos answer at the next three, their own ports are 11 to 13 and 21 to 23 above, PostgreSQL's is 31 above
#   ANALYSIS_SILOS    how many; default 3
# Settings such as ANALYSIS__Intake__PendingMax or OTEL_EXPORTER_OTLP_ENDPOINT reach every process.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
state=${XDG_STATE_HOME:-$HOME/.local/state}
[ "$(id -u)" -eq 0 ] && state=/var/lib
home=${ANALYSIS_HOME:-$state/analysis-cluster}
port=${ANALYSIS_PORT:-5080}
silos=${ANALYSIS_SILOS:-3}
program=${ANALYSIS:-$here/../src/AnalysisCluster.Cli/bin/Release/net10.0/analysis}
database_port=$((port + 31))

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$*"
  exit 3
}

find_postgres() {
  local found
  found=$(command -v pg_ctl || printf '%s\n' /usr/lib/postgresql/*/bin/pg_ctl | sort -V | tail -n 1)
  { [ -x "$found" ] && command -v psql >/dev/null; } || fail "PostgreSQL is not installed. On Debian: apt-get install postgresql"
  dirname "$found"
}

# PostgreSQL refuses to run as root: then it runs as the user that the system's package made for it.
as_database_user() {
  if [ "$(id -u)" -eq 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

start_database() {
  local bin data=$home/postgres
  bin=$(find_postgres)
  if [ ! -e "$data/PG_VERSION" ]; then
    mkdir -p "$data"
    (umask 077 && head -c 24 /dev/urandom | base64 >"$home/database-password")
    if [ "$(id -u)" -eq 0 ]; then
      chown postgres "$data" "$home/database-password"
      chmod o+x "$home"
    fi
    as_database_user "$bin/initdb" --pgdata "$data" --username analysis --pwfile "$home/database-password" --auth scram-sha-256 \
      --encoding UTF8 --locale C >"$home/initdb.log" 2>&1 ||
      fail "initdb failed; see $home/initdb.log"
  fi
  if ! as_database_user "$bin/pg_ctl" --pgdata "$data" status >/dev/null 2>&1; then
    as_database_user "$bin/pg_ctl" --pgdata "$data" --log "$data/server.log" --wait --timeout 60 \
      --options "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200" start >/dev/null ||
      fail "PostgreSQL does not start; see $data/server.log"
  fi
  if [ "$(psql_ -d postgres -tAc "SELECT 1 FROM pg_database WHERE datname = 'analysis'")" != 1 ]; then
    psql_ -d postgres -qc 'CREATE DATABASE analysis' >/dev/null
  fi
}

psql_() { PGPASSWORD=$(cat "$home/database-password") psql -h 127.0.0.1 -p "$database_port" -U analysis -v ON_ERROR_STOP=1 "$@"; }

stop_database() {
  [ -e "$home/postgres/PG_VERSION" ] || return 0
  local bin
  bin=$(find_postgres)
  as_database_user "$bin/pg_ctl" --pgdata "$home/postgres" --mode fast --wait stop >/dev/null 2>&1 || true
}

# The number may have passed on to another program since.
is_running() { [ -e "$home/$1.pid" ] && [ "$(ps -o comm= -p "$(cat "$home/$1.pid")")" = "$(basename "$program")" ]; }

# start_process NAME ARGUMENTS…
start_process() {
  local name=$1
  shift
  is_running "$name" && return 0
  nohup "$program" "$@" >>"$home/$name.log" 2>&1 </dev/null &
  echo $! >"$home/$name.pid"
}

stop_process() {
  is_running "$1" || return 0
  local pid
  pid=$(cat "$home/$1.pid")
  kill -TERM "$pid" 2>/dev/null || true
  for _ in $(seq 450); do
    is_running "$1" || break
    sleep 0.1
  done
  if is_running "$1"; then
    kill -KILL "$pid"
    say "$1 did not end within 45 seconds and was killed."
  fi
  rm -f "$home/$1.pid"
}

await() {
  local name=$1 url=$2
  if ! "$program" health --gateway "$url" --wait 90; then
    tail -n 5 "$home/$name.log" >&2
    fail "$name does not answer; see $home/$name.log"
  fi
}

start() {
  [ -x "$program" ] || dotnet build "$here/../src/AnalysisCluster.Cli" -c Release -v q --nologo >&2
  umask 022
  mkdir -p "$home"
  start_database
  ANALYSIS__Store__ConnectionString="Host=127.0.0.1;Port=$database_port;Database=analysis;Username=analysis;Password=$(cat "$home/database-password")"
  export ANALYSIS__Store__ConnectionString
  export ANALYSIS__Cluster__ClusterId=local ANALYSIS__Cluster__ServiceId=analysis
  "$program" migrate >>"$home/migrate.log" 2>&1 || {
    tail -n 5 "$home/migrate.log" >&2
    fail "The schema could not be installed."
  }
  for i in $(seq "$silos"); do
    ANALYSIS__Silo__Address=127.0.0.1 ANALYSIS__Silo__Port=$((port + 10 + i)) ANALYSIS__Silo__GatewayPort=$((port + 20 + i)) \
      start_process "silo-$i" silo --listen "http://127.0.0.1:$((port + i))"
  done
  start_process gateway gateway --listen "http://127.0.0.1:$port"
  for i in $(seq "$silos"); do
    await "silo-$i" "http://127.0.0.1:$((port + i))"
  done
  await gateway "http://127.0.0.1:$port"
  say "The gateway answers at http://127.0.0.1:$port/; logs and data are in $home."
}

stop() {
  stop_process gateway
  for i in $(seq "$silos"); do
    stop_process "silo-$i"
  done
  stop_database
}

status() {
  local ended=0
  for name in $(seq -f 'silo-%g' "$silos") gateway; do
    if is_running "$name"; then
      echo "$name runs as process $(cat "$home/$name.pid")"
    else
      echo "$name does not run"
      ended=1
    fi
  done
  return $ended
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  status) status ;;
  remove)
    stop
    rm -rf "$home/postgres" "$home/database-password" "$home"/{silo-*,gateway,migrate,initdb}.log
    rmdir "$home"
    ;;
  *)
    sed -n '2,14s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
