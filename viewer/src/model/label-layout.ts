/** A rectangle on the screen in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A text that wants to be written, and where it could stand, the best place first. */
export interface LabelWish {
  readonly id: string;
  readonly places: readonly Box[];
  /** Must be written even where it covers an obstacle; never over another label. */
  readonly forced: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
}

const GAP = 4;
const CELL = 96;

/**
 * Places labels one after the other, the most important first; one that finds no free place is left out. Placed boxes
 * never overlap each other nor leave the screen.
 *
 * @param obstacles boxes that labels must not cover, such as large nodes; `forced` labels may
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Box[],
  screen: Box,
): readonly PlacedLabel[] {
  const labels = new BoxGrid();
  const blocked = new BoxGrid();
  for (const obstacle of obstacles) blocked.add(obstacle);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const box = wish.places.find(
      (candidate) =>
        inside(candidate, screen) && !labels.hits(candidate) && (wish.forced || !blocked.hits(candidate)),
    );
    if (!box) continue;
    labels.add(box);
    placed.push({ id: wish.id, box });
  }
  return placed;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Beside a node, centre and radius in pixels: right of it, else below, left or above. */
export function besideNode(
  node: { readonly x: number; readonly y: number; readonly radius: number },
  size: { readonly width: number; readonly height: number },
): readonly Box[] {
  const { x, y } = node;
  const { width, height } = size;
  const reach = node.radius + GAP;
  return [
    boxAt(x + reach, y - height / 2, size),
    boxAt(x - width / 2, y + reach - 2, size),
    boxAt(x - reach - width, y - height / 2, size),
    boxAt(x - width / 2, y - reach + 2 - height, size),
  ];
}

/** Centred on a point. */
export function onPoint(
  point: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
): readonly Box[] {
  return [boxAt(point.x - size.width / 2, point.y - size.height / 2, size)];
}

function boxAt(left: number, top: number, { width, height }: { width: number; height: number }): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function inside(box: Box, screen: Box): boolean {
  return (
    box.left >= screen.left &&
    box.right <= screen.right &&
    box.top >= screen.top &&
    box.bottom <= screen.bottom
  );
}

/** Boxes by the cells of a coarse grid, so that a test looks at few of them. */
class BoxGrid {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  hits(box: Box): boolean {
    return cellsOf(box).some((key) => this.#cells.get(key)?.some((other) => overlap(box, other)));
  }
}

function cellsOf(box: Box): readonly string[] {
  const keys: string[] = [];
  for (let x = Math.floor(box.left / CELL); x <= Math.floor(box.right / CELL); x += 1) {
    for (let y = Math.floor(box.top / CELL); y <= Math.floor(box.bottom / CELL); y += 1)
      keys.push(`${x},${y}`);
  }
  return keys;
}
