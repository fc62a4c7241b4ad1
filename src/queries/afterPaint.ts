/**
 * Lets what was just drawn be painted: settles in a task of its own. For calls that only add to rows which are there already;
 * sent by each of them at once, they hold up the picture by a tenth of a second on a slow computer.
 */
export const afterPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
