import { create } from 'qrcode'

/** Light modules around the code that ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4

/** A QR code as one SVG path, and the side of the square it stands in; both in modules. */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let at = 0; at < modules.data.length; at += 1) {
    if (modules.data[at] !== 1) continue
    const [x, y] = [at % modules.size, Math.floor(at / modules.size)]
    path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`
  }
  return { side: modules.size + 2 * QUIET_ZONE, path }
}
