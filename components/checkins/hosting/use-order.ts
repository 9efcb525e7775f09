import { useSyncExternalStore } from 'react'
import { ORDERS, type Order } from './primary'

const KEY = 'yehua-host-order'
const listeners = new Set<() => void>()

/** In which order the host copies and moves on; of this device alone. */
export function useOrder(): readonly [Order, (order: Order) => void] {
  const order = useSyncExternalStore(subscribe, read, () => 'ONE' as const)
  return [order, write]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Order {
  try {
    const kept = localStorage.getItem(KEY)
    return ORDERS.find((order) => order === kept) ?? 'ONE'
  } catch {
    // A browser that keeps nothing has the usual order.
    return 'ONE'
  }
}

function write(order: Order): void {
  try {
    localStorage.setItem(KEY, order)
  } catch {
    // It stays as it is.
  }
  for (const listener of listeners) listener()
}
