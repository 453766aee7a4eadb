// Keeps the map fluid where drawing is slow, as it is without a graphics card: what moves is drawn with fewer pixels.

const LATE_MILLIS = 1000 / 30;
/** Of the screen's pixels on each side: fewer would not be worth looking at. */
const COARSEST = 0.4;
const FRAMES = 3;

/** What has changed meanwhile is drawn together, since cutting tiles anew takes longer than drawing them. */
const PAUSE_MILLIS = 250;
const PAUSE_MILLIS_MOVING = 500;

export function keepPace(map) {
  let share = 1;
  let frames = [];

  const draw = (wanted) => {
    const ratio = wanted * devicePixelRatio;
    if (Math.abs(map.getPixelRatio() - ratio) > 0.01) {
      map.setPixelRatio(ratio);
      frames = [];
    }
  };
  map.on('movestart', () => (frames = []));
  // Here a frame is about to be drawn. A canvas that is resized at any other time would be empty for a moment.
  map.on('move', () => {
    if (!map.isMoving()) {
      return;
    }
    frames.push(performance.now());
    if (frames.length > FRAMES) {
      share = fitting(share, (frames.at(-1) - frames[0]) / (frames.length - 1));
      frames = [];
    }
    draw(share);
  });
  map.on('idle', () =>
    setTimeout(() => {
      if (!map.isMoving()) {
        draw(1);
      }
    }),
  );
}

/** @returns what does something with the next frame, or, when it has just done so, after a pause */
export function seldom(map) {
  let last = -Infinity;
  return (something) => {
    const frame = () =>
      requestAnimationFrame(() => {
        last = performance.now();
        something();
      });
    const due = last + (map.isMoving() ? PAUSE_MILLIS_MOVING : PAUSE_MILLIS) - performance.now();
    if (due > 0) {
      setTimeout(frame, due);
    } else {
      frame();
    }
  };
}

/** What drawing takes grows with the number of pixels. A little is left over, so that it does not go to and fro. */
function fitting(share, millis) {
  if (millis > 1.05 * LATE_MILLIS) {
    return Math.max(COARSEST, share * Math.sqrt((0.9 * LATE_MILLIS) / millis));
  }
  return millis < 0.6 * LATE_MILLIS ? Math.min(1, 1.1 * share) : share;
}
