/**
 * Does the work for each by itself: one that fails keeps none of the others waiting, now or at every later
 * turn. At the end the first fault is thrown, so that the job is seen to have failed and is tried again.
 */
export async function eachApart<T>(
  all: Iterable<T>,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const faults: unknown[] = []
  for (const one of all) {
    try {
      await work(one)
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
}
