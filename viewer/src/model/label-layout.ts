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
  /** It may cover obstacles of a lower rank; never another label. */
  readonly rank: number;
}

/** What labels should not cover, such as a node. */
export interface Obstacle {
  readonly box: Box;
  readonly rank: number;
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
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  screen: Box,
): readonly PlacedLabel[] {
  const grid = new BoxGrid();
  for (const obstacle of obstacles) grid.add(obstacle);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const box = wish.places.find((place) => inside(place, screen) && !grid.hits(place, wish.rank));
    if (!box) continue;
    grid.add({ box, rank: Number.POSITIVE_INFINITY });
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

export function inside(box: Box, screen: Box): boolean {
  return (
    box.left >= screen.left &&
    box.right <= screen.right &&
    box.top >= screen.top &&
    box.bottom <= screen.bottom
  );
}

/** Obstacles by the cells of a coarse grid, so that a test looks at few of them. */
class BoxGrid {
  readonly #cells = new Map<string, Obstacle[]>();

  add(obstacle: Obstacle): void {
    for (const key of cellsOf(obstacle.box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(obstacle);
      else this.#cells.set(key, [obstacle]);
    }
  }

  /** Whether something of at least this rank lies in the way. */
  hits(box: Box, rank: number): boolean {
    return cellsOf(box).some((key) =>
      this.#cells.get(key)?.some((other) => other.rank >= rank && overlap(box, other.box)),
    );
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
