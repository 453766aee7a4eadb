// What can stand in the sky, and how each kind is drawn: by colour, and by shape for those who cannot tell the colours.

export const KINDS = [
  { name: 'Accepted', label: 'Accepted', fill: 'dots', mark: 'circle' },
  { name: 'Activated', label: 'Activated', fill: 'plain', mark: 'triangle' },
  { name: 'Nonconforming', label: 'Nonconforming', fill: 'stripes', mark: 'diamond' },
  { name: 'Contingent', label: 'Contingent', fill: 'grid', mark: 'cross' },
  { name: 'constraint', label: 'Constraint', fill: 'bars', mark: 'square' },
];

export function kindOf(feature) {
  return feature.collection === 'constraints' ? 'constraint' : feature.properties.state;
}
