// History as it unfolded, which the service tells only those who show a token and say what for.
import { ROOT } from './api.js';

const PAUSE_MILLIS = 2000;

/**
 * Follows history until stopped, or until its end.
 *
 * @param reader has token and purpose; neither is kept by the browser or stands in an address
 * @param query what of it, as /audit/replay takes it
 * @param seen the id that was seen last, or null
 * @param hear has told(id, name, data) for each event, and refused(sentence) when it is of no use to try again
 * @returns what stops it
 */
export function followHistory(reader, query, seen, hear) {
  const leaving = new AbortController();
  let last = seen;

  const hearAll = async () => {
    for await (const { id, name, data } of events(await ask(reader, query, last, leaving.signal))) {
      last = id;
      hear.told(id, name, data);
      if (name === 'end' || name === 'expired') {
        leaving.abort();
      }
    }
  };

  const goOn = async () => {
    while (!leaving.signal.aborted) {
      try {
        await hearAll();
      } catch (failure) {
        if (failure instanceof Refused && !leaving.signal.aborted) {
          leaving.abort();
          hear.refused(failure.message);
        }
      }
      if (!leaving.signal.aborted) {
        await new Promise((again) => setTimeout(again, PAUSE_MILLIS));
      }
    }
  };

  goOn();
  return () => leaving.abort();
}

class Refused extends Error {}

async function ask({ token, purpose }, query, seen, signal) {
  const address = new URL(`audit/replay?${new URLSearchParams(query)}`, ROOT);
  const headers = { Authorization: `Bearer ${token}`, 'Skyledger-Purpose': bytes(purpose) };
  if (seen !== null) {
    headers['Last-Event-ID'] = seen;
  }
  const answer = await fetch(address, { signal, cache: 'no-store', headers });
  if (!answer.ok) {
    const sentence = await answer.json().then((problem) => problem.detail, () => answer.statusText);
    throw answer.status < 500 ? new Refused(sentence) : new Error(sentence);
  }
  return answer.body;
}

/** A header holds bytes: those of UTF-8, each as a character. */
function bytes(text) {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

/** The browser's own EventSource can show no token. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const frames = (text + piece.value).split('\n\n');
    text = frames.pop();
    for (const frame of frames) {
      const fields = Object.fromEntries(frame.split('\n').map((line) => [
        line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2),
      ]));
      yield { id: fields.id, name: fields.event, data: JSON.parse(fields.data) };
    }
  }
}
