// Dark or light: as the system has it, until somebody says otherwise.

const KEY = 'skyledger.theme';

export const PALETTES = {
  light: {
    sea: '#dbe6ee', land: '#f7f5ef', border: '#b9b3a5', coast: '#8fa3b3', selected: '#111111', halo: '#ffffff',
    Accepted: '#0a5ea8', Activated: '#00795a', Nonconforming: '#a65a00', Contingent: '#c02617', constraint: '#7a3e9d',
  },
  dark: {
    sea: '#0e1720', land: '#22303d', border: '#4a5a69', coast: '#5f7487', selected: '#ffffff', halo: '#0e1720',
    Accepted: '#6fbcff', Activated: '#3fd9a8', Nonconforming: '#ffb13d', Contingent: '#ff8a73', constraint: '#d3a6f0',
  },
};

const system = matchMedia('(prefers-color-scheme: dark)');

export function theme() {
  return localStorage.getItem(KEY) ?? (system.matches ? 'dark' : 'light');
}

export function palette() {
  return PALETTES[theme()];
}

/** Calls back now, and whenever the theme has changed. */
export function onTheme(button, changed) {
  const apply = () => {
    document.documentElement.dataset.theme = theme();
    button.setAttribute('aria-pressed', String(theme() === 'dark'));
    changed(palette());
  };
  button.addEventListener('click', () => {
    localStorage.setItem(KEY, theme() === 'dark' ? 'light' : 'dark');
    apply();
  });
  system.addEventListener('change', apply);
  apply();
}
