// The map without the sky: sea, land and borders. Nothing comes from elsewhere.
import { Map as MapLibre, NavigationControl, ScaleControl, AttributionControl } from './vendor/maplibre-gl/maplibre-gl.mjs';

const WORLD = new URL('vendor/natural-earth/world.geojson', import.meta.url).href;

/** A map in the element, once it can be drawn on. */
export async function makeMap(container, colours) {
  const map = new MapLibre({
    container,
    style: style(colours),
    center: [10, 25],
    zoom: 1.4,
    maxZoom: 18,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    hash: 'map',
    // How long a mark takes to appear, and how often all are placed anew: at 0, that would be with each frame.
    fadeDuration: 300,
    attributionControl: false,
    renderWorldCopies: true,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({ maxWidth: 120 }), 'bottom-right');
  map.addControl(new AttributionControl({ compact: false, customAttribution: 'MapLibre | Natural Earth' }), 'bottom-right');
  await new Promise((loaded) => map.once('load', loaded));
  return map;
}

export function recolourWorld(map, colours) {
  map.setPaintProperty('sea', 'background-color', colours.sea);
  map.setPaintProperty('land', 'fill-color', colours.land);
  map.setPaintProperty('coast', 'line-color', colours.coast);
  map.setPaintProperty('border', 'line-color', colours.border);
}

function style(colours) {
  return {
    version: 8,
    sources: { world: { type: 'geojson', data: WORLD } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      layer('land', 'fill', ['whole', 'cut'], { 'fill-color': colours.land, 'fill-antialias': false }),
      // Land that is cut at the antimeridian would have a coast there, so its coasts are lines of their own.
      layer('coast', 'line', ['whole', 'coast'], { 'line-color': colours.coast, 'line-width': 0.8 }),
      layer('border', 'line', ['border'], { 'line-color': colours.border, 'line-width': 0.8 }),
    ],
  };
}

function layer(id, type, kinds, paint) {
  return { id, type, source: 'world', filter: ['in', ['get', 'kind'], ['literal', kinds]], paint };
}
