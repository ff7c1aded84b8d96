#!/usr/bin/env bash
# Makes the secrets of compose.yaml, once: random ones in deploy/secrets, which git does not see. Prints nothing of them.
set -euo pipefail
cd "$(dirname "$0")"

umask 077
mkdir -p secrets
if [ -e secrets/compose.env ]; then
  echo "deploy/secrets is there already; remove the folder to make new ones (and the volume of PostgreSQL with it)." >&2
  exit 0
fi

random() { head -c 24 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n'; }
# As `analysis key new` does it: a key of 256 random bits, of which the configuration holds the hash.
key() { printf 'ak_%s' "$(head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n')"; }
hash_of() { printf 'sha256:%s' "$(sha256sum < "$1" | cut -d ' ' -f 1)"; }

random > secrets/postgres-password
random > secrets/grafana-password
for name in metrics writer operator; do
  key > "secrets/$name-key"
done
# Containers read these two as users of their own.
chmod 0644 secrets/metrics-key secrets/grafana-password secrets/postgres-password

cat > secrets/compose.env <<ENV
ANALYSIS__Store__ConnectionString=Host=postgres;Database=analysis;Username=analysis;Password=$(cat secrets/postgres-password)
ANALYSIS__Cluster__ClusterId=compose
ANALYSIS__Cluster__ServiceId=analysis
ANALYSIS__Gateway__Keys__0__Name=prometheus
ANALYSIS__Gateway__Keys__0__Role=Reader
ANALYSIS__Gateway__Keys__0__Hash=$(hash_of secrets/metrics-key)
ANALYSIS__Gateway__Keys__1__Name=writer
ANALYSIS__Gateway__Keys__1__Role=Writer
ANALYSIS__Gateway__Keys__1__Hash=$(hash_of secrets/writer-key)
ANALYSIS__Gateway__Keys__2__Name=operator
ANALYSIS__Gateway__Keys__2__Role=Operator
ANALYSIS__Gateway__Keys__2__Hash=$(hash_of secrets/operator-key)
ENV
echo "Made deploy/secrets: keys for callers are in writer-key and operator-key, Grafana's password in grafana-password (user admin)."
