import type { ImportSource } from '@/lib/logs/import/types'

/** A message in the community's form, as its exporter prints it. */
export function writeMessage(at: string, label: string, ...lines: string[]): string {
  const body = lines.map((line) => `${line}  `).join('\n   \n')
  return `> ${at}  ${label}  \n   \n${body}\n   \n`
}

/** A log of so many invented messages, one a minute. */
export function writeLog(messages: number): string {
  const start = Date.UTC(2026, 4, 18, 8)
  const lines = Array.from({ length: messages }, (_, index) => {
    const at = new Date(start + index * 60_000).toISOString().slice(0, 19).replace('T', ' ')
    return writeMessage(
      at,
      ['阿禾', '林檎', '柳一舟', '我'][index % 4] ?? '',
      `第 ${index} 句，茶税[OK]`,
    )
  })
  return `## 2026-05-18   \n${lines.join('')}`
}

/** A log in memory, with its pictures by base name. */
export function sourceOf(
  text: string,
  pictures: Readonly<Record<string, Uint8Array>> = {},
): ImportSource {
  const bytes = new TextEncoder().encode(text)
  return {
    name: 'log.md',
    size: bytes.byteLength,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
      await Promise.resolve()
    },
    picture: (name) => Promise.resolve(pictures[name] ?? null),
  }
}
