import { randomInt } from 'node:crypto'

const idBytes = 16

/** Operation ids that were seen: 16 bytes each, where a Set of strings takes five times as much. */
export type IdSet = {
  /** Adds a UUID; false when it was there already. */
  readonly add: (uuid: string) => boolean
}

/** Slots hold the number of an id plus one; 0 is free. At most half of them are taken. */
const emptySlots = (count: number): Uint32Array => new Uint32Array(count)

export const createIdSet = (): IdSet => {
  let slots = emptySlots(1 << 12)
  let ids = Buffer.alloc((slots.length / 2) * idBytes)
  let count = 0
  // Ids come from the log: without a secret start value they could be made to meet in one slot.
  const seed = randomInt(2 ** 32)

  const slotOf = (source: Buffer, at: number): number => {
    let hash = seed
    for (let word = 0; word < idBytes; word += 4) {
      hash = Math.imul(hash ^ source.readUInt32LE(at + word), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    return (hash >>> 0) % slots.length
  }
  /** The slot of an id, or the free one where it belongs. */
  const find = (source: Buffer, at: number): number => {
    for (let slot = slotOf(source, at); ; slot = (slot + 1) % slots.length) {
      const number = slots[slot] ?? 0
      if (number === 0) return slot
      const known = (number - 1) * idBytes
      if (ids.compare(source, at, at + idBytes, known, known + idBytes) === 0) return slot
    }
  }
  const grow = (): void => {
    slots = emptySlots(slots.length * 2)
    ids = Buffer.concat([ids, Buffer.alloc(ids.length)])
    for (let number = 0; number < count; number += 1) {
      slots[find(ids, number * idBytes)] = number + 1
    }
  }
  return {
    add: (uuid) => {
      if (count * 2 >= slots.length) grow()
      const id = Buffer.from(uuid.replaceAll('-', ''), 'hex')
      const slot = find(id, 0)
      if (slots[slot] !== 0) return false
      ids.set(id, count * idBytes)
      count += 1
      slots[slot] = count
      return true
    },
  }
}
