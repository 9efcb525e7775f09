/** A QR code that was worked out already, dark on light in both themes: cameras read it no other way round. */
export function QrPicture({
  side,
  path,
  label,
}: {
  readonly side: number
  readonly path: string
  readonly label: string
}) {
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
