/**
 * Whether a key belongs to an input method that is composing characters. Safari says so of the key that ends a
 * composition only by the old code 229, which has no other name.
 */
export function isComposing(event: { readonly isComposing: boolean }): boolean {
  return event.isComposing || Reflect.get(event, 'keyCode') === 229
}
