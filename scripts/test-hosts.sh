#!/usr/bin/env bash
# Packs the package, installs it with npm into new projects and compares what `eslint .` finds in the example:
# ESLint 9.15.0 (the oldest that is supported), the last 9, and 10; without and with @typescript-eslint/parser, that one
# also for JavaScript; ESM and CommonJS configurations. Needs a build, the network and some minutes. Other versions of
# ESLint may be named as arguments.
set -euo pipefail
cd "$(dirname "$0")/.."

versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(9.15.0 9 10.0.0 10)
# An error of the plugin's own ends a run instead of leaving a file out.
export MINIPROGRAM_NETWORK_DEBUG=1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tarball="$work/$(npm pack --ignore-scripts --silent --pack-destination "$work")"
name=eslint-plugin-miniprogram-network
failed=0

# Prints one line for each finding, without the folder, so that runs can be compared.
found() {
  (cd "$1" && shift && node node_modules/eslint/bin/eslint.js "$@" -f json . || true) | node -e '
    const [name] = process.argv.slice(1);
    let json = "";
    process.stdin.on("data", (text) => (json += text)).on("end", () => {
      if (!json) throw new Error("ESLint has stopped.");
      const results = JSON.parse(json);
      const lines = results.flatMap(({ filePath, messages, fatalErrorCount }) => messages.map((one) =>
        [filePath.split(name).pop(), one.line, one.column, one.endLine, one.endColumn, one.ruleId, one.severity, one.message].join(" ")));
      console.log(lines.sort().join("\n"));
    });' /shop
}

# Says whether a run finds what the first of its kind has found.
compare() {
  local label=$1 reference=$2 result=$3
  [ -f "$reference" ] || cp "$result" "$reference"
  local verdict=same
  diff -u "$reference" "$result" > "$result.diff" || { verdict=DIFFERENT; failed=1; }
  printf '%-10s %-44s %4s findings  %s\n' "$eslint" "$label" "$(grep -c . "$result" || true)" "$verdict"
  [ "$verdict" = same ] || cat "$result.diff"
}

# The first runs are held against what is planted in the example.
check_planted() {
  local planted=tests/examples/coffee-shop.txt
  [ "$(grep -c . "$1")" = "$(grep -c . "$planted")" ] || { echo "Not what $planted tells: $1"; failed=1; }
}

for version in "${versions[@]}"; do
  for parser in espree typescript; do
    shop="$work/$version-$parser/shop"
    mkdir -p "$shop"
    cp -r examples/coffee-shop/. "$shop"
    rm "$shop/eslint.config.mjs"
    printf '{ "private": true }\n' > "$shop/package.json"
    printf 'wx.request({ url: "http://beans.coffee.example" as string, fail: console.warn });\n' > "$shop/miniprogram/beans.ts"
    printf 'import network from "%s";\nexport default network.configs.strict;\n' $name > "$shop/esm.config.mjs"
    printf 'module.exports = require("%s").configs.strict;\n' $name > "$shop/common.config.cjs"
    printf 'import network from "%s";\nimport * as parser from "@typescript-eslint/parser";\n' $name > "$shop/all.config.mjs"
    printf 'export default [...network.configs.strict, { files: ["**/*.js"], languageOptions: { parser } }];\n' >> "$shop/all.config.mjs"
    packages=("$tarball" "eslint@$version")
    [ $parser = espree ] || packages+=(@typescript-eslint/parser@8 typescript@6)
    (cd "$shop" && npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}")
    eslint=$(node -p 'require(process.argv[1]).version' "$shop/node_modules/eslint/package.json")
    for config in esm.config.mjs common.config.cjs; do
      found "$shop" -c $config > "$work/result"
      compare "$parser, $config" "$work/reference-$parser" "$work/result"
    done
    if [ $parser = espree ]; then
      check_planted "$work/result"
      continue
    fi
    found "$shop" -c all.config.mjs > "$work/result"
    compare "typescript for JavaScript too" "$work/reference-$parser" "$work/result"
    grep -v beans.ts "$work/result" > "$work/javascript" || true
    compare "typescript, without the TypeScript file" "$work/reference-espree" "$work/javascript"
  done
done
exit $failed
