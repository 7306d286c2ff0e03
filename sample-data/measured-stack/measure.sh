#!/usr/bin/env bash
# Measures a small real system from light load to exhaustion, before and after one change, and keeps what Prometheus
# and wrk returned. README.md beside this file says what is measured and what each file is.
#
#   ./measure.sh            installs what is missing (Debian, as root), measures, writes the files beside itself
#   ./measure.sh --derive   computes steps_before.csv and steps_after.csv again from the kept raw files
#
# Everything runs on the loopback address, in a temporary directory, for about 25 minutes; only processes started here
# are stopped. STEP_SECONDS, REPEATS, CONCURRENCIES and WARM_UP_SECONDS may be set for a shorter trial, OUT for another
# place to write.
set -Eeuo pipefail
export LC_ALL=C

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
OUT=${OUT:-$HERE}
STEP_SECONDS=${STEP_SECONDS:-40}     # from the start of a step to the start of the next; a multiple of SCRAPE_SECONDS
REPEATS=${REPEATS:-2}                # odd ones climb, even ones descend
CONCURRENCIES=${CONCURRENCIES:-2 4 8 16 32 64 128 256}
WARM_UP_SECONDS=${WARM_UP_SECONDS:-150} # until the service is compiled; a quarter of it after the change
SCRAPE_SECONDS=5
RATE_SECONDS=10                      # what one recorded rate looks back on, see setup/rules.yml
THINK_MILLIS=20                      # mean pause of a connection between answer and request, see setup/records.lua
WORKERS=16
LIMIT_SECONDS=2700                   # the whole run is ended after this, whatever happens
NGINX_CPU=0                          # nginx alone
SERVICE_CPU=1                        # the service, and with it Redis, the load generator and the monitoring
WORKER=10                            # priority of nginx and the service
HELPER=20                            # priority of what they wait for or are watched by: little work, done first
ENTRY=http://127.0.0.1:18080
SERVICE_METRICS=http://127.0.0.1:18082/metrics
PROMETHEUS=http://127.0.0.1:19090
PORTS=(18080 18081 18082 18443 18379 19090 19091 19092 19093 19094)
PACKAGES=(nginx redis-server wrk prometheus prometheus-node-exporter prometheus-nginx-exporter
    prometheus-process-exporter prometheus-redis-exporter curl util-linux)

RUN=
PIDS=()          # everything started here
NGINX_PID=

say() { printf '%s %s\n' "$(date -u +%H:%M:%S)" "$*" >&2; }
fail() { say "$*"; exit 1; }

# --- installing -----------------------------------------------------------------------------------------------------

install_packages() {
    local missing=() package
    for package in "${PACKAGES[@]}"; do
        dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    [ "$(id -u)" -eq 0 ] || fail "Install these Debian packages first, or run as root: ${missing[*]}"
    # Debian starts a service as soon as it is installed; here only our own processes may run.
    local policy=/usr/sbin/policy-rc.d made_policy=no
    if [ ! -e $policy ]; then
        printf '#!/bin/sh\nexit 101\n' >$policy
        chmod +x $policy
        made_policy=yes
    fi
    local status=0
    apt-get update -q && DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}" || status=$?
    [ $made_policy = yes ] && rm -f $policy
    [ $status -eq 0 ] || fail "apt-get could not install ${missing[*]}"
}

java_home() {
    local home
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
        if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null; then
            echo "$home"
            return
        fi
    done
    fail "No JDK 25 found: install one (for example temurin-25-jdk) or set JAVA_HOME"
}

# --- starting and stopping ------------------------------------------------------------------------------------------

stop_all() {
    trap - EXIT ERR INT TERM HUP
    [ ${#PIDS[@]} -eq 0 ] || kill "${PIDS[@]}" 2>/dev/null || true
    wait || true
    [ -z "$RUN" ] || rm -rf "$RUN"
}

# start NAME CPU PRIORITY COMMAND...: in the background, pinned to a CPU; sets STARTED to its process.
start() {
    local name=$1 cpu=$2 priority=$3
    shift 3
    ahead "$priority" taskset -c "$cpu" "$@" >"$RUN/$name.log" 2>&1 &
    STARTED=$!
    PIDS+=("$STARTED")
}

await() { # URL
    local attempt
    for attempt in $(seq 100); do
        curl -fsS -o /dev/null --max-time 2 "$1" 2>/dev/null && return
        sleep 0.2
    done
    tail -n 3 "$RUN"/*.log >&2
    fail "$1 does not answer after $attempt attempts"
}

# Runs a command before all ordinary work of the machine, where that is allowed. The kernel keeps back 5 % of each CPU
# for the rest. A higher priority goes first.
ahead() { # PRIORITY COMMAND...
    local priority=$1
    shift
    if chrt -r "$priority" true 2>/dev/null; then exec chrt -r "$priority" "$@"; else exec "$@"; fi
}

check_ports() {
    local port
    for port in "${PORTS[@]}"; do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            fail "Port $port is in use"
        fi
    done
}

fill_in() { # FILE: a copy in the run's directory with its name in place
    sed "s|@RUN@|$RUN|g" "$HERE/setup/$1" >"$RUN/${2:-$1}"
}

start_redis() {
    start redis $SERVICE_CPU $HELPER redis-server --port 18379 --bind 127.0.0.1 --save '' --appendonly no --dir "$RUN"
    REDIS_PID=$STARTED
    until redis-cli -p 18379 ping >/dev/null 2>&1; do sleep 0.2; done
    awk -f "$HERE/setup/records.awk" | redis-cli -p 18379 --pipe >/dev/null
}

start_service() {
    "$JDK/bin/keytool" -genkeypair -keystore "$RUN/service.p12" -storetype PKCS12 -storepass loopback -alias service \
        -keyalg RSA -keysize 3072 -dname CN=localhost -validity 30 2>/dev/null
    start service $SERVICE_CPU $WORKER "$JDK/bin/java" -Xms256m -Xmx256m -XX:+AlwaysPreTouch \
        -Dsun.net.httpserver.nodelay=true \
        -Dsun.net.httpserver.maxIdleConnections=300 \
        "$HERE/setup/Service.java" 18443 18082 18379 "$RUN/service.p12" $WORKERS
    SERVICE_PID=$STARTED
    await $SERVICE_METRICS
}

start_nginx() { # on|off
    fill_in "nginx-keepalive-$1.conf" nginx.conf
    start nginx $NGINX_CPU $WORKER nginx -c "$RUN/nginx.conf" -g 'daemon off;'
    NGINX_PID=$STARTED
    await $ENTRY/records/1
}

stop_nginx() {
    kill "$NGINX_PID"
    wait "$NGINX_PID" || true
    local kept=() pid
    for pid in "${PIDS[@]}"; do
        [ "$pid" = "$NGINX_PID" ] || kept+=("$pid")
    done
    PIDS=("${kept[@]}")
}

start_monitoring() {
    local file
    for file in prometheus.yml rules.yml processes.yml; do fill_in $file; done
    start nginx-exporter $SERVICE_CPU $HELPER prometheus-nginx-exporter -web.listen-address 127.0.0.1:19091 \
        -nginx.scrape-uri http://127.0.0.1:18081/stub_status
    MONITORING_PIDS=("$STARTED")
    start redis-exporter $SERVICE_CPU $HELPER prometheus-redis-exporter -web.listen-address 127.0.0.1:19092 \
        -redis.addr redis://127.0.0.1:18379
    MONITORING_PIDS+=("$STARTED")
    start node-exporter $SERVICE_CPU $HELPER prometheus-node-exporter --web.listen-address=127.0.0.1:19093 \
        --collector.disable-defaults --collector.cpu --collector.loadavg
    MONITORING_PIDS+=("$STARTED")
    start process-exporter $SERVICE_CPU $HELPER prometheus-process-exporter -web.listen-address 127.0.0.1:19094 \
        -config.path "$RUN/processes.yml" -threads=false -gather-smaps=false
    MONITORING_PIDS+=("$STARTED")
    start prometheus $SERVICE_CPU $HELPER prometheus --config.file="$RUN/prometheus.yml" \
        --storage.tsdb.path="$RUN/tsdb" --web.listen-address=127.0.0.1:19090
    MONITORING_PIDS+=("$STARTED")
    await $PROMETHEUS/-/ready
}

# --- measuring ------------------------------------------------------------------------------------------------------

# CPU seconds of some processes so far, from /proc/PID/stat (user and system time, finished children included).
cpu_seconds() {
    local pid
    for pid in "$@"; do
        sed 's/^.*) //' "/proc/$pid/stat"
    done | awk -v tick="$(getconf CLK_TCK)" '{ ticks += $12 + $13 + $14 + $15 } END { printf "%.2f", ticks / tick }'
}

# "busy0,busy1,steal": seconds that each of the two CPUs worked, and those that the host took from both.
machine_seconds() {
    awk -v tick="$(getconf CLK_TCK)" '
        /^cpu[01] / { busy[$1] = ($2 + $3 + $4 + $7 + $8) / tick; steal += $9 / tick }
        END { printf "%.2f,%.2f,%.2f", busy["cpu0"], busy["cpu1"], steal }' /proc/stat
}

# "requests,seconds,handshakes,calls,call seconds": what the service has counted so far.
service_counts() {
    curl -fsS --max-time 4 $SERVICE_METRICS | awk '
        $1 == "service_request_duration_seconds_count" { requests = $2 }
        $1 == "service_request_duration_seconds_sum" { seconds = $2 }
        $1 == "service_tls_handshakes_total" { handshakes = $2 }
        $1 == "service_redis_round_trips_total" { calls = $2 }
        $1 == "service_redis_round_trip_seconds_total" { call_seconds = $2 }
        END { print requests "," seconds "," handshakes "," calls "," call_seconds }'
}

# One line of counters.csv: where the counters stand at the start or the end of a step.
counters() { # REPEAT ORDER CONCURRENCY EDGE CLIENT_SECONDS
    local workers
    workers=$(pgrep -P "$NGINX_PID")
    # shellcheck disable=SC2086 # one argument a process
    printf '%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s\n' "$1" "$2" "$3" "$4" "$(date +%s.%3N)" "$(machine_seconds)" \
        "$(cpu_seconds "$NGINX_PID" $workers)" "$(cpu_seconds "$SERVICE_PID")" "$(cpu_seconds "$REDIS_PID")" \
        "$(cpu_seconds "${MONITORING_PIDS[@]}")" "$5" "$(service_counts)"
}

wait_until() { # EPOCH_SECONDS
    local pause
    pause=$(awk -v at="$1" -v now="$(date +%s.%3N)" 'BEGIN { printf "%.3f", (at > now ? at - now : 0) }')
    sleep "$pause"
}

load() { # CONCURRENCY SECONDS
    # In a subshell, because `ahead` replaces the shell it runs in.
    (ahead $HELPER taskset -c $SERVICE_CPU wrk -t1 -c"$1" -d"$2s" --timeout 5s --latency \
        -s "$HERE/setup/records.lua" $ENTRY)
}

step() { # DIRECTORY REPEAT ORDER CONCURRENCY
    local out=$1 repeat=$2 order=$3 concurrency=$4 client TIMEFORMAT='%U %S'
    local file
    file=$(printf '%s/wrk/repeat%d_c%03d.txt' "$out" "$repeat" "$concurrency")
    counters "$repeat" "$order" "$concurrency" start 0 >>"$out/counters.csv"
    { time load "$concurrency" $((STEP_SECONDS - 1)) >"$file" 2>&1; } 2>"$RUN/client"
    client=$(awk '{ printf "%.3f", $1 + $2 }' "$RUN/client")
    counters "$repeat" "$order" "$concurrency" end "$client" >>"$out/counters.csv"
    say "$(basename "$out") $(basename "$file" .txt): $(grep Requests/sec "$file")"
}

next_grid_second() { echo $((($(date +%s) / SCRAPE_SECONDS + 1) * SCRAPE_SECONDS)); }

phase() { # before|after WARM_UP_SECONDS
    local out=$RUN/out/$1 repeat concurrency order begin at
    mkdir -p "$out/wrk" "$out/prometheus"
    echo "repeat,order,concurrency,edge,epoch_s,cpu0_busy_s,cpu1_busy_s,steal_s,nginx_cpu_s,service_cpu_s,redis_cpu_s,\
monitoring_cpu_s,client_cpu_s,service_requests,service_request_s,service_handshakes,redis_calls,redis_call_s" \
        >"$out/counters.csv"
    say "$1: warming up"
    load 64 "$2" >/dev/null
    begin=$(next_grid_second)
    at=$begin
    for repeat in $(seq "$REPEATS"); do
        order=0
        for concurrency in $(if ((repeat % 2)); then echo "$CONCURRENCIES"; else tac -s' ' <<<"$CONCURRENCIES "; fi); do
            order=$((order + 1))
            wait_until "$at"
            step "$out" "$repeat" $order "$concurrency"
            at=$((at + STEP_SECONDS))
        done
    done
    wait_until $((at + SCRAPE_SECONDS))
    save_series "$out/prometheus" "$begin" "$at"
}

query() { # FILE EXPRESSION
    curl -fsS --max-time 20 -o "$SERIES/$1" "$PROMETHEUS/api/v1/query_range" --data-urlencode "query=$2" \
        --data-urlencode "start=$FIRST" --data-urlencode "end=$LAST" --data-urlencode "step=$SCRAPE_SECONDS"
    grep -q '"values"' "$SERIES/$1" || fail "$1: Prometheus returned no samples"
}

save_series() { # DIRECTORY BEGIN END
    SERIES=$1
    FIRST=$(($2 + RATE_SECONDS)) # so that no recorded rate looks back on the time before the first step
    LAST=$3
    query nginx.json '{job="nginx",__name__=~"nginx_http_requests_total|nginx_connections_(active|waiting|writing)"}'
    query service.json '{job="service",__name__!~"up|scrape_.+|component:.+|service_request_duration_.+"}'
    query service_request_duration.json '{__name__=~"service_request_duration_seconds_.+"}'
    query redis.json '{__name__=~"redis_commands_total|redis_connected_clients",cmd=~"get|"}'
    query node_cpu.json '{__name__=~"node_cpu_seconds_total|node_load1"}'
    query process_cpu.json 'namedprocess_namegroup_cpu_seconds_total'
    query utilisation.json '{__name__=~"component:.+:ratio"}'
    query response_time.json '{__name__=~"component:response_time_seconds:.+"}'
}

environment() {
    echo "captured: $(date -u +%Y-%m-%dT%H:%MZ)"
    echo "cpu: $(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores visible"
    echo "memory: $(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)"
    echo "kernel: $(uname -sr)"
    # shellcheck source=/dev/null
    echo "system: $(. /etc/os-release && echo "$PRETTY_NAME")"
    echo "java: $("$JDK/bin/java" -version 2>&1 | sed -n 2p)"
    echo "steps: concurrency $CONCURRENCIES; $STEP_SECONDS s from step to step; $REPEATS repeats"
    dpkg-query -W -f '${Package}: ${Version}\n' "${PACKAGES[@]}"
}

# --- deriving -------------------------------------------------------------------------------------------------------

# "duration_s requests errors non2xx mean p50 p90 p99 max" of one output of wrk, times in milliseconds.
read_wrk() {
    awk '
        function millis(text) {
            if (text ~ /us$/) return text / 1000
            if (text ~ /ms$/) return text + 0
            if (text ~ /m$/) return text * 60000
            return text * 1000
        }
        /^ +Latency +[0-9]/ { mean = millis($2); max = millis($4) }
        /^ +50% / { p50 = millis($2) }
        /^ +90% / { p90 = millis($2) }
        /^ +99% / { p99 = millis($2) }
        /requests in / { requests = $1; duration = millis($4) / 1000 }
        /Socket errors:/ { errors += $4 + $6 + $8 + $10 }
        /Non-2xx or 3xx responses:/ { refused = $NF; errors += refused }
        END { print duration, requests, errors + 0, refused + 0, mean, p50, p90, p99, max }' "$1"
}

derive() { # DIRECTORY before|after ITERATION
    local out=$1/$2 repeat order concurrency rest
    echo "iteration,repeat,order,start_epoch,concurrency,duration_s,requests,throughput_rps,errors,mean_ms,p50_ms,\
p90_ms,p99_ms,max_ms,think_time_ms,service_mean_ms,redis_mean_ms,handshakes_per_request,nginx_utilisation,\
service_utilisation,redis_utilisation,nginx_cores,service_cores,redis_cores,client_cores,foreign_cores,\
steal_cores,cpu0_busy,cpu1_busy"
    while IFS=, read -r repeat order concurrency rest; do
        {
            read_wrk "$(printf '%s/wrk/repeat%d_c%03d.txt' "$out" "$repeat" "$concurrency")"
            grep "^$repeat,$order,$concurrency," "$out/counters.csv"
        } | awk -F'[ ,]' -v name="$3" -v think="$THINK_MILLIS" '
            NR == 1 { seconds = $1; requests = $2; errors = $3; refused = $4 }
            NR == 1 { latencies = $5 "," $6 "," $7 "," $8 "," $9 }
            $4 == "start" { step = $1 "," $2; begin = $5; concurrency = $3; for (i = 5; i <= 18; i++) from[i] = $i }
            $4 == "end" { for (i = 5; i <= 18; i++) moved[i] = $i - from[i] }
            END {
                for (i = 6; i <= 13; i++) cores[i] = moved[i] / moved[5]
                foreign = cores[6] + cores[7] - cores[9] - cores[10] - cores[11] - cores[12] - cores[13]
                printf "%s,%s,%d,%d,%.2f,%d,%.2f,%d,%s,", name, step, begin, concurrency, seconds, requests,
                    (requests - refused) / seconds, errors, latencies
                printf "%d,%.3f,%.4f,%.4f,", think, 1000 * moved[15] / moved[14], 1000 * moved[18] / moved[17],
                    moved[16] / moved[14]
                # Each component may use one CPU, so its cores over that limit are its utilisation.
                printf "%.3f,%.3f,%.3f,", cores[9] / 1, cores[10] / 1, cores[11] / 1
                printf "%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f,%.3f\n", cores[9], cores[10], cores[11], cores[13], foreign,
                    cores[8], cores[6], cores[7]
            }'
    done < <(grep ',start,' "$out/counters.csv")
}

derive_tables() { # DIRECTORY
    derive "$1" before it0_keepalive_off >"$1/steps_before.csv"
    derive "$1" after it1_keepalive_on >"$1/steps_after.csv"
}

# --- all of it ------------------------------------------------------------------------------------------------------

measure() {
    [ "$(nproc)" -ge 2 ] || fail "Two CPUs are needed"
    install_packages
    JDK=$(java_home)
    check_ports
    RUN=$(mktemp -d)
    trap stop_all EXIT
    trap 'say "Stopped by a signal"; exit 130' INT TERM HUP
    trap 'say "Line $LINENO failed: $BASH_COMMAND"' ERR
    chrt -r $WORKER true 2>/dev/null || say "No real-time priority: other work on this machine will disturb more"
    start_redis
    start_service
    start_nginx off
    start_monitoring
    phase before "$WARM_UP_SECONDS"
    stop_nginx
    start_nginx on
    phase after $((WARM_UP_SECONDS / 4))
    environment >"$RUN/out/environment.txt"
    derive_tables "$RUN/out"
    rm -rf "$OUT/before" "$OUT/after"
    mkdir -p "$OUT"
    cp -r "$RUN/out/." "$OUT/"
    say "Done: $OUT"
}

case "${1:-}" in
    --derive) derive_tables "$OUT" ;;
    --measure-now) measure ;;
    "") exec timeout --foreground -k 30 "$LIMIT_SECONDS" "${BASH_SOURCE[0]}" --measure-now ;;
    *) fail "Usage: ${BASH_SOURCE[0]} [--derive]" ;;
esac
