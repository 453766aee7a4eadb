// What the colours and shapes mean, and how many of each there are.
import { KINDS, kindOf } from './kinds.js';
import { paintSwatch } from './shapes.js';

export function makeLegend(list) {
  for (const kind of KINDS) {
    const item = document.createElement('li');
    const count = document.createElement('span');
    count.className = 'count';
    count.id = `count-${kind.name}`;
    item.append(document.createElement('canvas'), kind.label, count);
    list.append(item);
  }
}

export function recolourLegend(list, colours) {
  KINDS.forEach((kind, i) => paintSwatch(list.children[i].querySelector('canvas'), kind, colours));
}

export function countKinds(features) {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind.name, 0]));
  features.forEach((feature) => counts[kindOf(feature)]++);
  for (const [name, count] of Object.entries(counts)) {
    document.getElementById(`count-${name}`).textContent = count.toLocaleString('en');
  }
}
