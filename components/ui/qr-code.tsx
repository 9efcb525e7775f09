import { qrPath } from '@/lib/shared/qr-path'

/** A QR code, dark on light in both themes: cameras read it no other way round. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { side, path } = qrPath(text)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="block size-48 rounded-slight"
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#1b1d2a" />
    </svg>
  )
}
