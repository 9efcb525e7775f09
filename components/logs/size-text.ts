/** `840 KB`, `4.2 MB`: decimal as people's own file lists have it, the same in both languages. */
export function sizeText(bytes: number): string {
  const unit = bytes < 1_000_000 ? 1000 : 1_000_000
  const amount = bytes / unit
  const shown = amount >= 10 ? Math.round(amount) : Math.ceil(amount * 10) / 10
  return `${String(shown)} ${unit === 1000 ? 'KB' : 'MB'}`
}
