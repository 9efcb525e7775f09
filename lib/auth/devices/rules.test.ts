import { describe, expect, it } from 'vitest'
import { deviceLabel } from './rules'

const MOZILLA = 'Mozilla/5.0'
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)'

describe('a device', () => {
  it.each([
    [`${MOZILLA} (Windows NT 10.0) ${WEBKIT} Chrome/140.0 Safari/537.36`, 'Chrome · Windows'],
    [
      `${MOZILLA} (Windows NT 10.0) ${WEBKIT} Chrome/140.0 Safari/537.36 Edg/140.0`,
      'Edge · Windows',
    ],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1`,
      'Safari · iPhone',
    ],
    [
      `${MOZILLA} (Linux; Android 14) ${WEBKIT} Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0`,
      'WeChat · Android',
    ],
    [`${MOZILLA} (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox · Linux'],
    ['curl/8.0', null],
    ['', null],
    [null, null],
  ])('%s is %s', (agent, label) => {
    expect(deviceLabel(agent)).toBe(label)
  })
})
