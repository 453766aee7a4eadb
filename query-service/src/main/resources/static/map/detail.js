// What is known of one volume, beside the map.
import { addressOf } from './api.js';
import { KINDS, kindOf } from './kinds.js';

const FEET_PER_METRE = 1 / 0.3048;

/**
 * Shows a feature.
 *
 * @param parts the elements, by their ids
 * @param among how many others there are at the same place, in words
 */
export function showDetail(parts, feature, among) {
  const { properties } = feature;
  const kind = KINDS.find((one) => one.name === kindOf(feature));
  parts['detail-title'].textContent = kind?.label ?? kindOf(feature);
  parts['detail-among'].textContent = among;
  parts['detail-link'].href = addressOf(feature);
  parts['detail-versions'].href = `${addressOf(feature)}/versions`;
  parts.detail.querySelector('dl').replaceChildren(
    ...row('Altitude', `${altitude(properties.lower_altitude_meters)} to ${altitude(properties.upper_altitude_meters)}`),
    ...row('Applies', `${moment(properties.time_start)} to ${moment(properties.time_end)}`),
    ...row('Manager', properties.manager),
    ...row('Id', feature.id),
    ...row('Version', String(properties.version)),
    ...row('Recorded at', `position ${properties.position.toLocaleString('en')} of the ledger`),
    ...row('Details from', properties.uss_base_url),
  );
  parts.detail.hidden = false;
}

function row(name, value) {
  const term = document.createElement('dt');
  const text = document.createElement('dd');
  term.textContent = name;
  text.textContent = value;
  return [term, text];
}

/** Above the WGS84 ellipsoid. */
function altitude(metres) {
  return `${Math.round(metres).toLocaleString('en')} m (${Math.round(metres * FEET_PER_METRE).toLocaleString('en')} ft)`;
}

function moment(text) {
  return `${text.slice(0, 19).replace('T', ' ')}Z`;
}
