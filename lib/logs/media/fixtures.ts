import { crc32, deflateSync } from 'node:zlib'

/** Square pictures whose heads claim a side of so many pixels, and whose files hold next to nothing. For tests. */

/** Greys; `rows` of them are there, all black. */
export function pngOf(side: number, rows = 1): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const packed = deflateSync(Buffer.alloc((side + 1) * rows), { level: 1 })
  const chunks = [pngChunk('IHDR', head), pngChunk('IDAT', packed), pngChunk('IEND')]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

/** Greys: start of the image, of a frame (ISO/IEC 10918-1, B.2.2), of a scan without data. */
export function jpegOf(side: number, { progressive = false } = {}): Buffer {
  const frame = Buffer.from([0xff, progressive ? 0xc2 : 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(side, 5)
  frame.writeUInt16BE(side, 7)
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    frame,
    Buffer.from('ffda0008010100003f0000ffd9', 'hex'),
  ])
}

/** Lossless (RFC 9649, 3.4): width and height less one, 14 bits each. */
export function webpOf(side: number): Buffer {
  const file = Buffer.alloc(26)
  file.write('RIFF')
  file.writeUInt32LE(18, 4)
  file.write('WEBPVP8L', 8)
  file.writeUInt32LE(5, 16)
  file[20] = 0x2f
  file.writeUInt32LE((side - 1) | ((side - 1) << 14), 21)
  return file
}

/** One frame as large as the screen (GIF89a), with data for one pixel. */
export function gifOf(side: number): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(side, 0)
  size.writeUInt16LE(side, 2)
  const colours = Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])
  const frame = [Buffer.from([0x2c, 0, 0, 0, 0]), size, Buffer.from([0, 2, 2, 0x44, 1, 0, 0x3b])]
  return Buffer.concat([Buffer.from('GIF89a'), size, colours, ...frame])
}

function pngChunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, check] = [data.byteLength, crc32(body)].map((number) => {
    const word = Buffer.alloc(4)
    word.writeUInt32BE(number)
    return word
  })
  return Buffer.concat([length ?? body, body, check ?? body])
}
