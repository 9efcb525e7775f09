/** A picture at the start of a message, and what is said besides it. */
export type PictureMark = { readonly image: string; readonly rest: string }

/** Reads `![alt](…/20260518_193105.png)`; the base name is all that is kept of the path. */
export function parsePicture(text: string): PictureMark | null {
  if (!text.startsWith('![')) return null
  const open = text.indexOf('](')
  if (open < 0 || open > 300 || text.lastIndexOf('\n', open) >= 0) return null
  const lineEnd = text.includes('\n', open) ? text.indexOf('\n', open) : text.length
  const line = text.slice(0, lineEnd).trimEnd()
  // A path may hold brackets: when the line ends in one, that one closes it.
  const close = line.endsWith(')') ? line.length - 1 : line.indexOf(')', open)
  if (close < 0) return null
  const image = baseName(line.slice(open + 2, close))
  return image === null ? null : { image, rest: text.slice(close + 1).trim() }
}

/** Last part of a path or address, without query, title or percent signs. Null when there is none. */
export function baseName(path: string): string | null {
  const plain = path.trim().split(/[?#]|\s"/, 1)[0] ?? ''
  const tail = decode(plain.slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1))
  // Decoding may bring a separator back (`%2F`), so look once more.
  const name = tail.slice(Math.max(tail.lastIndexOf('/'), tail.lastIndexOf('\\')) + 1).trim()
  if (name === '' || /^\.+$/.test(name) || name.length > 255 || name.includes('\0')) return null
  return name
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
