/**
 * The width of a column that gets more room in a wide table, so that what it says needs fewer lines. Lists are 1096 pixels
 * wide in a window of 1280, and 1736 in one of 1920.
 * @param usual pixels in a table of 1096
 * @param wide pixels in a table of 1736, and at most
 * @param least pixels at least, in narrower tables
 */
export const growing = (usual: number, wide: number, least = usual): string =>
  `clamp(${least}px, ${usual}px + (100cqi - 1096px) * ${(wide - usual) / 640}, ${wide}px)`
