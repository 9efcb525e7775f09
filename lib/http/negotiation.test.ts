import { describe, expect, it } from 'vitest'
import { encodingFor, languageFor, prefersJson } from './negotiation'

describe('an encoding', () => {
  it('is brotli before gzip, and never one with q=0', () => {
    expect(encodingFor('gzip, deflate, br')).toBe('br')
    expect(encodingFor('gzip, br;q=0')).toBe('gzip')
    expect(encodingFor('gzip;q=0.5')).toBe('gzip')
    expect(encodingFor('')).toBe('identity')
  })

  it.each([
    [null, 'identity'],
    ['*', 'br'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['GZIP', 'gzip'],
  ])('for %j is %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
  })
})

describe('a language', () => {
  it.each([
    ['en-GB,en;q=0.9', 'en'],
    ['fr,en;q=0.4,zh-TW;q=0.8', 'zh'],
    ['zh;q=0,en;q=0.1', 'en'],
    ['fr', undefined],
    ['', undefined],
    [null, undefined],
    [';;q=,,,', undefined],
  ])('for %j is %s', (header, language) => {
    expect(languageFor(header, ['zh', 'en'])).toBe(language)
  })
})

describe('JSON', () => {
  it.each([
    ['application/json', true],
    ['application/json, text/plain, */*', true],
    ['text/event-stream', false],
    ['text/html,application/json;q=0.1', true],
    ['*/*', false],
    ['application/json;q=0', false],
    [null, false],
  ])('for %j instead of an event stream: %s', (header, json) => {
    expect(prefersJson(header, 'text/event-stream')).toBe(json)
  })
})
