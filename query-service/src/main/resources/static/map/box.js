// Which part of the world is read: what is in sight, and some more, so that small moves need nothing new.

const WORLD = 360;

/** West, south, east and north around what is in sight; null when that is most of the world. */
export function boxAround(map) {
  const sight = map.getBounds();
  const wide = sight.getEast() - sight.getWest();
  const high = sight.getNorth() - sight.getSouth();
  if (wide * 2 >= WORLD / 2) {
    return null;
  }
  return [
    wrapped(sight.getWest() - wide / 2),
    Math.max(-90, sight.getSouth() - high / 2),
    wrapped(sight.getEast() + wide / 2),
    Math.min(90, sight.getNorth() + high / 2),
  ].map((degrees) => Math.round(degrees * 1e4) / 1e4);
}

/** Whether what is in sight lies within a box that was read. */
export function covers(box, map) {
  if (box === null) {
    return true;
  }
  const sight = map.getBounds();
  const [west, south, east, north] = box;
  const wide = (east - west + WORLD) % WORLD;
  const from = (sight.getWest() - west + 2 * WORLD) % WORLD;
  return (
    from + (sight.getEast() - sight.getWest()) <= wide &&
    Math.max(-90, sight.getSouth()) >= south - 1e-9 &&
    Math.min(90, sight.getNorth()) <= north + 1e-9
  );
}

/** How much of the world a box takes, as a share. */
export function share(box) {
  return box === null ? 1 : ((box[2] - box[0] + WORLD) % WORLD) / WORLD;
}

function wrapped(longitude) {
  return ((((longitude + 180) % WORLD) + WORLD) % WORLD) - 180;
}
