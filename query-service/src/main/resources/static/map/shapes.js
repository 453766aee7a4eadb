// Draws fills and marks on small canvases, for the map and for the legend alike.

const SCALE = 2;
const TILE = 16;
const MARK = 20;

/** A square that can be repeated. */
export function fillOf(kind, colour) {
  return draw(TILE, TILE, (pen) => fill(pen, kind.fill, colour));
}

export function markOf(kind, colour, halo) {
  return draw(MARK, MARK, (pen) => mark(pen, kind.mark, colour, halo));
}

/** Both, side by side. */
export function paintSwatch(canvas, kind, colours) {
  canvas.width = 36 * SCALE;
  canvas.height = 20 * SCALE;
  const pen = canvas.getContext('2d');
  pen.fillStyle = colours.land;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE * SCALE;
  tile.getContext('2d').putImageData(fillOf(kind, colours[kind.name]), 0, 0);
  pen.fillStyle = pen.createPattern(tile, 'repeat');
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.strokeStyle = colours[kind.name];
  pen.lineWidth = 4;
  pen.strokeRect(0, 0, canvas.width, canvas.height);
  pen.scale(SCALE, SCALE);
  pen.translate(8, 0);
  mark(pen, kind.mark, colours[kind.name], colours.halo);
}

function draw(width, height, paint) {
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  pen.scale(SCALE, SCALE);
  paint(pen);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function fill(pen, shape, colour) {
  pen.globalAlpha = shape === 'plain' ? 0.45 : 0.14;
  pen.fillStyle = pen.strokeStyle = colour;
  pen.fillRect(0, 0, TILE, TILE);
  pen.globalAlpha = 0.9;
  pen.lineWidth = 2;
  pen.beginPath();
  const lines = {
    plain: [],
    dots: [],
    stripes: [[-4, 12, 4, 20], [-4, 4, 12, 20], [-4, -4, 20, 20], [4, -4, 20, 12], [12, -4, 20, 4]],
    grid: [[0, 4, TILE, 4], [0, 12, TILE, 12], [4, 0, 4, TILE], [12, 0, 12, TILE]],
    bars: [[0, 4, TILE, 4], [0, 12, TILE, 12]],
  };
  for (const [x, y, toX, toY] of lines[shape]) {
    pen.moveTo(x, y);
    pen.lineTo(toX, toY);
  }
  pen.stroke();
  if (shape === 'dots') {
    for (const [x, y] of [[4, 4], [12, 12]]) {
      pen.beginPath();
      pen.arc(x, y, 1.6, 0, 2 * Math.PI);
      pen.fill();
    }
  }
}

const OUTLINES = {
  triangle: [[10, 2], [18, 17], [2, 17]],
  diamond: [[10, 1.5], [18.5, 10], [10, 18.5], [1.5, 10]],
  square: [[3, 3], [17, 3], [17, 17], [3, 17]],
  cross: [
    [2.5, 6.5], [6.5, 2.5], [10, 6], [13.5, 2.5], [17.5, 6.5], [14, 10],
    [17.5, 13.5], [13.5, 17.5], [10, 14], [6.5, 17.5], [2.5, 13.5], [6, 10],
  ],
};

function mark(pen, shape, colour, halo) {
  pen.globalAlpha = 1;
  pen.beginPath();
  if (shape === 'circle') {
    pen.arc(10, 10, 7, 0, 2 * Math.PI);
  } else {
    OUTLINES[shape].forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.closePath();
  }
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.strokeStyle = halo;
  pen.stroke();
  pen.fillStyle = colour;
  pen.fill();
}
