/**
 * The bytes of a request, or null when there are more than `max`: no more than that is ever held.
 * Null as well when the body is shorter than it said, for then it was cut off on its way.
 */
export async function readBytes(
  request: Request,
  max: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const said = request.headers.get('content-length')
  if (said !== null && Number(said) > max) return null
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request.body ?? []) {
    size += piece.byteLength
    if (size > max) return null
    pieces.push(piece)
  }
  if (said !== null && Number(said) !== size) return null
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.byteLength
  }
  return bytes
}
