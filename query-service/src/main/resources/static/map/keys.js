// What keys do, wherever nothing is being typed.

/** @param keys [key, label, action] of each */
export function listen(keys, table) {
  for (const [key, label] of keys) {
    const row = table.insertRow();
    const cap = document.createElement('kbd');
    cap.textContent = key === ' ' ? 'Space' : key;
    row.insertCell().append(cap);
    row.insertCell().textContent = label;
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) {
      return;
    }
    const found = keys.find(([key]) => key === event.key || key === event.key.toLowerCase());
    if (found) {
      event.preventDefault();
      found[2]();
    }
  });
}

function isTaken({ target, key }) {
  if (key === 'Escape') {
    return target.closest('dialog') !== null;
  }
  return (
    target.closest('dialog, select, textarea, input:not([type=range])') !== null ||
    (key === ' ' && target.closest('button, a') !== null)
  );
}
