const NEWLINE = 0x0a

/** Lines of a stream, without their ends, however it is cut into pieces. The last one without an end is none. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Uint8Array[] = []
  for await (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(NEWLINE); at !== -1; at = piece.indexOf(NEWLINE, from)) {
      const part = piece.subarray(from, at)
      yield rest.length === 0 ? Buffer.from(part) : Buffer.concat([...rest, part])
      rest = []
      from = at + 1
    }
    if (from < piece.length) rest.push(piece.subarray(from))
  }
}
