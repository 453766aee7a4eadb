// Puts the page together.
import { Audit } from './audit.js';
import { Choice } from './choice.js';
import { Flashes } from './flashes.js';
import { listen } from './keys.js';
import { addSky, recolourSky, showSky } from './layers.js';
import { countKinds, makeLegend, recolourLegend } from './legend.js';
import { keepPace, seldom } from './pace.js';
import { Sky } from './sky.js';
import { onTheme, palette, theme } from './theme.js';
import { Time } from './time.js';
import { View } from './view.js';
import { makeMap, recolourWorld } from './world.js';

const parts = Object.fromEntries([...document.querySelectorAll('[id]')].map((part) => [part.id, part]));
const list = parts.legend.querySelector('ul');
const say = (text) => {
  if (parts.status.textContent !== text) {
    parts.status.textContent = text;
  }
};

document.documentElement.dataset.theme = theme();
makeLegend(list);
const map = await makeMap(parts.map, palette());
addSky(map, palette());
keepPace(map);
const flashes = new Flashes(map, palette());
onTheme(parts.theme, (colours) => {
  recolourWorld(map, colours);
  recolourSky(map, colours);
  flashes.recolour(colours);
  recolourLegend(list, colours);
});

const sky = new Sky(() => {
  const { features } = sky;
  showSky(map, features, sky.age);
  countKinds(features);
  choice.refresh();
}, seldom(map));
const choice = new Choice(map, sky, parts);
const view = new View(map, sky, say);
const audit = new Audit(map, view, parts, {
  recorded: ({ area }) => area && flashes.show(area),
  chosen: async (entity) => say(await choice.find(entity, view.moment)),
});
const time = new Time(parts, view, audit);
time.live();

parts['find-form'].addEventListener('submit', async (event) => {
  event.preventDefault();
  say(await choice.find(parts.find.value, view.moment));
});
const help = () => parts.keys.showModal();
parts.help.addEventListener('click', help);

listen(
  [
    ['/', 'find by id', () => parts.find.focus()],
    [' ', 'replay, or pause', () => time.toggle()],
    [',', 'a step back in time', () => time.step(-0.02)],
    ['.', 'a step forward', () => time.step(0.02)],
    ['[', 'replay slower', () => time.faster(-1)],
    [']', 'replay faster', () => time.faster(1)],
    ['l', 'live', () => time.live()],
    ['n', 'the next volume', () => choice.next(1)],
    ['p', 'the one before', () => choice.next(-1)],
    ['m', 'to the map, which arrow keys move and + and - zoom', () => map.getCanvas().focus()],
    ['a', 'what was recorded, for auditors', () => audit.open()],
    ['t', 'dark or light', () => parts.theme.click()],
    ['?', 'this list', help],
    ['Escape', 'close the detail', () => choice.none()],
  ],
  parts.keys.querySelector('tbody'),
);

// For the browser's console, and for tests.
globalThis.skyledger = { map, sky, view };
