import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { zip64Of, zipOf } from './fixtures'
import { LIMITS } from './rules-limits'
import { Archive, SheetFault } from './rules-zip'

const bytes = (text: string) => new TextEncoder().encode(text)
const entry = (name: string, text = 'x') => ({ name, content: bytes(text) })

async function unpacked(archive: Uint8Array) {
  try {
    const opened = await Archive.of(archive)
    const files: [string, string][] = []
    for (const name of opened.names) {
      const chunks: Uint8Array[] = []
      for await (const chunk of opened.chunks(name) ?? []) chunks.push(chunk)
      files.push([name, Buffer.concat(chunks).toString()])
    }
    return files
  } catch (cause) {
    // yauzl throws its own errors; to who reads a spreadsheet they all say that it is broken.
    return cause instanceof SheetFault ? cause.fault : 'BROKEN'
  }
}

describe('unpacking a ZIP archive', () => {
  it('gives every file with its name, whether deflated or stored, and no folders', async () => {
    const archive = zipOf([
      entry('xl/'),
      entry('xl/a.xml', 'deflated'),
      { ...entry('xl/b.xml', 'stored'), method: 0 },
    ])
    expect(await unpacked(archive)).toEqual([
      ['xl/a.xml', 'deflated'],
      ['xl/b.xml', 'stored'],
    ])
  })

  it('reads the form for very large archives when what it says is small', async () => {
    expect(await unpacked(zip64Of([entry('a.xml')], 1n))).toEqual([['a.xml', 'x']])
  })

  it('refuses a size above the limit before it inflates anything', async () => {
    const claimed = LIMITS.unpacked + 1
    expect(await unpacked(zipOf([{ ...entry('a.xml'), claimed }]))).toBe('TOO_LARGE')
  })

  it('refuses files that are within the limit each and above it together', async () => {
    const content = new Uint8Array(LIMITS.unpacked / 2 + 1)
    const archive = zipOf([
      { name: 'a.xml', content },
      { name: 'b.xml', content },
    ])
    expect(await unpacked(archive)).toBe('TOO_LARGE')
  })

  it.each([1, 100])('refuses a file of 5 bytes that claims %i', async (claimed) => {
    const content = bytes('12345')
    expect(await unpacked(zipOf([{ name: 'a.xml', content, claimed }]))).toBe('BROKEN')
    expect(await unpacked(zipOf([{ name: 'a.xml', content, claimed, method: 0 }]))).toBe('BROKEN')
  })

  it('refuses more files than a spreadsheet has, by what either form of the directory says', async () => {
    const many = Array.from({ length: LIMITS.entries + 1 }, (_, at) => entry(String(at)))
    expect(await unpacked(zipOf(many))).toBe('TOO_LARGE')
    expect(await unpacked(zip64Of([entry('a.xml')], 2n ** 40n))).toBe('TOO_LARGE')
  })

  it('refuses a directory that says more files than it has, or none', async () => {
    expect(await unpacked(zipOf([entry('a.xml')], 2))).toBe('BROKEN')
    expect(await unpacked(zipOf([]))).toBe('BROKEN')
  })

  it.each(['../a.xml', 'xl/../../a.xml', '/a.xml', 'C:/a.xml', 'xl\\a.xml'])(
    'refuses the path %s',
    async (name) => {
      expect(await unpacked(zipOf([entry(name)]))).toBe('BROKEN')
    },
  )

  it('refuses two files of one name, in capitals or not', async () => {
    expect(await unpacked(zipOf([entry('a.xml', '1'), entry('a.xml', '2')]))).toBe('BROKEN')
    expect(await unpacked(zipOf([entry('a.xml'), entry('A.XML')]))).toBe('BROKEN')
  })

  it('refuses what is encrypted, and packed in any other way', async () => {
    expect(await unpacked(zipOf([{ ...entry('a.xml'), flags: 1 }]))).toBe('BROKEN')
    expect(await unpacked(zipOf([{ ...entry('a.xml'), method: 12 }]))).toBe('BROKEN')
  })

  it('refuses what is cut off at any byte, and what has more behind its end', async () => {
    const whole = zipOf([entry('a.xml', 'one'), entry('b.xml', 'two')])
    for (let length = 0; length < whole.byteLength; length += 1) {
      expect(await unpacked(whole.slice(0, length))).toBe('BROKEN')
    }
    expect(await unpacked(Buffer.concat([whole, bytes('more')]))).toBe('BROKEN')
  })
})
