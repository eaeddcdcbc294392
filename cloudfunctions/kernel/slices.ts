/** A list in parts of at most `size`, in its order: for what the platform takes in limited numbers. */
export const slicesOf = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))

/** Asks for each part, all at once, and gives everything that was found. */
export const foundInSlices = async <T, R>(
  list: readonly T[],
  size: number,
  find: (slice: T[]) => Promise<R[]>,
): Promise<R[]> => (await Promise.all(slicesOf(list, size).map(find))).flat()
