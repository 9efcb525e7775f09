import { qrPath } from '@/lib/shared/qr-path'
import { QrPicture } from './qr-picture'

/** A QR code of a text. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { side, path } = qrPath(text)
  return <QrPicture side={side} path={path} label={label} />
}
