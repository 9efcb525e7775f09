export type BatchOptions = {
  /** Inputs in one piece of work at most. */
  readonly max: number
  /** Pieces of work under way at once; one that hangs does not hold up the others. */
  readonly lanes: number
}

type Waiting<I, O> = {
  readonly input: I
  readonly answer: (output: O) => void
  readonly fail: (cause: unknown) => void
}

/**
 * Lets many callers share one piece of work: those of one turn of the event loop, and those that come while no
 * lane is free, wait for the next piece, so that every caller is answered from work that began after its call. `work` answers one
 * output for each input, in the same order; when it fails, all calls of that piece fail.
 */
export function batched<I, O>(
  work: (inputs: readonly I[]) => Promise<readonly O[]>,
  { max, lanes }: BatchOptions,
): (input: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = []
  let busy = 0

  async function serve(): Promise<void> {
    busy += 1
    // What else came in over the network in this turn of the event loop goes along.
    await endOfTurn()
    while (waiting.length > 0) {
      await workOff(work, waiting.splice(0, max))
      await endOfTurn()
    }
    busy -= 1
  }

  return (input) =>
    new Promise((answer, fail) => {
      waiting.push({ input, answer, fail })
      if (busy < lanes) void serve()
    })
}

/** When all that has arrived by now has been read. */
export function endOfTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

async function workOff<I, O>(
  work: (inputs: readonly I[]) => Promise<readonly O[]>,
  piece: readonly Waiting<I, O>[],
): Promise<void> {
  try {
    const outputs = await work(piece.map(({ input }) => input))
    if (outputs.length !== piece.length) throw new Error('Not one output for each input.')
    piece.forEach(({ answer }, at) => answer(outputs[at] as O))
  } catch (cause) {
    for (const { fail } of piece) fail(cause)
  }
}
