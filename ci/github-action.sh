#!/usr/bin/env bash
# What action.yml runs: the command of the project, or else that of this repository, which is built first.
set -euo pipefail

if [ -e node_modules/.bin/miniprogram-network ]; then
  command=(npx --no-install miniprogram-network)
else
  bin="$GITHUB_ACTION_PATH/dist/src/cli/bin.js"
  # `npm ci` builds. What it says would stand among the findings.
  [ -e "$bin" ] || (cd "$GITHUB_ACTION_PATH" && npm ci --no-audit --no-fund >&2)
  command=(node "$bin")
fi

read -r -a paths <<< "$CHECK_PATH"
check=("${command[@]}" check "${paths[@]}")
if [ "$CHECK_STRICT" = true ]; then check+=(--strict); fi

# Findings are status 1, of which the last run tells; all else ends it here.
go_on() { "$@" || { local status=$?; [ "$status" -eq 1 ] || exit "$status"; }; }

if [ -n "$CHECK_SARIF" ]; then go_on "${check[@]}" --format sarif --output "$CHECK_SARIF"; fi
if [ "$CHECK_SUMMARY" = true ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  go_on "${check[@]}" --format markdown >> "$GITHUB_STEP_SUMMARY"
fi
"${check[@]}" --format "$CHECK_FORMAT" --max-warnings "$CHECK_MAX_WARNINGS"
