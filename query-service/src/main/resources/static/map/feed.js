// The live feed: opened first, so that nothing is missed between reading what stands and hearing what changes.
import { ROOT } from './api.js';

const PAUSE_MILLIS = 2000;

/**
 * Follows what changes in the box until stopped.
 *
 * @param hear has begin() for when the sky must be read, anew() for when also what was read is void,
 *     changed(feature), ended({id, position}), away() and back()
 * @returns what stops it
 */
export function follow(box, hear) {
  let source;
  let waiting;

  const open = () => {
    const address = new URL('live', ROOT);
    if (box !== null) {
      address.searchParams.set('bbox', box.join(','));
    }
    source = new EventSource(address);
    let begun = false;
    // A browser comes back by itself with the last id, so what was read before is still good.
    source.addEventListener('open', () => {
      if (!begun) {
        hear.begin();
      } else {
        hear.back();
      }
      begun = true;
    });
    source.addEventListener('reset', () => hear.anew());
    source.addEventListener('changed', (event) => hear.changed(JSON.parse(event.data)));
    source.addEventListener('ended', (event) => hear.ended(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      hear.away();
      // After an answer that is no feed, it does not come back by itself.
      if (source.readyState === EventSource.CLOSED) {
        waiting = setTimeout(open, PAUSE_MILLIS);
      }
    });
  };

  open();
  return () => {
    clearTimeout(waiting);
    source.close();
  };
}
