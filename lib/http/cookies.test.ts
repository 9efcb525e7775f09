import { expect, it } from 'vitest'
import { cookiesOf } from './cookies'

const read = (cookie: string, name: string) => cookiesOf(new Headers({ cookie })).get(name)

it.each([
  ['a=1; b=2', 'b', '2'],
  ['a=1;b=2', 'b', '2'],
  ['a=%E5%A4%9C', 'a', '夜'],
  ['a=100%', 'a', '100%'],
  ['a="quoted"', 'a', '"quoted"'],
  ['a=b=c', 'a', 'b=c'],
  ['a=first; a=last', 'a', 'first'],
  ['a=', 'a', ''],
  ['aa=1', 'a', undefined],
  ['broken', 'broken', undefined],
  ['', 'a', undefined],
  ['__proto__=x; a=1', 'toString', undefined],
])('«%s» has for %s the value %s', (header, name, value) => {
  expect(read(header, name)).toBe(value)
})

it('reads no cookie of a request without any', () => {
  expect(cookiesOf(new Headers()).get('a')).toBeUndefined()
})
