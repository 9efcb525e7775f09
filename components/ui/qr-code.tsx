import { create } from 'qrcode'

/** A QR code as one SVG path: dark on light in both themes, for cameras read no other way round. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="block size-48 rounded-slight"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path(modules.size, modules.data)} fill="#1b1d2a" />
    </svg>
  )
}

/** Light modules around the code that ISO/IEC 18004 asks for. */
const QUIET = 4

function path(size: number, data: Uint8Array): string {
  let d = ''
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] === 1) d += `M${(at % size) + QUIET} ${Math.floor(at / size) + QUIET}h1v1h-1z`
  }
  return d
}
