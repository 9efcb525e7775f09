import { classes } from './classes'

/** A QR code that was worked out already, dark on light in both themes: cameras read it no other way round. */
export function QrPicture({
  side,
  path,
  label,
  large = false,
}: {
  readonly side: number
  readonly path: string
  readonly label: string
  /** For a camera at arm's length. */
  readonly large?: boolean
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={classes('block rounded-slight', large ? 'size-64' : 'size-48')}
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#1b1d2a" />
    </svg>
  )
}
