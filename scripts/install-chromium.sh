#!/usr/bin/env bash
# The browser in which tests open the HTML report. It is no fault when it cannot be installed: those tests say so and are skipped.
set -u

if [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; then exit 0; fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
  echo "No Chromium, and no right to install it: tests in a browser are skipped."
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
if timeout 300 apt-get install -y -q --no-install-recommends chromium > /dev/null 2>&1; then exit 0; fi
if timeout 120 apt-get update -q > /dev/null 2>&1 && timeout 300 apt-get install -y -q --no-install-recommends chromium > /dev/null 2>&1; then exit 0; fi
echo "Chromium could not be installed: tests in a browser are skipped."
